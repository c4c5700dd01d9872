/**
 * A compiled instrument with its texts → its codebook page: everything that a person needs who reads data, checks a
 * score by hand, or compares the definition with the manual.
 *
 *     instrument, texts, vectors, pathways ─ codebookOf ─▶ CodebookPage ─ html / markdown ─▶ a file
 */
import type { CodebookInput } from './codebook-input.ts';
import type { CodebookPage } from './document.ts';
import { forms, introduction, languages, sources } from './parts/about.ts';
import { missingCodes, responses } from './parts/answers.ts';
import { checks, criteria, flags } from './parts/flags.ts';
import { items } from './parts/items.ts';
import { carryOver, migrations, pathways } from './parts/relations.ts';
import { scores, variables } from './parts/scores.ts';

export function codebookOf(input: CodebookInput): CodebookPage {
  const { id, version } = input.instrument;
  const parts = [introduction, languages, forms, missingCodes, responses, items, variables, scores];
  const rest = [criteria, flags, checks, migrations, carryOver, pathways, sources];
  return {
    title: `${id} ${version}`,
    file: `${id}-${version}`,
    blocks: [...parts, ...rest].flatMap((part) => part(input)),
  };
}
