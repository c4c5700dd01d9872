import { visit, type JSONVisitor } from 'jsonc-parser';

/** JSON Pointers to keys that stand more than once in one object. `JSON.parse` keeps the last and says nothing. */
export function duplicateKeys(text: string): readonly string[] {
  const found: string[] = [];
  const open: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (key, _offset, _length, _line, _column, parent) => {
      const keys = open.at(-1);
      if (keys?.has(key)) found.push(pointerOf([...parent(), key]));
      keys?.add(key);
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
