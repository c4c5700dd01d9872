import { visit, type JSONVisitor } from 'jsonc-parser';

export interface DuplicateKey {
  /** JSON Pointer to the key. */
  readonly path: string;
  readonly key: string;
  /** Where it stands again, and where it stood before. */
  readonly offset: number;
  readonly first: number;
}

/** Keys that stand more than once in one object. `JSON.parse` keeps the last and says nothing. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const open: Map<string, number>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectProperty: (key, offset, _length, _line, _column, parent) => {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first === undefined) keys?.set(key, offset);
      else found.push({ path: pointerOf([...parent(), key]), key, offset, first });
    },
    onObjectEnd: () => {
      open.pop();
    },
  };
  try {
    visit(text, visitor);
  } catch {
    // Nested too deep for the visitor, and so for every format there is.
    return [];
  }
  return found;
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
