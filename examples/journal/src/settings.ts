/** What a site decides. In a real journal these come from its own configuration. */
import { join } from 'node:path';
import type { MoneySetting } from '@skala/engine';

export interface Settings {
  readonly databaseFile: string;
  readonly money: MoneySetting;
  /** Opaque reference to whoever is logged in. A real journal takes it from the session. */
  readonly staff: string;
  /** The pathway whose flags the worklist shows. */
  readonly pathway: string;
  /** Shown to a citizen who has answered a question about safety. */
  readonly supportText: Readonly<Record<Language, string>>;
}

export type Language = 'da' | 'en';

export const settings: Settings = {
  databaseFile: process.env['SKALA_DB'] ?? join(import.meta.dirname, '..', 'data', 'journal.sqlite'),
  // The ASI formulas presuppose US dollars, and there is no official conversion from kroner. Without a rate the
  // amounts are scored as they are and the scores are marked as unconverted. A site that decides on a rate writes,
  // for example, { currency: 'DKK', rate: 0.14 }: one krone counts as 0.14 dollars.
  money: { currency: 'DKK' },
  staff: 'staff-1',
  pathway: 'dk-outreach',
  supportText: {
    da: 'Har du brug for at tale med nogen nu? Sig det til personalet her. Livslinien har telefon 70 201 201. Er der akut fare, så ring 112.',
    en: 'Do you need to talk to someone now? Tell the staff here. In Denmark, Livslinien answers on 70 201 201. If there is immediate danger, call 112.',
  },
};
