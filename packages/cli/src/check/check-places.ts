import { Fault } from '../fault/fault.ts';
import { definitionFiles } from '../definitions/definition-files.ts';
import { checkDefinitions, type CheckedFile } from './check-definitions.ts';

/** Checks every definition in these files and folders. Throws a Fault where there is none. */
export function checkPlaces(places: readonly string[]): readonly CheckedFile[] {
  const files = definitionFiles(places);
  if (files.length === 0) throw new Fault('check/no-files', { places: places.join(', ') });
  return checkDefinitions(files);
}

/** Errors and warnings fail a check; what is for information does not. */
export function failsCheck(checked: readonly CheckedFile[]): boolean {
  return checked.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'information'));
}
