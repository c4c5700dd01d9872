/** How the preview is looked at, as it stands in the address: whoever gets the link sees the same. */

export interface Settings {
  /** Language of the page itself. */
  readonly ui: 'da' | 'en';
  /** Path of the instrument; empty: the first. */
  readonly file: string;
  /** Empty: the instrument's first, as with the rule set. */
  readonly form: string;
  readonly ruleSet: string;
  /** Empty: the first that there are words in. */
  readonly language: string;
  /** Empty: as the instrument is administered. */
  readonly pace: '' | 'section' | 'item';
  readonly density: '' | 'compact';
  /** Empty: as the person prefers. */
  readonly theme: '' | 'light' | 'dark';
  readonly seed: number;
  /** Whether the simulated respondent has answered everything; the page begins so. */
  readonly filled: boolean;
}

export function readSettings(search: string): Settings {
  const given = new URLSearchParams(search);
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === given.get(name)) ?? otherwise;
  const seed = Number(given.get('seed') ?? 1);
  return {
    ui: one('ui', ['da', 'en'], 'en'),
    file: given.get('file') ?? '',
    form: given.get('form') ?? '',
    ruleSet: given.get('ruleSet') ?? '',
    language: given.get('language') ?? '',
    pace: one('pace', ['', 'section', 'item'], ''),
    density: one('density', ['', 'compact'], ''),
    theme: one('theme', ['', 'light', 'dark'], ''),
    seed: Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : 1,
    filled: given.get('filled') === 'yes',
  };
}

/** The part of the address from `?` on; what is as it is anyway is left out. */
export function writeSettings({ filled, ...settings }: Settings): string {
  const plain = readSettings('');
  const named = Object.entries(settings).filter(
    ([name, value]) => (name === 'seed' && filled) || value !== plain[name as keyof Settings],
  );
  const query = new URLSearchParams([
    ...named.map(([name, value]) => [name, String(value)]),
    ...(filled ? [['filled', 'yes']] : []),
  ]);
  return query.size === 0 ? '?' : `?${query.toString()}`;
}
