/**
 * The flags of one person as they are now, and since when. Walks through the records in the order they were
 * completed; after each one, the newest record of every instrument counts. A flag is as old as the first of the
 * latest run of records after which it was the same.
 */
import { followPathway, type Flag, type PathwayResult } from '@skala/engine';
import type { Catalogue } from '../catalogue.ts';
import type { StoredRecord } from '../storage/records.ts';

export interface CurrentFlag {
  /** Id of the instrument or pathway whose flag it is. */
  readonly source: string;
  readonly flag: Flag;
  readonly since: string;
  /** The newest record it rests on. */
  readonly record: StoredRecord;
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
    for (const flag of record.record.flags) found.set(`${record.instrument}/${flag.id}`, { source: record.instrument, flag, record });
  }
  const { pathway } = catalogue;
  const record = records.findLast(({ instrument }) => pathway.steps.some((step) => step.instrument === instrument));
  if (!record) return found;
  const result = pathwayOf(catalogue, records);
  for (const flag of result.flags) found.set(`${pathway.id}/${flag.id}`, { source: pathway.id, flag, record, pathway: result });
  return found;
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
