const formats = new Map<string, Intl.NumberFormat>();

/** A number as people write it; `decimals` fixes how many are shown. */
export function formatNumber(value: number, language: string, decimals?: number): string {
  const fixed =
    decimals === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const useGrouping = Math.abs(value) >= 10_000;
  const key = [language, decimals, useGrouping].join();
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { ...fixed, useGrouping });
  formats.set(key, format);
  return format.format(value);
}
