/** What staff would have done about a made-up case: released results that were held back, and decided on flags. */
import type { Catalogue } from '../catalogue.ts';
import { isWhole, seen } from '../cases/viewer.ts';
import { addDecision } from '../storage/decisions.ts';
import type { StoredRecord } from '../storage/records.ts';
import { addRelease, type StoredRelease } from '../storage/releases.ts';
import type { Writer } from '../storage/write-queue.ts';
import { currentFlags } from '../worklist/flag-history.ts';
import { daysAfter } from './days-ago.ts';
import { between, chance, oneOf, type Random } from './random.ts';

export interface CaseToFollowUp {
  readonly citizen: string;
  /** The oldest first. */
  readonly records: readonly StoredRecord[];
  /** Who may interpret screenings, and does. */
  readonly psychologist: string;
  readonly now: string;
}

export async function followUpCase(
  catalogue: Catalogue,
  writer: Writer,
  given: CaseToFollowUp,
  random: Random,
): Promise<void> {
  const releases = plannedReleases(catalogue, given, random);
  for (const release of releases) await addRelease(writer, release);
  const { citizen, records, psychologist: actor, now } = given;
  for (const { flag, source, evidenceAt } of currentFlags(catalogue, records, {
    role: 'psychologist',
    releases,
    actor,
  })) {
    const time = daysAfter(evidenceAt, between(random, 1, 9));
    if (flag.status !== 'raised' || flag.action === 'information' || time > now || chance(random, 0.2)) continue;
    const decision = flag.action === 'safety' || chance(random, 0.8) ? 'confirmed' : 'dismissed';
    const reason = oneOf(random, reasons[decision]);
    await addDecision(writer, { citizen, source, flag: flag.id, decision, reason, actor, time });
  }
}

function plannedReleases(
  { pathways }: Catalogue,
  { citizen, records, psychologist: actor, now }: CaseToFollowUp,
  random: Random,
): readonly StoredRelease[] {
  return records.flatMap((stored) => {
    const time = daysAfter(stored.completed, between(random, 1, 6));
    const isHeldBack = !isWhole(seen(stored, pathways, { role: 'caseworker', releases: [] }));
    if (!isHeldBack || time > now || chance(random, 0.35)) return [];
    const entries = stored.record.response.log.length;
    return [{ citizen, response: stored.response, role: 'psychologist', entries, actor, time }];
  });
}

const reasons = {
  confirmed: [
    'Drøftet på teammøde. Første aftale er lavet.',
    'Talt igennem med borgeren, som er enig.',
    'Aftalt med egen læge, som følger op.',
  ],
  dismissed: [
    'Borgeren får allerede denne hjælp et andet sted.',
    'Borgeren takker nej. Der spørges igen ved næste samtale.',
  ],
} as const;
