/** How numbers, times, days and amounts are written. What the first download needs has files of its own. */
export { issueWords } from './issue-words.ts';
export { formatNumber } from './number.ts';

/** The day of an ISO date or time: 12. nov. 2026, and no line breaks in it. */
export function formatDay(iso: string, language: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return day.format(date).replaceAll(' ', '\u00a0');
}

const signs = new Map<string, string>();

/** How a currency is written after an amount: kr., $, €. */
export function currencySign(currency: string, language: string): string {
  const key = `${language} ${currency}`;
  const sign = signs.get(key) ?? signIn(currency, language);
  signs.set(key, sign);
  return sign;
}

/** A format takes several milliseconds to make, and every amount on screen asks for one. */
function signIn(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
