/** The few words that a list of questions does not bring: missing codes and the total. English where there are no others. */
type Words = Readonly<Record<string, { readonly label: string; readonly selfReport?: string }>>;

const english: Words = {
  X: { label: 'Did not wish to answer', selfReport: 'I would rather not answer' },
  U: { label: 'Does not know', selfReport: 'I do not know' },
  N: { label: 'Does not apply' },
};

const danish: Words = {
  X: { label: 'Ønskede ikke at svare', selfReport: 'Jeg vil helst ikke svare' },
  U: { label: 'Ved ikke', selfReport: 'Jeg ved det ikke' },
  N: { label: 'Ikke relevant' },
};

export function missingWords(keys: ReadonlySet<string>, language: string): Words {
  const words = language === 'da' ? danish : english;
  return Object.fromEntries(Object.entries(words).filter(([key]) => keys.has(key)));
}

export function totalWords(
  language: string,
  { low, high }: { readonly low: number; readonly high: number },
): { readonly label: string; readonly description: string } {
  const range = [String(low), String(high)] as const;
  return language === 'da'
    ? { label: 'Sum', description: `Summen af svarene, ${range[0]} til ${range[1]}.` }
    : { label: 'Total', description: `Sum of the answers, ${range[0]} to ${range[1]}.` };
}
