/**
 * A JSON file as text with the place of everything in it: what `JSON.parse` throws away and a person who has
 * to correct the file needs. Strict: comments and trailing commas are faults.
 */
import { readFileSync } from 'node:fs';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { Fault } from '../fault/fault.ts';
import { finding, type Finding } from '../fault/finding.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { positionAt, type Position } from './position.ts';

export interface JsonSource {
  readonly file: string;
  readonly text: string;
  /** What could be read, even of a broken file; undefined where there is nothing, or far too much. */
  readonly root: Node | undefined;
  /** Whether it is JSON. */
  readonly readable: boolean;
  /** Faults of the text itself. */
  readonly findings: readonly PlacedFinding[];
}

export type PlacedFinding = Finding & Position;

/** Well above the size of a definition; the engine refuses a larger one by its size alone. */
const largestParsed = 4_000_000;

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export function readJsonSource(file: string): JsonSource {
  const bytes = readBytes(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const findings = [{ ...finding('file/not-utf8', '', { file }), line: 1, column: 1 }];
    return { file, text: '', root: undefined, readable: false, findings };
  }
  if (bytes.length > largestParsed) return { file, text, root: undefined, readable: true, findings: [] };
  const errors: ParseError[] = [];
  const root = parse(text, errors);
  const [error] = errors;
  if (!error) return { file, text, root, readable: true, findings: duplicates(text) };
  return { file, text, root, readable: false, findings: [syntaxFinding(text, error)] };
}

/** The value of a field at the top, as far as it can be read. */
export function topField(source: JsonSource, name: string): unknown {
  return source.root && childOf(source.root, name)?.value.value;
}

/** Where a finding stands: its value, its key, or the nearest thing around it that is there. */
export function placeOf(source: JsonSource, { code, path }: Finding): Position {
  let node = source.root;
  let key: Node | undefined;
  for (const segment of path.split('/').slice(1)) {
    const child = node && childOf(node, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    key = child?.key;
    if (!child) break;
    node = child.value;
  }
  const place = (aboutKeys.has(code) ? key : undefined) ?? node;
  return positionAt(source.text, place?.offset ?? 0);
}

/** Codes that are about the name of a field and not about what stands in it. */
const aboutKeys: ReadonlySet<string> = new Set([
  'shape/unknown-field',
  'shape/bad-id',
  'text/extra-words',
  'json/forbidden-key',
]);

function childOf(node: Node, segment: string): { key: Node | undefined; value: Node } | undefined {
  if (node.type === 'array') {
    const value = node.children?.[Number(segment)];
    return value && { key: undefined, value };
  }
  if (node.type !== 'object') return undefined;
  // Of keys that stand twice JSON.parse keeps the last.
  const property = node.children?.findLast(({ children }) => children?.[0]?.value === segment);
  const [key, value] = property?.children ?? [];
  return value && { key, value };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Fault('file/unreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** The parser calls itself; what is nested too deep for it is left to the engine, which has a limit of its own. */
function parse(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, strict);
  } catch {
    return undefined;
  }
}

function syntaxFinding(text: string, { error, offset }: ParseError): PlacedFinding {
  const detail = printParseErrorCode(error).replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { code: 'json/syntax', path: '', message: `This is not JSON: ${detail}.`, ...positionAt(text, offset) };
}

function duplicates(text: string): readonly PlacedFinding[] {
  return duplicateKeys(text).map(({ path, key, offset, first }) => {
    const { line, column } = positionAt(text, first);
    return {
      ...finding('json/duplicate-key', path, { key, first: `${String(line)}:${String(column)}` }),
      ...positionAt(text, offset),
    };
  });
}
