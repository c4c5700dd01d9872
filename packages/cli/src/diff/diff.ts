/**
 * Two versions of an instrument → what changed, what it does to scores, and which version number that calls for.
 *
 *     versions ─ 1 renames ─ 2 changes ─ 3 words ─ 4 verdicts ─ 5 version number ─ 6 drafts ─▶ InstrumentDiff
 */
import { checkMigration } from '@skala/engine/migrate';
import { describeIssue } from '@skala/engine/load';
import { Fault } from '../fault/fault.ts';
import { findingOf, type Finding } from '../fault/finding.ts';
import type { Change } from './change.ts';
import { changesOf } from './changes.ts';
import { draftChangelog } from './draft-changelog.ts';
import { draftMigration } from './draft-migration.ts';
import { findRenames } from './renames.ts';
import { verdictsOf, type Verdict } from './verdicts.ts';
import { adviseVersion, type VersionAdvice } from './version-advice.ts';
import type { Version } from './version.ts';
import { wordChanges } from './words.ts';

export interface InstrumentDiff {
  readonly id: string;
  readonly from: { readonly version: string; readonly hash: string };
  readonly to: { readonly version: string; readonly hash: string };
  readonly changes: readonly Change[];
  readonly verdicts: readonly Verdict[];
  readonly advice: VersionAdvice;
  /** What is wrong with what the newer version says in `from` of the older one; undefined if it says nothing. */
  readonly migrationIssues?: readonly Finding[];
  /** An entry for `from` in the newer version, to be looked through. */
  readonly migration: unknown;
  /** A section for CHANGELOG.md, in Markdown. */
  readonly changelog: string;
}

export function diffVersions(older: Version, newer: Version): InstrumentDiff {
  const names = [older, newer].map(({ instrument: { id, version } }) => `${id}@${version}`);
  if (older.instrument.id !== newer.instrument.id)
    throw new Fault('diff/other-instrument', { older: names[0] ?? '', newer: names[1] ?? '' });
  const found = findRenames(older, newer);
  const changes = [...changesOf(older, newer, found), ...wordChanges(older, newer, found.renames)];
  const verdicts = verdictsOf(older, newer, found.renames);
  const advice = adviseVersion(older.instrument.version, newer.instrument.version, changes, verdicts);
  const isDeclared = newer.instrument.from?.some(({ version }) => version === older.instrument.version);
  const issues = checkMigration(newer.instrument, older.instrument);
  return {
    id: newer.instrument.id,
    from: { version: older.instrument.version, hash: older.instrument.hash },
    to: { version: newer.instrument.version, hash: newer.instrument.hash },
    changes,
    verdicts,
    advice,
    ...(isDeclared ? { migrationIssues: issues.map((issue) => findingOf(issue, describeIssue)) } : {}),
    migration: draftMigration(older, newer, found.renames, verdicts),
    changelog: draftChangelog(advice.needed, changes, verdicts),
  };
}
