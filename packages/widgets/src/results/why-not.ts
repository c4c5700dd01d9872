import type { Score, Words } from '@skala/engine';
import type { ResultsWords } from './words.ts';

/** Why there is no score: what is missing, by name and reason. Empty if there is one. */
export function whyNot(score: Score, words: Words, text: ResultsWords): string {
  if (score.status === 'scored') return '';
  if (score.status === 'not-in-form') return text.notInForm;
  if (score.missing.length === 0) return `${text.notComputable}. ${text.domainErrors}`;
  const names = score.missing
    .slice(0, 4)
    .map(({ item, reason }) => `${words.name(item)} (${text.reasons[reason] ?? reason})`);
  const rest = score.missing.length > 4 ? [`+ ${score.missing.length - 4}`] : [];
  return `${text.notComputable}. ${text.missingFor([...names, ...rest].join(', '))}`;
}
