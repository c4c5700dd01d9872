/** How numbers, times, amounts and reasons are written. Knows no words, so that those come by themselves. */
import type { Issue } from '@skala/engine';
import type { AskingWords } from './asking.da.ts';

/** A number as people write it; `decimals` fixes how many are shown. */
export function formatNumber(value: number, language: string, decimals?: number): string {
  const fixed =
    decimals === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...fixed, useGrouping: Math.abs(value) >= 10_000 }).format(value);
}

/** The time of day of an ISO time: 10.42 in Danish, 10:42 in English. Empty if it is no time. */
export function formatTime(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: 'numeric', minute: '2-digit' }).format(
    date,
  );
}

/** The day of an ISO date or time: 12. nov. 2026. */
export function formatDay(iso: string, language: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(date);
}

/** How a currency is written after an amount: kr., $, €. */
export function currencySign(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** What an issue says to a person, in the language of the interface. */
export function issueWords({ code, params }: Issue, text: Pick<AskingWords, 'language' | 'issues'>): string {
  return (text.issues[code] ?? text.issues.other).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name];
    return typeof param === 'number' ? formatNumber(param, text.language) : param === undefined ? whole : String(param);
  });
}
