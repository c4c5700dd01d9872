/**
 * The flags of one person as they are now, as one viewer may see them, and since when. Walks through the records in
 * the order they were completed; after each one, the newest record of every instrument counts. A flag is as old as
 * the first of the latest run of records after which it was the same.
 */
import { followPathway, type CompiledPathway, type Flag, type PathwayFlag, type PathwayResult } from '@skala/engine';
import type { RecordViewer } from '@skala/engine';
import { seen } from '../cases/viewer.ts';
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
  readonly pathway?: { readonly definition: CompiledPathway; readonly result: PathwayResult };
}

type Snapshot = ReadonlyMap<string, Omit<CurrentFlag, 'since'>>;

export function currentFlags(
  catalogue: Catalogue,
  records: readonly StoredRecord[],
  viewer: RecordViewer,
): readonly CurrentFlag[] {
  const snapshots = new Map<number, Snapshot>();
  const results = new Map<string, PathwayResult>();
  // Only as far back as something that is raised or undecided reaches.
  const after = (count: number): Snapshot => {
    const snapshot = snapshots.get(count) ?? snapshotOf(catalogue, records.slice(0, count), viewer, results);
    snapshots.set(count, snapshot);
    return snapshot;
  };
  return [...after(records.length)].map(([key, current]) => {
    let first = records.length;
    if (current.flag.status !== 'clear') {
      while (first > 1 && after(first - 1).get(key)?.flag.status === current.flag.status) first--;
    }
    return { ...current, since: records[first - 1]?.completed ?? current.record.completed };
  });
}

/** `results`: what pathways came to over the records that they look at; most snapshots change none of those. */
function snapshotOf(
  catalogue: Catalogue,
  records: readonly StoredRecord[],
  viewer: RecordViewer,
  results: Map<string, PathwayResult>,
): Snapshot {
  const latest = latestByInstrument(records);
  const found = new Map<string, Omit<CurrentFlag, 'since'>>();
  for (const record of latest.values()) {
    for (const flag of seen(record, catalogue.pathways, viewer).flags) {
      const key = `${record.instrument}/${flag.id}`;
      found.set(key, { source: record.instrument, flag, record, evidenceAt: record.completed });
    }
  }
  for (const definition of catalogue.pathways) {
    const [record] = definition.steps.flatMap((step) => latest.get(step.instrument) ?? []);
    if (!record) continue;
    const key = [definition.id, ...latestFor(definition, records).map(({ id }) => id)].join(' ');
    const result = results.get(key) ?? pathwayOf(catalogue, definition, records, viewer);
    results.set(key, result);
    const evidenceAt = pathwayEvidenceAt(definition, records);
    for (const flag of result.flags) {
      found.set(`${definition.id}/${flag.id}`, {
        source: definition.id,
        flag,
        record,
        evidenceAt,
        pathway: { definition, result },
      });
    }
  }
  return found;
}

/** When the newest interview that the pathway looks at was completed; empty if there is none. */
export function pathwayEvidenceAt(pathway: CompiledPathway, records: readonly StoredRecord[]): string {
  const isStep = ({ instrument }: StoredRecord): boolean =>
    pathway.steps.some((step) => step.instrument === instrument);
  return records.findLast(isStep)?.completed ?? '';
}

/** The pathway over these records; an instrument without a record leaves what rests on it undecided. */
export function pathwayOf(
  catalogue: Catalogue,
  pathway: CompiledPathway,
  records: readonly StoredRecord[],
  viewer: RecordViewer,
): PathwayResult {
  const responses = latestFor(pathway, records).flatMap(({ record: { response } }) => {
    const instrument = catalogue.instrument(response.instrument.id, response.instrument.version);
    return instrument ? [{ instrument, response }] : [];
  });
  return followPathway(pathway, responses, viewer);
}

/** The newest record of each instrument that the pathway looks at. */
function latestFor({ steps, inputs }: CompiledPathway, records: readonly StoredRecord[]): readonly StoredRecord[] {
  const lookedAt = new Set([...steps, ...Object.values(inputs)].map(({ instrument }) => instrument));
  return [...latestByInstrument(records).values()].filter(({ instrument }) => lookedAt.has(instrument));
}

function latestByInstrument(records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> {
  return new Map(records.map((record) => [record.instrument, record]));
}
