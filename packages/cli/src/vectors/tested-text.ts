import type { VectorFailure } from '@skala/engine/testing';
import { compactJson } from '../json/compact-json.ts';
import { alignedTable } from '../output/aligned-table.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import type { ReachSummary } from './reach-summary.ts';
import type { TestedInstrument } from './tested-instrument.ts';

/** What the vectors of an instrument came to, for people. */
export function testedText(tested: TestedInstrument): string {
  const { coverage, proposal, failures } = tested;
  return [
    headline(tested),
    ...failures.map(describeFailure),
    ...(coverage ? coverageLines(coverage) : []),
    ...(proposal ? proposalLines(proposal, failures.length > 0) : []),
    '',
  ].join('\n');
}

function headline({ name, problem, vectors, unconfirmed, failures }: TestedInstrument): string {
  if (problem !== undefined) return printable(`${name}: ${problem}`);
  const failed = new Set(failures.map(({ vector }) => vector)).size;
  const proposed = unconfirmed.length > 0 ? `, ${String(unconfirmed.length)} proposed and not confirmed` : '';
  return `${name} ${counted(vectors, 'vector')}, ${String(failed)} failed${proposed}`;
}

const runs = {
  answers: 'scored at once',
  interview: 'through the interview',
  both: 'scored at once (expected) and through the interview (found) differ',
} as const;

function describeFailure({ vector, run, what, expected, found }: VectorFailure): string {
  const shown = (value: unknown): string => JSON.stringify(value);
  return printable(`  ${vector} ${what}: expected ${shown(expected)}, found ${shown(found)} (${runs[run]})`);
}

function coverageLines(coverage: readonly ReachSummary[]): readonly string[] {
  const sum = (count: (one: ReachSummary) => number): number => coverage.reduce((all, one) => all + count(one), 0);
  const row = (name: string, count: (of: (one: ReachSummary) => number) => number): readonly string[] => [
    name,
    ...[goalsOf, reachedOf, unconfirmedOf, openOf, notFoundOf].map((of) => String(count(of))),
  ];
  const table = alignedTable(
    ['goal', 'goals', 'reached', 'unconfirmed', 'open', 'no answers found'],
    [...coverage.map((one) => row(one.kind, (of) => of(one))), row('all', sum)],
  );
  return [
    ...indented(table.trimEnd().split('\n')),
    ...list('open, which "--propose" finds answers for', coverage, ({ open }) => open),
    ...list('no answers found', coverage, ({ notFound }) => notFound),
  ];
}

const goalsOf = ({ goals }: ReachSummary): number => goals;
const reachedOf = ({ reached }: ReachSummary): number => reached;
const unconfirmedOf = ({ unconfirmed }: ReachSummary): number => unconfirmed;
const openOf = ({ open }: ReachSummary): number => open.length;
const notFoundOf = ({ notFound }: ReachSummary): number => notFound.length;

/** What is missing, a line for each thing that something is missing of. */
function list(
  heading: string,
  coverage: readonly ReachSummary[],
  missing: (one: ReachSummary) => ReachSummary['open'],
): readonly string[] {
  const lines = coverage.flatMap((one) => {
    const bySubject = new Map<string, string[]>();
    for (const { subject, state } of missing(one)) bySubject.set(subject, [...(bySubject.get(subject) ?? []), state]);
    return [...bySubject].map(([subject, states]) => printable(`${one.kind} ${subject}: ${states.join(', ')}`));
  });
  return lines.length === 0 ? [] : indented([`${heading}:`, ...indented(lines)]);
}

function proposalLines(
  { vectors, notFound, written }: NonNullable<TestedInstrument['proposal']>,
  isFailing: boolean,
): readonly string[] {
  const none = notFound.length > 0 ? `; no answers found for ${counted(notFound.length, 'goal')}` : '';
  if (vectors.length === 0) return indented([`nothing to propose${none}`]);
  const count = `${counted(vectors.length, 'vector')} proposed${none}`;
  if (written !== undefined)
    return indented([`${count}; added to ${printable(written)}, to be compared with the manual by a person`]);
  if (isFailing) return indented([`${count}; not written, because a vector fails and the definition may be wrong`]);
  return [...indented([`${count}; "--write" adds them:`]), vectors.map((vector) => compactJson(vector)).join(',\n')];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
