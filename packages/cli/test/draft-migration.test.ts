/** The draft of `from` is pasted into the newer version: it loads, fits, and responses that are migrated score the same. */
import { expect, test, vi } from 'vitest';
import {
  openInterview,
  recordOf,
  responseOf,
  resumeInterview,
  scoreInterview,
  verifyRecord,
  type CompiledInstrument,
  type Response,
} from '@skala/engine';
import { checkMigration, migrateResponse, migrations } from '@skala/engine/migrate';
import { loadInstrument } from '@skala/engine/load';
import { simulateAnswers } from '@skala/engine/testing';
import { listInstruments } from '@skala/instruments';
import { diffVersions } from '../src/diff/diff.ts';
import { readVersion } from '../src/diff/version.ts';
import { editedVersion, knownEdits, type Draft, type KnownEdit } from './diff-edits.ts';

vi.setConfig({ testTimeout: 120_000 });

const stamp = { time: '2026-01-02T03:04:05Z', actor: 'tester' };

/** Every option code of a shared response is another one, with the same number and the same words. */
function recode({ definition, texts }: Draft): readonly string[] | undefined {
  const [name] = Object.keys(definition.responses ?? {}).filter((one) => definition.responses[one].options);
  if (
    name === undefined ||
    definition.responses[name].options.some(({ value }: { value?: number }) => value === undefined)
  )
    return undefined;
  for (const option of definition.responses[name].options) option.code = `code-${option.code}`;
  for (const text of texts)
    text.responses[name] = Object.fromEntries(
      Object.entries(text.responses[name]).map(([code, words]) => [`code-${code}`, words]),
    );
  return [`changed response ${name} options`];
}

const edits: readonly Pick<KnownEdit, 'name' | 'apply'>[] = [
  { name: 'other option codes', apply: recode },
  ...knownEdits.filter(({ name }) =>
    [
      'nothing',
      'a new item at the beginning',
      'an item that nothing uses is gone',
      'the first item has another id',
      'the last item has another id',
      'two items have changed places',
      'one option more',
      'an option counts as another number',
      'no missing codes of the last item',
      'the highest number of an item',
      'a score is twice as high',
      'a score is one more',
      'a flag is gone',
    ].includes(name),
  ),
];

function simulated(instrument: CompiledInstrument, seed: number): Response {
  const form = Object.keys(instrument.forms)[0]!;
  const interview = openInterview(instrument, { id: `r-${seed}`, form });
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries(simulateAnswers(instrument, form, seed)))
    expect(interview.send({ type: 'answer', item, answer, ...stamp })).toEqual([]);
  interview.send({ type: 'review', ...stamp });
  interview.send({ type: 'complete', early: 'Enough.', ...stamp });
  return JSON.parse(JSON.stringify(responseOf(interview))) as Response;
}

const numbers = (instrument: CompiledInstrument, response: unknown): ReadonlyMap<string, number | null> => {
  const interview = resumeInterview(instrument, response, { migrations });
  if (!interview.ok) throw new Error(JSON.stringify(interview.issues));
  expect(verifyRecord(instrument, JSON.parse(JSON.stringify(recordOf(interview.value))), { migrations })).toEqual([]);
  return new Map(
    scoreInterview(interview.value).map((score) => [score.id, score.status === 'scored' ? score.value : null]),
  );
};

const cases = ['phq-9', 'mdi', 'asi-5'].flatMap((id) => edits.map(({ name, apply }) => ({ id, name, apply })));

test.each(cases)('$id: $name', ({ id, apply }) => {
  const older = readVersion(listInstruments().find((entry) => entry.id === id)!.folder);
  const made = editedVersion(older, id, apply, '2.0.0');
  if (!made) return;
  const { migration, verdicts } = diffVersions(older, made.version);
  const loaded = loadInstrument({ ...made.version.definition, from: [migration] });
  expect(loaded.ok ? [] : loaded.issues).toEqual([]);
  if (!loaded.ok) return;
  const newer = loaded.value;
  expect(checkMigration(newer, older.instrument)).toEqual([]);
  // Said in "from", what was found is no guess any more.
  const again = diffVersions(older, { ...made.version, instrument: newer });
  expect(again.migrationIssues).toEqual([]);
  expect(again.changes.filter(({ isProbable, part }) => isProbable && part === 'item')).toEqual([]);

  const same = verdicts.filter(({ kind, verdict }) => kind === 'score' && verdict.startsWith('same'));
  for (let seed = 1; seed <= 5; seed++) {
    const before = simulated(older.instrument, seed);
    const done = migrateResponse(newer, older.instrument, before, stamp);
    if (!done.ok) throw new Error(JSON.stringify(done.issues));
    const [was, is] = [numbers(older.instrument, before), numbers(newer, done.value.response)];
    const { lost } = done.value.report;
    expect(lost.length + Object.keys({ ...done.value.response.answers, ...done.value.response.aside }).length).toBe(
      Object.keys({ ...before.answers, ...before.aside }).length,
    );
    if (lost.length > 0) continue;
    for (const { name, was: old = name } of same) expect([name, is.get(name)]).toEqual([name, was.get(old)]);
  }
});
