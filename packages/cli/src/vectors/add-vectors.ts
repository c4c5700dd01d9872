import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompiledInstrument } from '@skala/engine';
import type { Vector } from '@skala/engine/testing';
import { applyEdits, findNodeAtLocation, parseTree, type Edit } from 'jsonc-parser';
import { compactJson } from '../json/compact-json.ts';

/** Adds vectors at the end of a vectors file and leaves everything else in it as it is; makes the file if need be. */
export function addVectors(file: string, instrument: CompiledInstrument, vectors: readonly Vector[]): void {
  const text = existsSync(file) ? withVectors(readFileSync(file, 'utf8'), vectors) : vectorsFile(instrument, vectors);
  writeFileSync(file, text);
}

/** The text of a new vectors file. */
function vectorsFile({ id, version }: Pick<CompiledInstrument, 'id' | 'version'>, vectors: readonly Vector[]): string {
  return `${compactJson({ format: 'skala/vectors/1', instrument: id, version, vectors })}\n`;
}

/** `text`: a sound vectors file, which has at least one vector. */
function withVectors(text: string, vectors: readonly Vector[]): string {
  const root = parseTree(text);
  const last = root && findNodeAtLocation(root, ['vectors'])?.children?.at(-1);
  if (!last) return text;
  const lineStart = text.lastIndexOf('\n', last.offset) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, last.offset))?.[0] ?? '';
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const added = vectors.map((vector) => `,\n${indent}${compactJson(vector, indent)}`).join('');
  const edit: Edit = { offset: last.offset + last.length, length: 0, content: added.replaceAll('\n', newLine) };
  return applyEdits(text, [edit]);
}
