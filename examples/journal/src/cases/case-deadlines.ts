/** What the deadlines of each person are counted from, kept; the days themselves are worked out as of today, each time. */
import type { Role } from '../access/roles.ts';
import type { CitizenName } from '../api-types.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JournalStore } from '../storage/journal-store.ts';
import { caseViews, type CaseViews } from './case-views.ts';
import { factsOf } from './course.ts';
import { viewerOf } from './viewer.ts';

export interface CaseDeadlines {
  readonly citizen: CitizenName;
  readonly pathways: ReturnType<typeof factsOf>;
}

export function caseDeadlines(store: JournalStore, catalogue: Catalogue): CaseViews<CaseDeadlines, Role> {
  return caseViews(store, ({ citizen: { id, alias }, records, releases }, role: Role) => ({
    citizen: { id, alias },
    pathways: factsOf(catalogue, records, viewerOf({ role }, { releases })),
  }));
}
