/** Something wrong in a file, as it is shown: what, where in the text, how grave, and how to put it right. */
import type { Issue } from '@skala/engine';
import { adviceOf, describeIssue, type Advice, type Severity } from '@skala/engine/load';
import { checkAdvice, type CheckCode } from '../fault/check-advice.ts';
import { faultMessage } from '../fault/fault.ts';
import { rangeInString, rangeOf, stringAt, type JsonSource, type Range } from '../json/json-source.ts';

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** JSON Pointer. */
  readonly path: string;
  readonly message: string;
  readonly mend: string;
  readonly range: Range;
  /** The formula that it is about, and the part of it that is meant: offsets from 0. */
  readonly formula?: { readonly text: string; readonly from: number; readonly to: number };
}

/** An issue of the engine in the text that it was found in. */
export function diagnosticOf(source: JsonSource, issue: Issue): Diagnostic {
  const { code, path } = issue;
  const { severity, mend } = adviceOf(code) ?? { severity: 'error', mend: '' };
  return { code, severity, path, message: describeIssue(issue), mend, ...placeOf(source, issue) };
}

/** A fault that the command line finds itself. */
export function checkDiagnostic(
  source: JsonSource,
  code: CheckCode,
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const { severity, mend }: Advice = checkAdvice[code];
  return { code, severity, path, message: faultMessage(code, params), mend, range: rangeOf(source, path, 'value') };
}

/** Why a file could not be read as JSON. */
export function brokenDiagnostic(source: JsonSource): readonly Diagnostic[] {
  const { broken, file, positionAt } = source;
  if (!broken) return [];
  if (broken.code === 'file/not-utf8') return [checkDiagnostic(source, broken.code, '', { file })];
  const found = diagnosticOf(source, { code: broken.code, path: '', params: { detail: broken.detail } });
  return [{ ...found, range: { start: positionAt(broken.offset), end: positionAt(broken.offset + 1) } }];
}

/** Codes that are about the name of a field and not about what stands in it. */
const aboutKeys: ReadonlySet<string> = new Set([
  'shape/unknown-field',
  'shape/bad-id',
  'text/extra-words',
  'json/forbidden-key',
]);

function placeOf(source: JsonSource, { code, path, params }: Issue): Pick<Diagnostic, 'range' | 'formula'> {
  const { at, length, line, column } = params;
  if (code === 'json/duplicate-key' && typeof line === 'number' && typeof column === 'number') {
    const key = path.slice(path.lastIndexOf('/') + 1);
    return { range: { start: { line, column }, end: { line, column: column + key.length + 2 } } };
  }
  const text = typeof at === 'number' ? stringAt(source, path) : undefined;
  if (typeof at === 'number' && text !== undefined) {
    const formula = { text, from: at - 1, to: at - 1 + (typeof length === 'number' ? length : 1) };
    const range = rangeInString(source, path, formula.from, formula.to);
    if (range) return { range, formula };
  }
  return { range: rangeOf(source, path, aboutKeys.has(code) ? 'key' : 'value') };
}
