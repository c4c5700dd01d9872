/**
 * What lists show of every case. Working it out takes some milliseconds a person and reading the records more, so it
 * is kept until something of that person's case was written, by this server or another.
 */
import { setImmediate } from 'node:timers/promises';
import type { JournalStore } from '../storage/journal-store.ts';
import { caseFile, type CaseFile } from './case-file.ts';

/** `Viewer`: what a view depends on besides the case, such as the role of whoever looks. */
export interface CaseViews<View, Viewer extends string> {
  /** Of everybody, by reference. */
  all(viewer: Viewer): Promise<readonly View[]>;
}

interface Kept<View> {
  readonly stamp: string;
  readonly view: Promise<View>;
}

export function caseViews<View, Viewer extends string>(
  store: JournalStore,
  viewOf: (file: CaseFile, viewer: Viewer) => View,
): CaseViews<View, Viewer> {
  const kept = new Map<string, Kept<View>>();

  const workOut = async (citizen: string, viewer: Viewer): Promise<View> => {
    const file = await caseFile(store, citizen);
    // Between two cases others get their turn: a save does not wait for a whole list.
    await setImmediate();
    return viewOf(file, viewer);
  };

  const take = (citizen: string, stamp: string, viewer: Viewer): Promise<View> => {
    const key = `${viewer} ${citizen}`;
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
