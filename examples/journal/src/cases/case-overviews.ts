/** What the lists say of one citizen, worked out once for all of them: the worklist and the list of citizens. */
import type { CitizenRow, OpenInterview, WorklistRow } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Role } from '../access/roles.ts';
import type { Language } from '../settings.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import type { ResponseSummary } from '../storage/responses.ts';
import { attentionIn, withoutCovered } from '../worklist/attention.ts';
import { currentFlags, type CurrentFlag } from '../worklist/flag-history.ts';
import type { CaseFile } from './case-file.ts';
import { caseViews } from './case-views.ts';
import { viewerOf } from './viewer.ts';

export interface CaseOverview {
  readonly row: CitizenRow;
  readonly attention: readonly WorklistRow[];
}

export interface CaseOverviews {
  /** Of everybody, by reference. */
  all(viewer: { readonly role: Role; readonly language: Language }): Promise<readonly CaseOverview[]>;
}

export function caseOverviews(store: JournalStore, catalogue: Catalogue): CaseOverviews {
  // Which flags there are takes most of the time, and is the same in every language.
  const views = caseViews(store, (file, role: Role): Readonly<Record<Language, CaseOverview>> => {
    const flags = currentFlags(catalogue, file.records, viewerOf({ role }, file));
    const overview = (language: Language): CaseOverview => overviewOf(catalogue, file, flags, language);
    return { da: overview('da'), en: overview('en') };
  });
  return {
    all: async ({ role, language }) => (await views.all(role)).map((overview) => overview[language]),
  };
}

function overviewOf(
  catalogue: Catalogue,
  file: CaseFile,
  flags: readonly CurrentFlag[],
  language: Language,
): CaseOverview {
  const { id, alias } = file.citizen;
  const lastInterview = file.records.at(-1)?.completed;
  const [open] = openInterviews(catalogue, file, language);
  const attention = withoutCovered(attentionIn(catalogue, file, flags, language));
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
