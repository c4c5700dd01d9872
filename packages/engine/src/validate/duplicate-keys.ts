/**
 * Keys that stand more than once in one object of a JSON text. `JSON.parse` keeps the last and says nothing, so
 * which of two values was meant would be decided by chance.
 */
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** More are not reported. */
const limit = 100;

interface Open {
  /** Keys of an object and where they first stood; undefined for an array. */
  readonly keys: Map<string, number> | undefined;
  /** The key or the position of what is being read. */
  at: string | number;
  expectsKey: boolean;
}

/** `text`: what JSON.parse has accepted. Lines and columns count from 1. */
export function duplicateKeys(text: string): readonly Issue[] {
  const found: Issue[] = [];
  const open: Open[] = [];
  for (let offset = 0; offset < text.length && found.length < limit; offset++) {
    const inner = open.at(-1);
    switch (text[offset]) {
      case '{':
        open.push({ keys: new Map(), at: '', expectsKey: true });
        break;
      case '[':
        open.push({ keys: undefined, at: 0, expectsKey: false });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (inner?.keys) inner.expectsKey = true;
        else if (inner) inner.at = Number(inner.at) + 1;
        break;
      case '"': {
        const end = endOfString(text, offset);
        if (inner?.keys && inner.expectsKey) {
          const key = JSON.parse(text.slice(offset, end)) as string;
          const first = inner.keys.get(key);
          inner.at = key;
          inner.expectsKey = false;
          if (first === undefined) inner.keys.set(key, offset);
          else found.push(doubled(text, open, key, first, offset));
        }
        offset = end - 1;
        break;
      }
      default:
    }
  }
  return found;
}

/** The offset behind the closing quotation mark. */
function endOfString(text: string, from: number): number {
  let offset = from + 1;
  while (offset < text.length && text[offset] !== '"') offset += text[offset] === '\\' ? 2 : 1;
  return offset + 1;
}

function doubled(text: string, open: readonly Open[], key: string, first: number, again: number): Issue {
  const [firstLine, firstColumn] = lineAndColumn(text, first);
  const [line, column] = lineAndColumn(text, again);
  const params = { key: key.slice(0, 64), first: `${String(firstLine)}:${String(firstColumn)}`, line, column };
  return issue('json/duplicate-key', pointer('', ...open.map(({ at }) => at)), params);
}

function lineAndColumn(text: string, offset: number): readonly [number, number] {
  const before = text.slice(0, offset);
  return [before.split('\n').length, offset - before.lastIndexOf('\n')];
}
