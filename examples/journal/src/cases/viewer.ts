import { visibleRecord, type CompiledPathway, type RecordViewer, type SkalaRecord } from '@skala/engine';
import type { VisibleRecord } from '@skala/engine';
import type { Staff } from '../access/roles.ts';
import type { StoredRecord } from '../storage/records.ts';
import type { CaseFile } from './case-file.ts';

/** Somebody who looks into a case: what is held back from this role, and not released, is left out. */
export function viewerOf(
  { id, role }: Pick<Staff, 'role'> & Partial<Staff>,
  { releases }: Pick<CaseFile, 'releases'>,
): RecordViewer {
  return { role, releases, ...(id === undefined ? {} : { actor: id }) };
}

/** A record as the viewer may see it. */
export function seen(
  { record }: StoredRecord,
  pathways: readonly CompiledPathway[],
  viewer: RecordViewer,
): VisibleRecord {
  return visibleRecord(record, pathways, viewer);
}

export function isWhole(record: VisibleRecord): record is SkalaRecord {
  return record.format === 'skala/record/1';
}
