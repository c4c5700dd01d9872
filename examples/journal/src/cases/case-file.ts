/** Everything the journal has about one person, read at once. What follows from it is worked out by pure functions. */
import type { Release } from '@skala/engine';
import type { Decision } from '../api-types.ts';
import { refusal } from '../http/refusal.ts';
import type { Citizen } from '../storage/citizens.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import type { StoredRecord } from '../storage/records.ts';
import type { ResponseSummary } from '../storage/responses.ts';

export interface CaseFile {
  readonly citizen: Citizen;
  /** The newest first. */
  readonly responses: readonly ResponseSummary[];
  /** The oldest first, as the rest. */
  readonly records: readonly StoredRecord[];
  readonly decisions: readonly Decision[];
  readonly releases: readonly Release[];
}

/** Refuses with 404 if there is no such citizen. */
export async function caseFile(store: JournalStore, id: string): Promise<CaseFile> {
  const [citizen, responses, records, decisions, releases] = await Promise.all([
    store.citizens.find(id),
    store.responses.ofCitizen(id),
    store.records.ofCitizen(id),
    store.decisions.ofCitizen(id),
    store.releases.ofCitizen(id),
  ]);
  if (!citizen) throw refusal(404, 'journal/unknown-citizen', '/id');
  return { citizen, responses, records, decisions, releases };
}
