/**
 * A JSON file as text with the place of everything in it: what `JSON.parse` throws away and a person who has
 * to correct the file needs. Strict: comments and trailing commas are faults.
 */
import { readFileSync } from 'node:fs';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { Fault } from '../fault/fault.ts';
import { positionsIn, type Position } from './position.ts';
import { offsetInLiteral } from './string-offset.ts';

export interface JsonSource {
  readonly file: string;
  readonly text: string;
  /** What could be read, even of a broken file; undefined where there is nothing, or far too much. */
  readonly root: Node | undefined;
  /** Why it is not JSON; undefined if it is. */
  readonly broken: BrokenText | undefined;
  readonly positionAt: (offset: number) => Position;
}

export interface BrokenText {
  readonly code: 'json/syntax' | 'file/not-utf8';
  readonly detail: string;
  readonly offset: number;
}

/** Of a text, from `start` to before `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
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
    const broken = { code: 'file/not-utf8', detail: '', offset: 0 } as const;
    return { file, text: '', root: undefined, broken, positionAt: positionsIn('') };
  }
  const positionAt = positionsIn(text);
  if (bytes.length > largestParsed) return { file, text, root: undefined, broken: undefined, positionAt };
  const errors: ParseError[] = [];
  const root = parse(text, errors);
  const [error] = errors;
  return { file, text, root, broken: error && brokenText(error), positionAt };
}

/** The value of a field at the top, as far as it can be read. */
export function topField(source: JsonSource, name: string): unknown {
  return source.root && childOf(source.root, name)?.value.value;
}

/** What stands at a JSON Pointer: its value, its key, or the nearest thing around it that is there. */
export function rangeOf(source: JsonSource, path: string, what: 'key' | 'value'): Range {
  const { key, value, isThere } = nodesAt(source, path);
  const node = (what === 'key' ? key : undefined) ?? value;
  // Of what something is missing in, the opening bracket says enough.
  return between(source, node?.offset ?? 0, node ? node.offset + (isThere ? node.length : 1) : 0);
}

/** A part of the string at a JSON Pointer, `from` to before `to` in UTF-16 units; undefined if there is no string. */
export function rangeInString(source: JsonSource, path: string, from: number, to: number): Range | undefined {
  const { value, isThere } = nodesAt(source, path);
  if (!isThere || value?.type !== 'string') return undefined;
  const literal = source.text.slice(value.offset, value.offset + value.length);
  return between(source, ...([from, to].map((at) => value.offset + offsetInLiteral(literal, at)) as [number, number]));
}

/** The string at a JSON Pointer, if there is one. */
export function stringAt(source: JsonSource, path: string): string | undefined {
  const { value, isThere } = nodesAt(source, path);
  return isThere && value?.type === 'string' ? (value.value as string) : undefined;
}

function between({ positionAt }: JsonSource, from: number, to: number): Range {
  return { start: positionAt(from), end: positionAt(to) };
}

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  /** False: `value` is the nearest thing around the place. */
  readonly isThere: boolean;
}

function nodesAt(source: JsonSource, path: string): Found {
  let value = source.root;
  let key: Node | undefined;
  for (const segment of path.split('/').slice(1)) {
    const child = value && childOf(value, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!child) return { key: undefined, value, isThere: false };
    ({ key, value } = child);
  }
  return { key, value, isThere: true };
}

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

function brokenText({ error, offset }: ParseError): BrokenText {
  const detail = printParseErrorCode(error).replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { code: 'json/syntax', detail: `${detail}.`, offset };
}
