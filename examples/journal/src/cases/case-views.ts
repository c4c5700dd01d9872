/**
 * What lists show of every case. Working it out takes some milliseconds a person and reading the records more, so it
 * is kept until something of that person's case was written, by this server or another.
 */
import type { Role } from '../access/roles.ts';
import type { Language } from '../settings.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import { caseFile, type CaseFile } from './case-file.ts';

/** What may be seen, and in which words, is all that a view may depend on. */
export interface ViewFor {
  readonly role: Role;
  readonly language: Language;
}

export interface CaseViews<View> {
  /** Of everybody, by reference. */
  all(viewer: ViewFor): Promise<readonly View[]>;
}

export function caseViews<View>(
  store: JournalStore,
  viewOf: (file: CaseFile, viewer: ViewFor) => View,
): CaseViews<View> {
  const kept = new Map<string, { readonly stamp: string; readonly view: View }>();
  return {
    async all(viewer) {
      const views: View[] = [];
      for (const [citizen, stamp] of await store.stamps()) {
        const key = `${viewer.role} ${viewer.language} ${citizen}`;
        let found = kept.get(key);
        if (found?.stamp !== stamp) {
          found = { stamp, view: viewOf(await caseFile(store, citizen), viewer) };
          kept.set(key, found);
        }
        views.push(found.view);
      }
      return views;
    },
  };
}
