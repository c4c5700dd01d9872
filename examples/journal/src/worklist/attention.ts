/** What a person should look at about one citizen: flags that are raised or undecided, and what was decided on them. */
import type { Flag, PathwayFlag } from '@skala/engine';
import type { Staff } from '../access/roles.ts';
import type { Decision, WorklistRow } from '../api-types.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { viewerOf } from '../cases/viewer.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import { evidenceLine } from './evidence-line.ts';
import { currentFlags, type CurrentFlag } from './flag-history.ts';
import { flagWords } from './flag-words.ts';

export function attentionOf(
  catalogue: Catalogue,
  file: CaseFile,
  staff: Pick<Staff, 'role'>,
  language: Language,
): readonly WorklistRow[] {
  return attentionIn(catalogue, file, currentFlags(catalogue, file.records, viewerOf(staff, file)), language);
}

/** The same, of flags that are found already. */
export function attentionIn(
  catalogue: Catalogue,
  file: CaseFile,
  flags: readonly CurrentFlag[],
  language: Language,
): readonly WorklistRow[] {
  return flags
    .filter(({ flag }) => flag.status !== 'clear' && !isUntouched(flag))
    .map((current) => rowOf(catalogue, file, current, language));
}

/** Nothing that it rests on is known yet: what is due says so, and a row here would say nothing more. */
function isUntouched({ status, evidence }: Flag | PathwayFlag): boolean {
  return status === 'indeterminate' && evidence.every((line) => line.status === 'unknown');
}

/**
 * The rows without those that say only part of what another row of the same citizen says: when everything that one
 * flag rests on is among the evidence of another with the same outcome, the other covers it.
 */
export function withoutCovered(rows: readonly WorklistRow[]): readonly WorklistRow[] {
  return rows.filter((row) => !rows.some((other) => covers(other, row)));
}

function covers(other: WorklistRow, row: WorklistRow): boolean {
  const [larger, smaller] = [other.flag.evidence, row.flag.evidence];
  return (
    other.citizen.id === row.citizen.id &&
    other.source === row.source &&
    other.flag.action === row.flag.action &&
    other.flag.status === row.flag.status &&
    larger.length > smaller.length &&
    smaller.every(({ id }) => larger.some((evidence) => evidence.id === id))
  );
}

function rowOf(catalogue: Catalogue, file: CaseFile, current: CurrentFlag, language: Language): WorklistRow {
  const { source, flag, since, record, evidenceAt } = current;
  const words = flagWords(catalogue, current, language);
  // What somebody said of a flag gives it away.
  const decision =
    flag.status === 'held-back'
      ? undefined
      : file.decisions.findLast((one) => one.source === source && one.flag === flag.id);
  return {
    citizen: { id: file.citizen.id, alias: file.citizen.alias },
    source,
    flag,
    title: words.title,
    since,
    evidence: evidenceLine(catalogue, current, language),
    next: words.next,
    record: record.id,
    state: stateOf(flag, evidenceAt, decision),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** A decision counts for the evidence it was taken on. When a newer interview raises the flag again, it is asked again. */
function stateOf(flag: Flag | PathwayFlag, evidence: string, decision: Decision | undefined): WorklistRow['state'] {
  if (flag.status === 'held-back') return 'held-back';
  if (flag.status === 'indeterminate') return 'undecided';
  return decision && decision.time >= evidence ? decision.decision : 'waiting';
}
