import { responseOf, type Response } from '@skala/engine';
import { replayed } from '../held/live-interviews.ts';
import type { Journal } from '../journal.ts';
import type { CaseFile } from './case-file.ts';

/** What is begun and has no record yet, as it stands, the oldest first. */
export async function openResponses({ catalogue, store }: Journal, file: CaseFile): Promise<readonly Response[]> {
  const done = new Set(file.records.map(({ response }) => response));
  const open = file.responses.filter(({ id }) => !done.has(id)).reverse();
  const stored = await Promise.all(open.map(({ id }) => store.responses.find(id)));
  return stored.flatMap((one) => (one ? [responseOf(replayed(catalogue, one))] : []));
}
