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

/** `all`: information that many places of a file share is told for each of them, and not only for the first. */
export function checkedText(checked: readonly CheckedFile[], all = false): string {
  const lines = checked.flatMap(({ file, diagnostics }) =>
    (all ? diagnostics.map((found) => ({ found, more: 0 })) : gathered(diagnostics)).map(
      ({ found, more }) => `${diagnosticText(file, found)}${more > 0 ? moreText(more) : ''}`,
    ),
  );
  return `${lines.join('')}${summaryText(checked)}`;
}

/** How often the same information is told of a file before the rest is only counted. */
const toldOfEach = 3;

function gathered(diagnostics: readonly Diagnostic[]): readonly { found: Diagnostic; more: number }[] {
  const often = new Map<string, number>();
  for (const { severity, code } of diagnostics)
    if (severity === 'information') often.set(code, (often.get(code) ?? 0) + 1);
  const told = new Set<string>();
  return diagnostics.flatMap((found) => {
    const times = often.get(found.code) ?? 0;
    if (times <= toldOfEach) return [{ found, more: 0 }];
    if (told.has(found.code)) return [];
    told.add(found.code);
    return [{ found, more: times - 1 }];
  });
}

function moreText(more: number): string {
  return `    The same of ${String(more)} more places in this file; --all tells each.\n`;
}
