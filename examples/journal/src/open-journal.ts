import { randomUUID } from 'node:crypto';
import { openAuth } from './access/auth.ts';
import { caseDeadlines } from './cases/case-deadlines.ts';
import { caseOverviews } from './cases/case-overviews.ts';
import { readCatalogue } from './catalogue.ts';
import { allCourseFacts } from './figures/course-facts.ts';
import { liveInterviews } from './held/live-interviews.ts';
import type { Journal } from './journal.ts';
import { seedJournal, type SeedSource } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import { openDatabase } from './storage/database.ts';
import { journalStore } from './storage/journal-store.ts';

/**
 * Opens the journal that the settings name, with its made-up citizens and staff. Close the database when done. An empty
 * journal is filled first; `progress` is told how many citizens are done.
 */
export async function openJournal(
  settings: Settings,
  now: () => string,
  progress?: SeedSource['progress'],
): Promise<Journal> {
  const database = await openDatabase(settings.database);
  const store = journalStore(database);
  const catalogue = readCatalogue(settings.pathways);
  const auth = await openAuth(database);
  await auth.addStaff(settings.staff);
  await seedJournal({ store, catalogue, settings, now: now(), ...(progress ? { progress } : {}) });
  const live = liveInterviews(catalogue, store);
  const lists = {
    overviews: caseOverviews(store, catalogue),
    deadlines: caseDeadlines(store, catalogue),
    courses: allCourseFacts(store, catalogue),
  };
  return { database, store, live, ...lists, auth, catalogue, settings, now, newId: randomUUID };
}
