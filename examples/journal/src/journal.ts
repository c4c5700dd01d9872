/** What the routes work with. */
import type { Catalogue } from './catalogue.ts';
import type { Settings } from './settings.ts';
import type { JournalStore } from './storage/journal-store.ts';

export interface Journal {
  readonly store: JournalStore;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** The time now, ISO 8601. */
  now(): string;
  newId(): string;
}
