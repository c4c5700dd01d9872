/** What a build has to write, and what speaks against it. Either all of it is written or nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkDefinitions } from '../check/check-definitions.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { definitionFiles, type DefinitionFile } from '../definitions/definition-files.ts';
import { Fault } from '../fault/fault.ts';
import { builtDefinition, type BuiltDefinition } from './built-definition.ts';
import { complaintsOf, isPublished, lockText, publishedIn, type Complaint } from './published-versions.ts';

export interface BuildPlan {
  readonly built: readonly BuiltDefinition[];
  /** Text by file, of files that have another or are not there. */
  readonly write: ReadonlyMap<string, string>;
  /** Errors and warnings. */
  readonly found: readonly { readonly file: string; readonly diagnostic: Diagnostic }[];
  readonly complaints: readonly Complaint[];
  readonly isRefused: boolean;
}

/** @param out - the folder of instruments to write into; that around each definition unless told */
export function planBuild(places: readonly string[], out?: string): BuildPlan {
  const files = filesOf(places);
  const built = files.flatMap((file) => (isDefinition(file) ? (builtDefinition(file, files, out) ?? []) : []));
  const roots = [...new Set(built.map(({ root }) => root))].map((root) => {
    const own = built.filter((one) => one.root === root);
    return { root, own, published: publishedIn(root) };
  });
  // What is published cannot be put right any more: what a newer engine finds in it must not stop others.
  const settled = new Set(
    roots.flatMap(({ own, published }) => own.flatMap((one) => (isPublished(one, published) ? one.file : []))),
  );
  const found = checkDefinitions(files).flatMap(({ file, diagnostics }) =>
    diagnostics.flatMap((diagnostic) =>
      settled.has(file) || diagnostic.severity === 'information' ? [] : { file, diagnostic },
    ),
  );
  const complaints = roots.flatMap(({ root, own, published }) => complaintsOf(root, own, published));
  const content: readonly (readonly [string, string])[] = [
    ...built.flatMap((one) => [...one.content]),
    ...roots.map(({ root, own, published }) => [join(root, 'lock.json'), lockText(own, published)] as const),
  ];
  return {
    built,
    write: new Map(content.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)),
    found,
    complaints,
    isRefused: complaints.length > 0 || found.some(({ diagnostic }) => diagnostic.severity === 'error'),
  };
}

/** The definitions in these places with what belongs to them: the texts and vectors beside them. */
function filesOf(places: readonly string[]): readonly DefinitionFile[] {
  const named = definitionFiles(places).filter(isDefinition);
  if (named.length === 0) throw new Fault('build/no-definitions', { places: places.join(', ') });
  const definitions = named.map(({ source }) => source.file);
  return definitionFiles([...definitions, ...definitions.map((file) => dirname(file))]);
}

function isDefinition({ kind }: DefinitionFile): boolean {
  return kind === 'instrument' || kind === 'pathway';
}
