/** Pairs made from shipped instruments by known edits: a diff reports exactly those, and its examples do differ. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scoreAnswers } from '@skala/engine';
import { loadInstrument, loadText } from '@skala/engine/load';
import { listInstruments } from '@skala/instruments';
import type { InstrumentDefinition } from '@skala/engine/load';
import { diffVersions, type InstrumentDiff } from '../src/diff/diff.ts';
import type { Example } from '../src/diff/verdicts.ts';
import { readVersion, type Version } from '../src/diff/version.ts';
import { knownEdits, type Draft } from './diff-edits.ts';
import { skala, temporaryFolder, type Json } from './run-skala.ts';
import { writeFiles } from './small-instrument.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Sums, composites with variables, several forms and rule sets, grids, conditions, options without numbers. */
const few = ['phq-9', 'mdi', 'c-ssrs-screener'];
const ids = process.env['SKALA_TEST_FULL'] === '1' ? [...few, 'gad-7', 'asrs-6', 'dudit', 'assist-3-1'] : few;

const shipped = new Map<string, Version>();

function versionOf(id: string): Version {
  const known = shipped.get(id) ?? readVersion(listInstruments().find((entry) => entry.id === id)!.folder);
  shipped.set(id, known);
  return known;
}

/** A version after an edit; undefined if it cannot be edited so. */
function edited(id: string, apply: (draft: Draft) => readonly string[] | undefined, version: string) {
  const { folder } = listInstruments().find((entry) => entry.id === id)!;
  const read = (file: string): Json => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const draft: Draft = {
    definition: { ...read('instrument.json'), version },
    texts: versionOf(id).texts.map(({ language }) => ({ ...read(`text/${language}.json`), version })),
  };
  const expected = apply(draft);
  if (!expected) return undefined;
  const loaded = loadInstrument(draft.definition);
  if (!loaded.ok) throw new Error(`${id}: ${JSON.stringify(loaded.issues)}`);
  const texts = draft.texts.map((text) => {
    const pack = loadText(text, loaded.value);
    if (!pack.ok) throw new Error(`${id}: ${JSON.stringify(pack.issues)}`);
    return pack.value;
  });
  return {
    expected,
    version: { definition: draft.definition as InstrumentDefinition, instrument: loaded.value, texts },
  };
}

const lines = ({ changes }: InstrumentDiff): readonly string[] =>
  changes
    .map(({ kind, part, name, field }) => [kind, part, name, field].filter((one) => one !== undefined).join(' '))
    .sort();

/** That an example, scored anew by both versions, gives what it says. */
function expectExample(
  older: Version,
  newer: Version,
  kind: string,
  name: string,
  was: string,
  { form, ruleSet, answers, outcome }: Example,
): void {
  const options = (version: Version) => ({
    form,
    ...(ruleSet !== undefined && version.instrument.ruleSets ? { ruleSet } : {}),
  });
  const results = [
    scoreAnswers(older.instrument, answers.old, options(older)),
    scoreAnswers(newer.instrument, answers.new, options(newer)),
  ];
  expect(results.map(({ issues }) => issues)).toEqual([[], []]);
  const [score = '', set = ''] = name.split('.');
  const found = results.map(({ scores, flags }, index) => {
    if (kind === 'flag') return flags.find(({ id }) => id === (index === 0 ? was : name))?.status ?? null;
    const one = scores.find(({ id }) => id === (index === 0 && kind === 'score' ? was : score));
    if (one?.status !== 'scored') return null;
    return kind === 'bands' ? one.bands[set] : one.value;
  });
  expect(found).toEqual([outcome.old, outcome.new]);
  expect(outcome.old).not.toEqual(outcome.new);
}

describe.each(ids)('%s', (id) => {
  const older = versionOf(id);

  test.each(knownEdits)('$name', ({ apply, level }) => {
    const made = edited(id, apply, '1.0.1');
    if (!made) return;
    const diff = diffVersions(older, made.version);
    expect(lines(diff)).toEqual([...made.expected].sort());
    if (level !== 'any') expect(diff.advice.level).toBe(level);
    for (const { kind, name, was = name, verdict, example } of diff.verdicts) {
      if (verdict === 'differs' || verdict === 'mapped') expectExample(older, made.version, kind, name, was, example!);
      else expect(example).toBeUndefined();
    }
  });
});

test('every edit was made of some instrument, most of them of nearly all', () => {
  const made = knownEdits.map(
    ({ name, apply }) => [name, ids.filter((id) => edited(id, apply, '1.0.1')).length] as const,
  );
  expect(made.filter(([, count]) => count === 0)).toEqual([]);
  expect(made.length).toBeGreaterThanOrEqual(40);
});
