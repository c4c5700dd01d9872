import { randomUUID } from 'node:crypto';
import { readCatalogue } from './catalogue.ts';
import type { Journal } from './journal.ts';
import { seedJournal } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import { openDatabase } from './storage/database.ts';
import { journalStore } from './storage/journal-store.ts';

/** Opens the journal that the settings name, with its made-up citizens. Close the database when done. */
export function openJournal(settings: Settings, now: () => string): { journal: Journal; close: () => void } {
  const database = openDatabase(settings.databaseFile);
  const store = journalStore(database);
  const catalogue = readCatalogue(settings.pathway);
  seedJournal({ store, catalogue, settings, now: now() });
  return { journal: { store, catalogue, settings, now, newId: randomUUID }, close: () => database.close() };
}
