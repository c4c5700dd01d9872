/**
 * Every issue of a set of definition files, each with its line and column.
 *
 * Instruments are loaded first, because texts, vectors and pathways are compared with them: a text with the
 * instrument beside it, a pathway with the instruments of the same run and then with the shipped ones.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import {
  analyseInstrument,
  analysePathway,
  loadInstrument,
  loadPathway,
  type InstrumentDefinition,
} from '@skala/engine/load';
import { checkMigration } from '@skala/engine/migrate';
import { analyseVectors, loadVectors } from '@skala/engine/testing';
import { readJsonSource, topField, type JsonSource } from '../json/json-source.ts';
import type { DefinitionFile } from '../definitions/definition-files.ts';
import { shippedInstruments } from '../definitions/shipped-packages.ts';
import { checkWords, type LoadedTexts } from './check-words.ts';
import { brokenDiagnostic, checkDiagnostic, diagnosticOf, type Diagnostic } from './diagnostic.ts';

export interface CheckedFile {
  readonly file: string;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined: there is a definition, but it has issues itself. */
type Instruments = ReadonlyMap<string, CompiledInstrument | undefined>;

export function checkDefinitions(files: readonly DefinitionFile[]): readonly CheckedFile[] {
  const instruments = new Map<string, CompiledInstrument | undefined>();
  const ofInstruments = new Map<DefinitionFile, readonly Diagnostic[]>();
  for (const file of files.filter(({ kind }) => kind === 'instrument')) {
    const loaded = loadInstrument(file.source.text);
    instruments.set(resolve(file.source.file), loaded.ok ? loaded.value : undefined);
    const definition = (): InstrumentDefinition => JSON.parse(file.source.text) as InstrumentDefinition;
    const issues = loaded.ok ? analyseInstrument(loaded.value, definition()) : loaded.issues;
    ofInstruments.set(
      file,
      issues.map((found) => diagnosticOf(file.source, found)),
    );
  }
  const texts: LoadedTexts = new Map();
  return files.map((file) => {
    const { source } = file;
    const ofInstrument = ofInstruments.get(file);
    const checked = ofInstrument
      ? [...ofInstrument, ...checkFrom(source, instruments)]
      : checkAgainst(file, instruments, texts);
    const found = source.broken ? brokenDiagnostic(source) : checked;
    return { file: source.file, diagnostics: [...found].sort(byPlace) };
  });
}

function byPlace({ range: { start: a } }: Diagnostic, { range: { start: b } }: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}

function checkAgainst(
  { kind, source }: DefinitionFile,
  instruments: Instruments,
  texts: LoadedTexts,
): readonly Diagnostic[] {
  if (kind === 'text') return checkText(source, instruments, texts);
  if (kind === 'vectors') return checkVectors(source, instruments);
  return checkPathway(source, instruments);
}

function checkText(source: JsonSource, instruments: Instruments, texts: LoadedTexts): readonly Diagnostic[] {
  const folder = dirname(source.file);
  const beside = besideIn([join(folder, '..'), folder], instruments);
  if (beside && !beside.instrument) return [checkDiagnostic(source, 'text/instrument-faulty', '')];
  const instrument = beside?.instrument ?? namedInstrument(source, instruments);
  if (instrument) return checkWords(source, instrument, texts);
  return [
    checkDiagnostic(source, 'text/no-instrument', '/instrument', { name: String(topField(source, 'instrument')) }),
  ];
}

/** The instrument that a text names, in this run or shipped. */
function namedInstrument(source: JsonSource, instruments: Instruments): CompiledInstrument | undefined {
  const [id, version] = [topField(source, 'instrument'), topField(source, 'version')];
  const known = [...instruments.values(), ...shippedInstruments()];
  return known.find((one) => one?.id === id && one?.version === version);
}

function checkVectors(source: JsonSource, instruments: Instruments): readonly Diagnostic[] {
  const instrument = besideIn([dirname(source.file)], instruments)?.instrument;
  if (!instrument) return [checkDiagnostic(source, 'vectors/no-instrument', '')];
  const loaded = loadVectors(source.text, instrument);
  const issues = loaded.ok ? analyseVectors(loaded.value, instrument) : loaded.issues;
  return issues.map((found) => diagnosticOf(source, found));
}

/** What the instrument says of older versions, where these are in this run, in a folder beside it, or shipped. */
function checkFrom(source: JsonSource, instruments: Instruments): readonly Diagnostic[] {
  const newer = instruments.get(resolve(source.file));
  return (newer?.from ?? []).flatMap(({ version }) => {
    const folder = join(dirname(source.file), '..', version);
    const known = [...instruments.values(), besideIn([folder], instruments)?.instrument, ...shippedInstruments()];
    const older = known.find((one) => one?.id === newer?.id && one?.version === version);
    return newer && older ? checkMigration(newer, older).map((found) => diagnosticOf(source, found)) : [];
  });
}

/** The instrument in the first of these folders that has one, in this run or not. */
function besideIn(
  folders: readonly string[],
  instruments: Instruments,
): { readonly instrument: CompiledInstrument | undefined } | undefined {
  for (const folder of folders) {
    const file = resolve(folder, 'instrument.json');
    if (instruments.has(file)) return { instrument: instruments.get(file) };
    if (existsSync(file)) {
      const loaded = loadInstrument(readJsonSource(file).text);
      return { instrument: loaded.ok ? loaded.value : undefined };
    }
  }
  return undefined;
}

function checkPathway(source: JsonSource, instruments: Instruments): readonly Diagnostic[] {
  const own = [...instruments.values()].filter((instrument) => instrument !== undefined);
  const newestFirst = own.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  const known = [...newestFirst, ...shippedInstruments()];
  const loaded = loadPathway(source.text, known);
  const issues = loaded.ok ? analysePathway(loaded.value, known) : loaded.issues;
  const found = issues.map((one) => diagnosticOf(source, one));
  if (found.some(({ code }) => code.startsWith('json/'))) return found;
  // Read whatever shape the rest has.
  const { steps } = JSON.parse(source.text) as { readonly steps?: unknown };
  const unknown = (Array.isArray(steps) ? (steps as readonly unknown[]) : []).flatMap((step, index) => {
    const { instrument: name } = (step ?? {}) as { readonly instrument?: unknown };
    return typeof name !== 'string' || known.some(({ id }) => id === name)
      ? []
      : [checkDiagnostic(source, 'pathway/no-instrument', `/steps/${String(index)}/instrument`, { name })];
  });
  return [...found, ...unknown];
}
