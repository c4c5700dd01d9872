/** What a site decides. In a real journal these come from its own configuration. */
import { join } from 'node:path';
import type { MoneySetting } from '@skala/engine';
import type { StaffAccount } from './access/auth.ts';
import type { Role } from './access/roles.ts';
import type { DatabasePlace } from './storage/database.ts';

export interface Settings {
  readonly database: DatabasePlace;
  /** Which made-up citizens an empty journal is filled with: the 24 planned ones, or those and 176 more. */
  readonly seed: 'planned' | 'all';
  readonly money: MoneySetting;
  /** Made-up staff, one of each role; in a real journal they come from the municipality's own directory. */
  readonly staff: readonly StaffAccount[];
  /** The pathways that are followed. */
  readonly pathways: readonly string[];
  /** Shown to a citizen who has answered a question about safety. */
  readonly supportText: Readonly<Record<Language, string>>;
}

export type Language = 'da' | 'en';

/** Of the made-up staff, and of nobody else. */
export const demoPassword = 'opdigtet-demo-2026';

function account(id: string, role: Role, name: string): StaffAccount {
  return { id, role, name, email: `${role}@journal.example`, password: demoPassword };
}

function placeFrom({ DATABASE_URL: url, SKALA_DB: file }: NodeJS.ProcessEnv): DatabasePlace {
  if (url !== undefined && url !== '') return { url };
  return { file: file ?? join(import.meta.dirname, '..', 'data', 'journal.sqlite') };
}

/** For whoever starts the journal to look at it. */
export function howToLogIn({ staff }: Pick<Settings, 'staff'>): string {
  const accounts = staff.map(({ email }) => `  ${email}\n`).join('');
  return `Everybody in it is made up. Log in with the password ${demoPassword} as one of:\n${accounts}`;
}

export const settings: Settings = {
  database: placeFrom(process.env),
  seed: process.env['SKALA_SEED'] === 'planned' ? 'planned' : 'all',
  // The ASI formulas presuppose US dollars, and there is no official conversion from kroner. Without a rate the
  // amounts are scored as they are and the scores are marked as unconverted. A site that decides on a rate writes,
  // for example, { currency: 'DKK', rate: 0.14 }: one krone counts as 0.14 dollars.
  money: { currency: 'DKK' },
  staff: [
    account('staff-1', 'caseworker', 'Sagsbehandler Sif'),
    account('staff-2', 'psychologist', 'Psykolog Pelle'),
    account('staff-3', 'leader', 'Leder Lone'),
    account('staff-4', 'administrator', 'Administrator Ane'),
  ],
  pathways: ['dk-outreach', 'dk-basic-psychiatric-screening', 'dk-treatment-course'],
  supportText: {
    da: 'Har du brug for at tale med nogen nu? Sig det til personalet her. Livslinien har telefon 70 201 201. Er der akut fare, så ring 112.',
    en: 'Do you need to talk to someone now? Tell the staff here. In Denmark, Livslinien answers on 70 201 201. If there is immediate danger, call 112.',
  },
};
