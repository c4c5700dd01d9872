import { join } from 'node:path';
import { loadInstrument } from '@skala/engine/load';
import { proposeVectors } from '@skala/engine/testing';
import { exampleDefinition, exampleText } from './example.ts';
import { firstVersion, type Document, type NewRequest } from './new-instrument.ts';
import { changelogPage, provenancePage } from './pages.ts';
import { schemaPlace } from './schema-place.ts';
import { versionFiles } from './version-files.ts';
import type { Plan } from './write-plan.ts';

/** A new instrument with the example's questions. */
export function planFromNothing(request: NewRequest, dir: string): Plan {
  const texts = Object.fromEntries(request.languages.map((language) => [language, exampleText(request, language)]));
  return planOf(request, dir, exampleDefinition(request), texts, 'Made with the example that is to be replaced.');
}

/** A new instrument of this definition, which must be sound. */
export function planOf(
  request: NewRequest,
  dir: string,
  definition: Document,
  texts: Readonly<Record<string, Document>>,
  origin: string,
): Plan {
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error(`The new definition has issues: ${JSON.stringify(loaded.issues)}`);
  const instrument = loaded.value;
  const home = join(dir, request.id);
  const schema = schemaPlace(home);
  const { vectors } = proposeVectors(instrument, []);
  return {
    create: new Map([
      ...versionFiles(home, instrument, { definition, texts, vectors }, schema),
      ...schema.copies,
      [join(home, 'README.md'), provenancePage(request, origin)],
      [join(home, 'CHANGELOG.md'), changelogPage(request.id, firstVersion, 'First draft.')],
    ]),
  };
}
