import type { Decision } from '../api-types.ts';
import type { Staff } from '../access/roles.ts';
import type { Catalogue } from '../catalogue.ts';
import { currentFlags } from '../worklist/flag-history.ts';
import type { CaseFile } from './case-file.ts';
import { viewerOf } from './viewer.ts';

/** What was decided about one person, without what was said of flags that are held back from whoever asks. */
export function visibleDecisions(catalogue: Catalogue, file: CaseFile, staff: Staff): readonly Decision[] {
  const visible = new Set(
    currentFlags(catalogue, file.records, viewerOf(staff, file))
      .filter(({ flag }) => flag.status !== 'held-back')
      .map(({ source, flag }) => `${source}/${flag.id}`),
  );
  return file.decisions.filter(({ source, flag }) => visible.has(`${source}/${flag}`));
}
