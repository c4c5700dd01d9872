import type { CitizenName } from '../api-types.ts';
import type { JournalWords } from '../words/journal-words.ts';

/** A made-up first name, or that there is none. */
export function citizenName({ alias }: Pick<CitizenName, 'alias'>, words: JournalWords): string {
  return alias ?? words.text('citizen.anonymous');
}
