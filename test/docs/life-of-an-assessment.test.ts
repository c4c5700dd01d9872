/** Takes the steps that docs/life-of-an-assessment.md describes, and compares every excerpt and figure in it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  flagInterview,
  openInterview,
  recordOf,
  responseOf,
  scoreInterview,
  traceInterview,
  verifyRecord,
  type Interview,
  type InterviewEvent,
} from '@skala/engine';
import * as runtime from '@skala/engine';
import { loadInstrument, loadText } from '@skala/engine/load';
import * as loading from '@skala/engine/load';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/life-of-an-assessment.md');

type Json = ReturnType<typeof JSON.parse>;

/** The JSON blocks of the page by the name in the comment above each. */
const shown = new Map<string, Json>(
  [...page.matchAll(/<!-- shown: (.+?) -->\s+```json\n(.+?)```/gs)].map(([, name = '', json = '']) => [
    name,
    JSON.parse(json),
  ]),
);

const folder = 'packages/instruments/phq-9/1.0.0';
const definition: Json = JSON.parse(read(`${folder}/instrument.json`));
const vector = JSON.parse(read(`${folder}/vectors.json`)).vectors.find(({ id }: Json) => id === 'peer-total-10');

function load() {
  const loaded = loadInstrument(read(`${folder}/instrument.json`));
  if (!loaded.ok) throw new Error('The definition has issues.');
  return loaded.value;
}

const instrument = load();
let minute = 0;
const events: InterviewEvent[] = [];

function send(interview: Interview, event: object) {
  const time = `2025-03-03T09:${String(minute++).padStart(2, '0')}:00Z`;
  const whole = { ...event, time, actor: 'nurse-1' } as InterviewEvent;
  events.push(whole);
  return interview.send(whole);
}

function hold(answers: Readonly<Record<string, unknown>>): Interview {
  minute = 0;
  events.length = 0;
  const interview = openInterview(instrument, { id: 'a-1', form: 'full', subject: 'citizen-17', language: 'en' });
  expect(send(interview, { type: 'start' })).toEqual([]);
  for (const [item, answer] of Object.entries(answers))
    expect(send(interview, { type: 'answer', item, answer })).toEqual([]);
  return interview;
}

function finish(interview: Interview): void {
  expect(send(interview, { type: 'review' })).toEqual([]);
  expect(send(interview, { type: 'complete' })).toEqual([]);
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));
const byId = (list: readonly { readonly id: string }[], id: string): Json => json(list.find((one) => one.id === id));

/** The excerpts that a run gives, by the same names. */
function excerpts(): ReadonlyMap<string, Json> {
  const interview = hold(vector.answers);
  const [, firstAnswer] = json(events);
  const refusal = send(interview, { type: 'answer', item: 'phq1', answer: 7 });
  finish(interview);
  const { log, ...response } = json(responseOf(interview));
  expect(page).toContain(`with ${String(log.length)} entries`);
  const record = json(recordOf(interview));
  expect(verifyRecord(instrument, record)).toEqual([]);
  record.scores[0].value = 9;

  const declined = hold({ ...vector.answers, phq3: 'X' });
  const row = { id: 'a-2', answers: { ...vector.answers, phq3: 'X' } };
  const { id, value, missing, range } = definition.scores[0];
  return new Map<string, Json>([
    ['definition item', definition.sections[0].items[0]],
    ['definition score', { id, value, missing, range }],
    ['definition flag', byId(definition.flags, 'positive-screen')],
    ['compiled criterion', byId(instrument.criteria, 'totalAtLeast10')],
    ['event', firstAnswer],
    ['log entry', log[1]],
    ['refusal', refusal],
    ['response', response],
    ['score', byId(scoreInterview(interview), 'total')],
    ['trace input', traceInterview(interview)[0]?.inputs.find(({ name }) => name === 'phq9')],
    ['flag', byId(flagInterview(interview), 'positive-screen')],
    ['tampered', verifyRecord(instrument, record)],
    ['declined answer', responseOf(declined).answers['phq3']],
    ['declined score', byId(scoreInterview(declined), 'total')],
    ['batch row', row],
    ['batch result', batch(row)],
  ]);
}

