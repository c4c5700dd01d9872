/**
 * What lists show of every case. Working it out takes some milliseconds a person and reading the records more, so it
 * is kept until something of that person's case was written, by this server or another.
 */
import { setImmediate } from 'node:timers/promises';
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

interface Kept<View> {
  readonly stamp: string;
  readonly view: Promise<View>;
}

export function caseViews<View>(
  store: JournalStore,
  viewOf: (file: CaseFile, viewer: ViewFor) => View,
): CaseViews<View> {
  const kept = new Map<string, Kept<View>>();

  const workOut = async (citizen: string, viewer: ViewFor): Promise<View> => {
    const file = await caseFile(store, citizen);
    // Between two cases others get their turn: a save does not wait for a whole list.
    await setImmediate();
    return viewOf(file, viewer);
  };

  const take = (citizen: string, stamp: string, viewer: ViewFor): Promise<View> => {
    const key = `${viewer.role} ${viewer.language} ${citizen}`;
    const known = kept.get(key);
    if (known?.stamp === stamp) return known.view;
    const view = workOut(citizen, viewer);
    kept.set(key, { stamp, view });
    view.catch(() => kept.delete(key));
    return view;
  };

  return {
    async all(viewer) {
      const views: View[] = [];
      for (const [citizen, stamp] of await store.stamps()) views.push(await take(citizen, stamp, viewer));
      return views;
    },
  };
}
