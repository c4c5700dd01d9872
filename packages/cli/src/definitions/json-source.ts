/**
 * A JSON file as text with the place of everything in it: what `JSON.parse` throws away and a person who has
 * to correct the file needs. Reads strictly what JSON.parse reads; comments and trailing commas are faults.
 */
import { readFileSync } from 'node:fs';
import { parseTree, printParseErrorCode, visit, type Node, type ParseError } from 'jsonc-parser';
import { Fault } from '../fault/fault.ts';
import { finding, type Finding } from '../fault/finding.ts';

export interface JsonSource {
  readonly file: string;
  readonly text: string;
  /** Undefined where the text is not JSON at all, or too large to be a definition. */
  readonly root: Node | undefined;
  /** What keeps the text from being read as JSON, with where; nothing else is worth saying then. */
  readonly broken: readonly LocatedFinding[];
}

/** A finding with its place; line and column count from 1, columns in UTF-16 units as editors do. */
export interface LocatedFinding extends Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Well above the size of a definition; the engine refuses a larger one by its size alone. */
const largestParsed = 4_000_000;

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export function readJsonSource(file: string): JsonSource {
  const bytes = readBytes(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const broken = [{ ...finding('file/not-utf8', '', { file }), file, line: 1, column: 1 }];
    return { file, text: '', root: undefined, broken };
  }
  if (bytes.length > largestParsed) return { file, text, root: undefined, broken: [] };
  const errors: ParseError[] = [];
  const root = parseDeep(text, errors);
  const [error] = errors;
  if (!error) return { file, text, root, broken: duplicateKeys(text).map((found) => duplicateFinding(file, text, found)) };
  const detail = printParseErrorCode(error.error).replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const syntax = { code: 'json/syntax', path: '', message: `This is not JSON: ${detail}.` };
  return { file, text, root, broken: [{ ...syntax, file, ...positionAt(text, error.offset) }] };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Fault('file/unreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** The parser recurses; a text nested too deep for it is left to the engine, which has a limit of its own. */
function parseDeep(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, strict);
  } catch {
    return undefined;
  }
}

export interface DuplicateKey {
  readonly path: string;
  readonly key: string;
  readonly offset: number;
  readonly first: number;
}

/** Keys that stand more than once in one object. JSON.parse keeps the last and says nothing. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const open: Map<string, number>[] = [];
  const visitor = {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectProperty: (key: string, offset: number, ...rest: readonly unknown[]) => {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first === undefined) keys?.set(key, offset);
      else found.push({ path: pointer([...(rest.at(-1) as () => (string | number)[])(), key]), key, offset, first });
    },
    onObjectEnd: () => {
      open.pop();
    },
  };
  try {
    visit(text, visitor, strict);
  } catch {
    return [];
  }
  return found;
}

function duplicateFinding(file: string, text: string, { path, key, offset, first }: DuplicateKey): LocatedFinding {
  const earlier = positionAt(text, first);
  const at = `${String(earlier.line)}:${String(earlier.column)}`;
  return { ...finding('json/duplicate-key', path, { key, first: at }), file, ...positionAt(text, offset) };
}

function pointer(path: readonly (string | number)[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value of a top-level field, as far as it can be read. */
export function topField(source: JsonSource, name: string): unknown {
  return source.root && childOf(source.root, name)?.value.value;
}

/** Codes that are about the name of a field and not about what stands in it. */
const aboutKeys: ReadonlySet<string> = new Set([
  'shape/unknown-field',
  'shape/bad-id',
  'text/extra-words',
  'json/forbidden-key',
]);

/** Where a finding stands: its value, its key, or the nearest thing around it that is there. */
export function locate(source: JsonSource, { code, path }: Pick<Finding, 'code' | 'path'>): Position {
  let node = source.root;
  let key: Node | undefined;
  for (const segment of path.split('/').slice(1)) {
    const child = node && childOf(node, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!child) {
      key = undefined;
      break;
    }
    ({ key, value: node } = child);
  }
  const place = (aboutKeys.has(code) ? key : undefined) ?? node;
  return positionAt(source.text, place?.offset ?? 0);
}

function childOf(node: Node, segment: string): { key: Node | undefined; value: Node } | undefined {
  if (node.type === 'array') {
    const value = node.children?.[Number(segment)];
    return value && { key: undefined, value };
  }
  // Of keys that stand twice JSON.parse keeps the last.
  const property = node.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === segment) : undefined;
  const [key, value] = property?.children ?? [];
  return value && { key, value };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
