/** What a person should look at about one citizen: flags that are raised or undecided, and what was decided on them. */
import type { Flag, PathwayFlag } from '@skala/engine';
import type { Decision, WorklistRow } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import type { Citizen } from '../storage/citizens.ts';
import { evidenceLine } from './evidence-line.ts';
import { currentFlags, type CurrentFlag } from './flag-history.ts';
import { flagWords } from './flag-words.ts';

export function attentionOf(
  journal: Journal,
  { id, alias }: Pick<Citizen, 'id' | 'alias'>,
  language: Language,
): readonly WorklistRow[] {
  const open = currentFlags(journal.catalogue, journal.store.records.ofCitizen(id)).filter(
    ({ flag }) => flag.status !== 'clear',
  );
  const decisions = open.length > 0 ? journal.store.decisions.ofCitizen(id) : [];
  return open.map((current) => rowOf(journal.catalogue, { id, alias }, current, decisions, language));
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

function rowOf(
  catalogue: Catalogue,
  citizen: WorklistRow['citizen'],
  current: CurrentFlag,
  decisions: readonly Decision[],
  language: Language,
): WorklistRow {
  const { source, flag, since, record, evidenceAt } = current;
  const words = flagWords(catalogue, current, language);
  const decision = decisions.findLast((one) => one.source === source && one.flag === flag.id);
  return {
    citizen,
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
  if (flag.status === 'indeterminate' || flag.status === 'held-back') return 'undecided';
  return decision && decision.time >= evidence ? decision.decision : 'waiting';
}
