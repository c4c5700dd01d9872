/**
 * The flags of one person as they are now, and since when. Walks through the records in the order they were
 * completed; after each one, the newest record of every instrument counts. A flag is as old as the first of the
 * latest run of records after which it was the same.
 */
import { followPathway, type Flag, type PathwayFlag, type PathwayResult } from '@skala/engine';
import type { Catalogue } from '../catalogue.ts';
import type { StoredRecord } from '../storage/records.ts';

export interface CurrentFlag {
  /** Id of the instrument or pathway whose flag it is. */
  readonly source: string;
  readonly flag: Flag | PathwayFlag;
  readonly since: string;
  /** The record to look at: of a pathway, that of its first step. */
  readonly record: StoredRecord;
  /** When the newest interview that it rests on was completed. */
  readonly evidenceAt: string;
  readonly pathway?: PathwayResult;
}

type Snapshot = ReadonlyMap<string, Omit<CurrentFlag, 'since'>>;

export function currentFlags(catalogue: Catalogue, records: readonly StoredRecord[]): readonly CurrentFlag[] {
  const snapshots = records.map((_, index) => snapshotOf(catalogue, records.slice(0, index + 1)));
  const now = snapshots.at(-1) ?? new Map<string, never>();
  return [...now].map(([key, current]) => {
    const changed = snapshots.findLastIndex((snapshot) => snapshot.get(key)?.flag.status !== current.flag.status);
    return { ...current, since: records[changed + 1]?.completed ?? current.record.completed };
  });
}

function snapshotOf(catalogue: Catalogue, records: readonly StoredRecord[]): Snapshot {
  const latest = latestByInstrument(records);
  const found = new Map<string, Omit<CurrentFlag, 'since'>>();
  for (const record of latest.values()) {
    for (const flag of record.record.flags) {
      found.set(`${record.instrument}/${flag.id}`, {
        source: record.instrument,
        flag,
        record,
        evidenceAt: record.completed,
      });
    }
  }
  const { pathway } = catalogue;
  const [record] = pathway.steps.flatMap((step) => latest.get(step.instrument) ?? []);
  if (!record) return found;
  const result = pathwayOf(catalogue, records);
  const evidenceAt = pathwayEvidenceAt(catalogue, records);
  for (const flag of result.flags) {
    found.set(`${pathway.id}/${flag.id}`, { source: pathway.id, flag, record, evidenceAt, pathway: result });
  }
  return found;
}

/** When the newest interview that the pathway looks at was completed; empty if there is none. */
export function pathwayEvidenceAt({ pathway }: Catalogue, records: readonly StoredRecord[]): string {
  const isStep = ({ instrument }: StoredRecord): boolean =>
    pathway.steps.some((step) => step.instrument === instrument);
  return records.findLast(isStep)?.completed ?? '';
}

/** The pathway over these records; an instrument without a record leaves what rests on it undecided. */
export function pathwayOf(catalogue: Catalogue, records: readonly StoredRecord[]): PathwayResult {
  const responses = [...latestByInstrument(records).values()].flatMap(({ record: { response } }) => {
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    return instrument ? [{ instrument, response }] : [];
  });
  return followPathway(catalogue.pathway, responses);
}

function latestByInstrument(records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> {
  return new Map(records.map((record) => [record.instrument, record]));
}
