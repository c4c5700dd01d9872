import { refusal } from '../http/refusal.ts';
import type { Staff } from '../access/roles.ts';
import type { Journal } from '../journal.ts';
import type { ResponseHead } from '../storage/responses.ts';
import { seen, viewerOf } from './viewer.ts';

/**
 * Refuses with 403 the answers of an interview that has been handed in and whose results are held back from this
 * person, who took no part in it. The answers give the results away, and an entry of one's own would make one a part.
 */
export async function refuseHeldBack(
  { store, catalogue }: Pick<Journal, 'store' | 'catalogue'>,
  { id, citizen, status }: Pick<ResponseHead, 'id' | 'citizen' | 'status'>,
  staff: Staff,
): Promise<void> {
  if (stillOpen.has(status)) return;
  const [records, releases] = await Promise.all([store.records.ofResponse(id), store.releases.ofCitizen(citizen)]);
  const last = records.at(-1);
  if (!last) return;
  const { response } = seen(last, catalogue.pathways, viewerOf(staff, { releases }));
  if (!('log' in response)) throw refusal(403, 'journal/results-held-back', '/id');
}

const stillOpen: ReadonlySet<ResponseHead['status']> = new Set(['not-started', 'in-progress', 'suspended']);
