/** Decisions name whoever took them by a reference; people read a name. */
import type { Staff } from '../access/roles.ts';
import type { Decision, WorklistRow } from '../api-types.ts';
import { ask } from './api.ts';

export interface StaffNames {
  /** The decision with a name for its actor; with the reference of whoever is there no longer. */
  readonly decision: (given: Decision) => Decision;
  readonly row: (given: WorklistRow) => WorklistRow;
}

export async function staffNames(): Promise<StaffNames> {
  const names = new Map((await ask<readonly Staff[]>('/api/staff')).map(({ id, name }) => [id, name]));
  const decision = (given: Decision): Decision => ({ ...given, actor: names.get(given.actor) ?? given.actor });
  return {
    decision,
    row: (given) => (given.decision ? { ...given, decision: decision(given.decision) } : given),
  };
}
