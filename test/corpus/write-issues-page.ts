/** Writes docs/definition-issues.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus-case.ts';
import { issuesPage } from './issues-page.ts';

writeFileSync(join(import.meta.dirname, '../../docs/definition-issues.md'), issuesPage(readCorpus()));
