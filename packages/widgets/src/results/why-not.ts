/** What is missing, in words: why there is no score, or no decision. */
import type { Score, Words } from '@skala/engine';
import type { ResultsWords } from './words.ts';

/** Why there is no score: what is missing, by name and reason. Empty if there is one. */
export function whyNot(score: Score, words: Words, text: ResultsWords): string {
  if (score.status === 'scored') return '';
  if (score.status === 'not-in-form') return text.notInForm;
  if (score.missing.length === 0) return `${text.notComputable}. ${text.domainErrors}`;
  const names = score.missing.map(({ item, reason }) =>
    lacking(words.name(item), reason, text.reasons[reason] ?? reason),
  );
  return `${text.notComputable}. ${text.missingFor(listed(names, text, 4))}`;
}

/** The name of what is missing, and why; that nobody has answered goes without saying. */
export function lacking(name: string, reason: string, why: string): string {
  return reason === 'unanswered' ? name : `${name} (${why})`;
}

/** The first so many different names, and how many more there are. */
export function listed(names: readonly string[], text: Pick<ResultsWords, 'andMore'>, few = 6): string {
  const all = [...new Set(names)];
  const rest = all.length > few ? ` ${text.andMore(all.length - few)}` : '';
  return `${all.slice(0, few).join(', ')}${rest}`;
}
