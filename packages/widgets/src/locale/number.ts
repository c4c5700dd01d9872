/** A number as people write it; `decimals` fixes how many are shown. */
export function formatNumber(value: number, language: string, decimals?: number): string {
  const fixed =
    decimals === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...fixed, useGrouping: Math.abs(value) >= 10_000 }).format(value);
}
