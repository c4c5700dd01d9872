import type { JournalWords } from './journal-words.ts';

const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;
const named = ['lifetime', 'now', 'interview'] as const;

/** The period that a score is about: P30D is "de seneste 30 dage". */
export function windowWords(window: string, say: JournalWords): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(window) ?? [];
  if (Object.hasOwn(units, unit)) return say.text(`window.${units[unit as keyof typeof units]}`, { count });
  const name = named.find((one) => one === window);
  return name ? say.text(`window.${name}`) : window;
}
