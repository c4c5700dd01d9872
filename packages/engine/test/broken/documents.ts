/** Documents that are refused before their parts are looked at: JSON, limits, keys, characters, format. */
import { at, drop, set, type Json } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

/** Nests arrays until the innermost lies `depth` levels below the top. */
function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** The document as text, with a key that a literal or an assignment could not make. */
const withText =
  (find: string, put: string) =>
  (base: Json): string => {
    const text = JSON.stringify(base);
    if (!text.includes(find)) throw new Error(`The base has no ${find}`);
    return text.replace(find, put);
  };

const deepPath = `/licence/note${'/0'.repeat(30)}`;

export const documentCases: readonly BrokenCase[] = [
  { name: 'empty text', make: () => '', code: 'json/syntax', path: '' },
  { name: 'text cut off', make: (base) => JSON.stringify(base).slice(0, -1), code: 'json/syntax', path: '' },
  {
    name: 'a trailing comma',
    make: withText('"status":"active"', '"status":"active",'),
    code: 'json/syntax',
    path: '',
  },
  {
    name: 'a comment before the text',
    make: (base) => `// hello\n${JSON.stringify(base)}`,
    code: 'json/syntax',
    path: '',
  },
  { name: 'NaN as a number', make: withText('"max":30', '"max":NaN'), code: 'json/syntax', path: '' },
  {
    name: 'text too large',
    make: (base) => JSON.stringify(base) + ' '.repeat(2_000_000),
    code: 'json/too-large',
    path: '',
    params: { limit: 2_000_000 },
  },
  {
    name: 'a key that stands twice',
    make: withText('"status":"active"', '"status":"active",\n"version":"1.2.4"'),
    code: 'json/duplicate-key',
    path: '/version',
    params: { key: 'version', line: 2, column: 1 },
  },
  {
    name: 'a key that stands twice, once with an escape',
    make: withText('"id":"A1"', '"id":"A1","\\u0069d":"A1"'),
    code: 'json/duplicate-key',
    path: '/sections/0/items/0/id',
  },
  {
    name: 'a key that stands twice beside another fault',
    make: withText('"id":"A1"', '"id":"A1","id":"A1","colour":"\\"{"'),
    code: 'json/duplicate-key',
    path: '/sections/0/items/0/id',
    also: [['shape/unknown-field', '/sections/0/items/0/colour']],
  },
  broken('nested too deep', set('/licence/note', nested(40)), 'json/too-deep', deepPath, { params: { limit: 32 } }),
  broken('too many values', set('/codes', new Array<Json>(200_001).fill(0)), 'json/too-many-values', ''),
  broken('a text too long', set('/licence/note', 'x'.repeat(10_001)), 'json/text-too-long', '/licence/note', {
    params: { length: 10_001, limit: 10_000 },
  }),
  {
    name: '__proto__ at the top',
    make: withText('"status":"active"', '"status":"active","__proto__":{"polluted":true}'),
    code: 'json/forbidden-key',
    path: '/__proto__',
  },
  {
    name: '__proto__ in an item',
    make: withText('"id":"A1"', '"id":"A1","__proto__":{"min":0}'),
    code: 'json/forbidden-key',
    path: '/sections/0/items/0/__proto__',
  },
  {
    name: '__proto__ in missing',
    make: withText('"missing":{"X"', '"missing":{"__proto__":"masked","X"'),
    code: 'json/forbidden-key',
    path: '/missing/__proto__',
  },
  broken(
    'constructor as a response',
    set('/responses/constructor', { type: 'boolean' }),
    'json/forbidden-key',
    '/responses/constructor',
  ),
  broken('prototype in a score', set('/scores/0/prototype', 1), 'json/forbidden-key', '/scores/0/prototype'),
  broken('constructor as a form', set('/forms/constructor', 'all'), 'json/forbidden-key', '/forms/constructor'),
  ...[
    ['a null character', '\u0000', '0000'],
    ['an escape character', '\u001B', '001B'],
    ['a carriage return', '\r', '000D'],
    ['a next-line control', '\u0085', '0085'],
    ['a zero-width space', '\u200B', '200B'],
    ['a right-to-left override', '\u202E', '202E'],
    ['a right-to-left isolate', '\u2067', '2067'],
    ['an Arabic letter mark', '\u061C', '061C'],
    ['a byte-order mark', '\uFEFF', 'FEFF'],
    ['half a surrogate pair', '\uD83D', 'D83D'],
    ['the other half', '\uDE00', 'DE00'],
  ].map(([name = '', character = '', codepoint = '']) =>
    broken(name, set('/source/0/citation', `a${character}b`), 'json/bad-text', '/source/0/citation', {
      params: { codepoint },
    }),
  ),
  broken('a control character in a formula', set('/scores/0/value', 'A1\u0007'), 'json/bad-text', '/scores/0/value'),
  broken('no format', drop('/format'), 'format/unknown', '/format'),
  broken('the format of another thing', set('/format', 'skala/text/1'), 'format/unknown', '/format', {
    params: { format: 'skala/text/1', expected: 'skala/instrument/1' },
  }),
  broken('format zero', set('/format', 'skala/instrument/0'), 'format/unknown', '/format'),
  broken('a format without a number', set('/format', 'skala/instrument'), 'format/unknown', '/format'),
  broken('a format that is no text', set('/format', { toString: 1, valueOf: 1 }), 'format/unknown', '/format'),
  broken('a newer format', set('/format', 'skala/instrument/2'), 'format/too-new', '/format'),
  { name: 'not an object', make: () => 'null', code: 'format/unknown', path: '/format' },
  { name: 'an array', make: (base) => [base], code: 'format/unknown', path: '/format' },
  { name: 'nothing at all', make: () => undefined, code: 'format/unknown', path: '/format' },
  { name: 'a function', make: () => () => 1, code: 'format/unknown', path: '/format' },
];

/** The limit is where it is said to be. */
export const documentsAtTheLimit: readonly { readonly name: string; readonly make: (base: Json) => unknown }[] = [
  { name: 'tab and line feed in a text', make: set('/source/0/citation', 'a\tb\nc') },
  { name: 'a character outside the basic plane', make: set('/source/0/citation', 'a\u{1F600}b') },
  { name: 'Danish and Arabic letters', make: set('/source/0/citation', 'æøå أ') },
  { name: 'a range of one value', make: set('/sections/0/items/0/min', 30) },
  { name: 'text just small enough', make: (base) => JSON.stringify(base).padEnd(2_000_000, ' ') },
];

/** The broken document as an object, for looking up a path. */
export function asDocument(made: unknown): unknown {
  if (typeof made !== 'string') return made;
  try {
    return JSON.parse(made) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a pointer leads somewhere, or names what is missing in a place that exists. */
export function leadsSomewhere(document: unknown, pointer: string, isMissing: boolean): boolean {
  if (pointer === '' || at(document, pointer) !== undefined) return true;
  return isMissing && at(document, pointer.slice(0, pointer.lastIndexOf('/'))) !== undefined;
}
