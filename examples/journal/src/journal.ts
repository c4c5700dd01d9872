/** What the routes work with. */
import type { Auth } from './access/auth.ts';
import type { Role } from './access/roles.ts';
import type { CaseDeadlines } from './cases/case-deadlines.ts';
import type { CaseOverviews } from './cases/case-overviews.ts';
import type { CaseViews } from './cases/case-views.ts';
import type { Catalogue } from './catalogue.ts';
import type { CourseFacts } from './figures/course-facts.ts';
import type { LiveInterviews } from './held/live-interviews.ts';
import type { Settings } from './settings.ts';
import type { Database } from './storage/database.ts';
import type { JournalStore } from './storage/journal-store.ts';

export interface Journal {
  readonly database: Database;
  readonly store: JournalStore;
  readonly live: LiveInterviews;
  readonly overviews: CaseOverviews;
  readonly deadlines: CaseViews<CaseDeadlines, Role>;
  readonly courses: CaseViews<CourseFacts, 'figures'>;
  readonly auth: Auth;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  newId(): string;
}
