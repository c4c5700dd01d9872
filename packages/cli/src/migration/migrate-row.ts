import { resumeInterview, type CompiledInstrument, type MigrationLoss, type Response } from '@skala/engine';
import { migrateResponse, migrations } from '@skala/engine/migrate';
import { findingWithoutAnswer, finding, type Finding } from '../fault/finding.ts';
import type { Row } from '../rows/row.ts';
import { versionKey, type Routes } from './steps.ts';

export interface MigratedRow {
  /** Undefined: refused, because of the findings. */
  readonly response?: Response;
  readonly findings: readonly Finding[];
  /** With the version they were lost in. */
  readonly lost: readonly (MigrationLoss & { readonly version: string })[];
  /** Required questions that are open in the newest version. */
  readonly open: readonly string[];
  /** False where it was of the newest version already. */
  readonly isMigrated: boolean;
}

/** Takes a stored response to the newest version, one step at a time. */
export function migrateRow(
  { content, findings }: Row,
  newest: CompiledInstrument,
  routes: Routes,
  stamp: { readonly time: string; readonly actor: string },
): MigratedRow {
  const refused = (...found: readonly Finding[]): MigratedRow => ({
    findings: [...findings, ...found],
    lost: [],
    open: [],
    isMigrated: false,
  });
  if (content.kind === 'refused') return refused();
  if (content.kind === 'answers') return refused(finding('row/not-a-response', ''));
  const { instrument } = content.response as Partial<Response>;
  const route = routes.get(versionKey(instrument ?? {}));
  if (!route) {
    const resumed = resumeInterview(newest, content.response, { migrations });
    if (!resumed.ok) return refused(...resumed.issues.map(findingWithoutAnswer));
    return { response: content.response as Response, findings, lost: [], open: [], isMigrated: false };
  }
  let response = content.response;
  let open: readonly string[] = [];
  const lost: MigratedRow['lost'][number][] = [];
  for (const { older, newer } of route) {
    const step = migrateResponse(newer, older, response, stamp);
    if (!step.ok) return refused(...step.issues.map(findingWithoutAnswer));
    response = step.value.response;
    open = step.value.report.open;
    lost.push(...step.value.report.lost.map((loss) => ({ ...loss, version: newer.version })));
  }
  return { response: response as Response, findings, lost, open, isMigrated: true };
}
