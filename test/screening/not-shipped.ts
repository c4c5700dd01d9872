/** Published readings that no shipped definition has, and why. Instrument, then the positive, or the score and band set. */
export const readingsNotShipped: Readonly<Record<string, string>> = {
  'c-ssrs-screener moderateOrHigh':
    'The colours are common practice, for which no publication was read; only the most severe level has one.',
};