function batch(row: unknown): Json {
  const command = createRequire(import.meta.url).resolve('skala/package.json');
  const main = join(command, '..', JSON.parse(readFileSync(command, 'utf8')).bin.skala);
  const { stdout } = spawnSync(process.execPath, [main, 'score', 'phq-9', '-'], {
    input: JSON.stringify(row),
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

describe('docs/life-of-an-assessment.md', () => {
  test('every excerpt is what a run gives', { timeout: 60_000 }, () => {
    const found = excerpts();
    expect([...shown.keys()].sort()).toEqual([...found.keys()].sort());
    for (const [name, value] of found) expect(shown.get(name), name).toEqual(json(value));
  });

  test('the figures in the text', () => {
    const interview = hold(vector.answers);
    const answers = Object.values(vector.answers).map(String);
    expect(page).toContain(`The nine answers are ${answers.join(', ')}.`);
    const [total] = scoreInterview(interview);
    const [trace] = traceInterview(interview);
    const value = total?.status === 'scored' ? total.value : NaN;
    expect(page).toContain(
      `${trace?.terms.map(({ contribution }) => contribution).join(' + ') ?? ''} = ${String(value)}\n`,
    );
    expect(page).toContain(`begins with \`${instrument.hash.slice(0, 12)}\``);

    const declined = hold({ ...vector.answers, phq3: 'X' });
    const prorated = scoreInterview(declined).find(({ id }) => id === 'totalProrated');
    expect(page).toContain(`9 ÷ 8 × 9 = ${prorated?.status === 'scored' ? String(prorated.value) : ''}.`);
    const missing = flagInterview(declined).find(({ id }) => id === 'positive-screen')?.missing;
    expect(missing?.map(({ item }) => item)).toEqual(['phq3']);
    expect(JSON.stringify([definition.criteria, definition.flags])).not.toContain('totalProrated');
    expect(instrument.items.filter(({ required }) => !required).map(({ id }) => id)).toEqual(['difficulty']);
  });

  test('the other flags, and which criteria they rest on', () => {
    const flags = flagInterview(hold(vector.answers));
    for (const { id, status, evidence } of flags.filter((flag) => flag.id !== 'positive-screen')) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\``)) ?? '';
      expect(row.split('|')[2]?.trim()).toBe(status);
      for (const criterion of evidence) expect(row).toContain(`\`${criterion.id}\``);
    }
    expect(flags.find(({ id }) => id === 'major-depressive-syndrome')?.evidence.map(({ status }) => status)).toEqual([
      'met',
      'not-met',
    ]);
    expect(flags.find(({ id }) => id === 'other-depressive-syndrome')?.evidence.map(({ status }) => status)).toEqual([
      'met',
      'met',
    ]);
  });

  test('the tenth question is asked because of an answer above 0, and the words are those of the text pack', () => {
    const isAsked = (answers: Readonly<Record<string, unknown>>): boolean =>
      runtime.askedItems(hold(answers).content).some(({ id }) => id === 'difficulty');
    const zeros = Object.fromEntries(Object.keys(vector.answers).map((item) => [item, 0]));
    expect([isAsked(vector.answers), isAsked(zeros)]).toEqual([true, false]);
    const text = loadText(read(`${folder}/text/en.json`), instrument);
    expect(page.replaceAll('\n', ' ')).toContain(`“${text.ok ? (text.value.items['phq1']?.text ?? '') : ''}”`);
  });

  test('every file and function it names is there', () => {
    const names = [...page.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name);
    const files = names.filter((name) => name.endsWith('.ts') || name.startsWith('packages/'));
    expect(files.length).toBeGreaterThan(15);
    const missing = files.filter(
      (file) => !existsSync(join(root, file)) && !existsSync(join(root, 'packages/engine/src', file)),
    );
    expect(missing).toEqual([]);
    const exported = { ...runtime, ...loading };
    const functions = [...page.matchAll(/`(\w+)(?:\(.*?\))?`/g)]
      .map(([, name = '']) => name)
      .filter((name) =>
        /^(load|open|resume|score|trace|flag|record|verify|response|describe|create)[A-Z]\w+$|^\w+Of$/.test(name),
      );
    expect(functions.length).toBeGreaterThan(8);
    expect(functions.filter((name) => !Object.hasOwn(exported, name))).toEqual([]);
    expect(JSON.parse(read('package.json')).scripts).toHaveProperty('build:instruments');
  });
});
