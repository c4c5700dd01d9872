/** What a score does with missing answers, in plain sentences. */
import type { CompiledScore } from '@skala/engine';
import { reasonWords } from './words.ts';

/** One sentence a rule of the policy, and one for what no rule covers. */
export function policySentences({ missing }: CompiledScore): readonly string[] {
  const { skip, prorate, assume = [] } = missing;
  const rules = [
    ...(skip ? [skipSentence(skip)] : []),
    ...(prorate
      ? [
          `${names(prorate.items)}: when at least ${String(prorate.minimumAnswered)} of the ${String(prorate.items.length)} are answered, their sum is the mean of those that are, times ${String(prorate.items.length)}.`,
        ]
      : []),
    ...assume.map(
      ({ items, reasons, value }) =>
        `${names(items)}: counts as ${String(value)} when it is missing because it ${because(reasons)}.`,
    ),
  ];
  const last =
    rules.length === 0
      ? 'Nothing is filled in: when an answer that the formula meets is missing, the score cannot be computed.'
      : 'When any other answer that the formula meets is missing, the score cannot be computed.';
  return [...rules, last];
}

function skipSentence({ items, reasons, none }: NonNullable<CompiledScore['missing']['skip']>): string {
  const all =
    none === undefined
      ? 'If all are left out, the score cannot be computed.'
      : `If all are left out, they give ${String(none)}.`;
  return `${names(items)}: left out when missing because the item ${because(reasons)}. ${all}`;
}

function because(reasons: readonly string[]): string {
  return reasons
    .map((reason) => (reason.startsWith('asked') ? `was ${reasonWords(reason)}` : reasonWords(reason)))
    .join(', or ');
}

function names(items: readonly string[]): string {
  return items.join(', ');
}
