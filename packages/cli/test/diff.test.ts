/** Pairs made from shipped instruments by known edits: a diff reports exactly those, and its examples do differ. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scoreAnswers } from '@skala/engine';
import { listInstruments } from '@skala/instruments';
import { diffVersions, type InstrumentDiff } from '../src/diff/diff.ts';
import type { Example } from '../src/diff/verdicts.ts';
import { readVersion, type Version } from '../src/diff/version.ts';
import { editedDraft, editedVersion, knownEdits } from './diff-edits.ts';
import { root, skala, temporaryFolder } from './run-skala.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Sums, composites with variables, several forms and rule sets, grids, conditions, options without numbers. */
const few = ['phq-9', 'mdi', 'asi-5'];
const ids =
  process.env['SKALA_TEST_FULL'] === '1' ? [...few, 'gad-7', 'asrs-6', 'dudit', 'assist-3-1', 'c-ssrs-screener'] : few;

const shipped = new Map<string, Version>();

function versionOf(id: string): Version {
  const known = shipped.get(id) ?? readVersion(listInstruments().find((entry) => entry.id === id)!.folder);
  shipped.set(id, known);
  return known;
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
    const made = editedVersion(versionOf(id), id, apply, '1.0.1');
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
    ({ name, apply }) => [name, ids.filter((id) => editedDraft(versionOf(id), id, apply, '1.0.1')).length] as const,
  );
  expect(made.filter(([, count]) => count === 0)).toEqual([]);
  expect(made.length).toBeGreaterThanOrEqual(40);
});

describe('several edits at once', () => {
  const together = [
    'the status',
    'a new item at the end',
    'a new score',
    'a new flag',
    'the last item has another id',
    'the title',
    'a new source',
  ];

  test.each(ids)('are all reported: %s', (id) => {
    const chosen = knownEdits.filter(({ name }) => together.includes(name));
    // A new item at the end would be the last one.
    const ordered = [...chosen].sort((a) => (a.name === 'the last item has another id' ? -1 : 0));
    const made = editedVersion(
      versionOf(id),
      id,
      (draft) => ordered.flatMap(({ apply }) => apply(draft) ?? []),
      '2.0.0',
    );
    const diff = diffVersions(versionOf(id), made!.version);
    expect(lines(diff)).toEqual([...made!.expected].sort());
    expect(diff.advice).toMatchObject({ level: 'major', needed: '2.0.0', isMet: true });
  });
});

describe('the command', () => {
  /** PHQ-9 with another option number, a moved limit and other words, as version 1.1.0. */
  function changedFolder(): string {
    const folder = temporaryFolder();
    cpSync(join(root, 'packages/instruments/phq-9/1.0.0'), folder, { recursive: true });
    const change = (file: string, ...pairs: readonly (readonly [string, string])[]): void => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        pairs.reduce((before, [was, is]) => before.replace(was, is), text),
      );
    };
    change(
      'instrument.json',
      ['"version": "1.0.0"', '"version": "1.1.0"'],
      ['"code": "3", "value": 3', '"code": "3", "value": 4'],
    );
    change('text/da.json', ['"version": "1.0.0"', '"version": "1.1.0"']);
    change('text/en.json', ['"version": "1.0.0"', '"version": "1.1.0"'], ['"title": "', '"title": "New: ']);
    return folder;
  }

  test('says what changed, with an example, and that the version is too low', async () => {
    const { code, out, err } = await skala(['diff', 'phq-9@1.0.0', changedFolder()]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^phq-9 1\.0\.0 → 1\.1\.0\n/);
    expect(out).toContain('  response frequency: options 3 counts 4 instead of 3\n');
    expect(out).toMatch(/ {2}en \/title: .* → New: /);
    expect(out).toContain('  score total: not comparable: 3 was, 4 is\n');
    expect(out).toMatch(/ {4}form full: .*phq\d=3/);
    expect(out).toContain('  major: calls for 2.0.0; 1.1.0 is too low\n');
  });

  test('gives data, and drafts to paste', async () => {
    const folder = changedFolder();
    const json = JSON.parse((await skala(['diff', 'phq-9', folder, '--json'])).out) as InstrumentDiff;
    expect(json.advice).toMatchObject({ level: 'major', needed: '2.0.0', isMet: false });
    expect(json.changes.map(({ part }) => part)).toEqual(['response', 'words']);
    const draft = JSON.parse((await skala(['diff', 'phq-9', folder, '--migration'])).out);
    expect(draft).toMatchObject({
      version: '1.0.0',
      hash: json.from.hash,
      scores: { total: { compares: 'rescored' } },
    });
    const { out } = await skala(['diff', 'phq-9', folder, '--changelog']);
    expect(out).toMatch(
      /^## 2\.0\.0\n\n- response frequency: options .*\n- Words \(en\): 1 changed\.\n\n- score total: not comparable/,
    );
  });

  test('says nothing of what is the same', async () => {
    const { code, out } = await skala(['diff', 'phq-9', 'packages/instruments/phq-9/1.0.0']);
    expect(code).toBe(0);
    expect(out).toContain('  nothing changed\n');
    expect(out).not.toContain('Changed');
  });

  test.each([
    [['phq-9', 'gad-7'], 'diff/other-instrument'],
    [['phq-9', 'phq-10'], 'file/not-found'],
    [['phq-9', 'phq-9@7.0.0'], 'instrument/unknown-version'],
    [['phq-9', 'packages/cli/example/faulty'], 'instrument/faulty'],
  ])('%j is refused: %s', async (args, code) => {
    const ended = await skala(['diff', ...args]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(`(${code})`);
  });

  test('a text with issues is refused: diff/faulty-text', async () => {
    const folder = changedFolder();
    writeFileSync(join(folder, 'text/en.json'), '{}');
    expect((await skala(['diff', 'phq-9', folder])).err).toContain('(diff/faulty-text)');
  });
});
