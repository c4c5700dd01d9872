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

/** What opens, closes and separates values, and the quotation mark before a string. */
const sign = /["{}[\],]/g;

/** `text`: what JSON.parse has accepted. Lines and columns count from 1. */
export function duplicateKeys(text: string): readonly Issue[] {
  const found: Issue[] = [];
  const open: Open[] = [];
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match && found.length < limit; match = sign.exec(text)) {
    const inner = open.at(-1);
    switch (match[0]) {
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
      default: {
        sign.lastIndex = endOfString(text, match.index);
        if (!inner?.keys || !inner.expectsKey) break;
        const key = keyOf(text.slice(match.index, sign.lastIndex));
        const first = inner.keys.get(key);
        inner.at = key;
        inner.expectsKey = false;
        if (first === undefined) inner.keys.set(key, match.index);
        else found.push(doubled(text, open, key, first, match.index));
      }
    }
  }
  return found;
}

/** The offset behind the closing quotation mark. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether the character follows an odd number of backslashes. */
function isEscaped(text: string, offset: number): boolean {
  let before = offset;
  while (text[before - 1] === '\\') before--;
  return (offset - before) % 2 === 1;
}

function keyOf(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
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
