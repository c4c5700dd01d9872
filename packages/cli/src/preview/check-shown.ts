import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkDefinitions, type CheckedFile } from '../check/check-definitions.ts';
import { definitionFiles } from '../definitions/definition-files.ts';
import { Fault } from '../fault/fault.ts';
import { textFiles } from './read-definition.ts';

/** What `skala check` says of an instrument with its texts and vectors. */
export function checkShown(file: string): readonly CheckedFile[] {
  const places = [file, ...textFiles(file), join(dirname(file), 'vectors.json')].filter((place) => existsSync(place));
  try {
    return checkDefinitions(definitionFiles(places));
  } catch (error) {
    // Gone between two looks at it; it is read again when it comes back.
    if (!(error instanceof Fault)) throw error;
    return [];
  }
}
