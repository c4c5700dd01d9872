/** Diagnostics as lines for a terminal, an editor or a log. */
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CheckedFile } from './check-definitions.ts';

/** Characters of a formula that fit beside its place. */
const widest = 100;

/** `file:line:column severity code pointer message`, and under it the formula it is about and how to mend it. */
export function diagnosticText(file: string, found: Diagnostic): string {
  const { code, severity, path, message, mend, range, formula } = found;
  const place = `${file}:${String(range.start.line)}:${String(range.start.column)}`;
  return [
    `${place} ${severity} ${code} ${path === '' ? '(whole)' : path} ${message}`,
    ...(formula ? pointedAt(formula) : []),
    ...(mend === '' ? [] : [`    ${mend}`]),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
}

/** A formula with carets under the part that is meant; of a long one what is around that part. */
function pointedAt({ text, from, to }: NonNullable<Diagnostic['formula']>): readonly string[] {
  const begin = text.length <= widest ? 0 : Math.max(0, Math.min(from - widest / 4, text.length - widest));
  const end = Math.min(text.length, begin + widest);
  const shown = `${begin > 0 ? '…' : ''}${text.slice(begin, end).replaceAll(/\s/g, ' ')}${end < text.length ? '…' : ''}`;
  const carets = '^'.repeat(Math.max(1, Math.min(to, end) - from));
  return [`    ${shown}`, `    ${' '.repeat(from - begin + (begin > 0 ? 1 : 0))}${carets}`];
}

/** "2 files, 3 issues (1 error, 2 warnings)". */
export function summaryText(checked: readonly CheckedFile[]): string {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const of = (severity: Diagnostic['severity']): number => all.filter((one) => one.severity === severity).length;
  const kinds = [
    ...(of('error') > 0 ? [counted(of('error'), 'error')] : []),
    ...(of('warning') > 0 ? [counted(of('warning'), 'warning')] : []),
    ...(of('information') > 0 ? [`${String(of('information'))} for information`] : []),
  ];
  const found = `${counted(checked.length, 'file')}, ${counted(all.length, 'issue')}`;
  return `${found}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}\n`;
}

export function checkedText(checked: readonly CheckedFile[]): string {
  const lines = checked.flatMap(({ file, diagnostics }) => diagnostics.map((found) => diagnosticText(file, found)));
  return `${lines.join('')}${summaryText(checked)}`;
}
