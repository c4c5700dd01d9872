/** What the lists say of one citizen, worked out once for all of them: the worklist and the list of citizens. */
import type { CitizenRow, OpenInterview, WorklistRow } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import type { ResponseSummary } from '../storage/responses.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import type { CaseFile } from './case-file.ts';
import { caseViews, type CaseViews, type ViewFor } from './case-views.ts';

export interface CaseOverview {
  readonly row: CitizenRow;
  readonly attention: readonly WorklistRow[];
}

export function caseOverviews(store: JournalStore, catalogue: Catalogue): CaseViews<CaseOverview> {
  return caseViews(store, (file, viewer) => overviewOf(catalogue, file, viewer));
}

function overviewOf(catalogue: Catalogue, file: CaseFile, { role, language }: ViewFor): CaseOverview {
  const { id, alias } = file.citizen;
  const lastInterview = file.records.at(-1)?.completed;
  const [open] = openInterviews(catalogue, file, language);
  const attention = withoutCovered(attentionOf(catalogue, file, { role }, language));
  const row = {
    id,
    alias,
    ...(lastInterview === undefined ? {} : { lastInterview }),
    ...(open === undefined ? {} : { open }),
    flags: attention
      .filter(({ state, flag }) => state === 'waiting' && flag.action !== 'information')
      .map(({ title, flag }) => ({ title, action: flag.action })),
  };
  return { row, attention };
}

const closed: ReadonlySet<ResponseSummary['status']> = new Set(['completed', 'ended-early', 'amended']);

/** What is begun and not handed in, the newest first. */
export function openInterviews(
  catalogue: Catalogue,
  { responses, records }: CaseFile,
  language: Language,
): readonly OpenInterview[] {
  return responses
    .filter(({ id, status }) => !closed.has(status) || !records.some(({ response }) => response === id))
    .map(({ id, instrument, version, form, administration, updated }) => {
      const title = catalogue.title(instrument, version, form, language);
      return { id, instrument, title, form, administration, updated };
    });
}
