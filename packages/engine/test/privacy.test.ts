/** What a person answers never turns up in an issue, an error or a message, whatever is wrong with it. */
import { describe, expect, it } from 'vitest';
import {
  createScorer,
  describeIssue,
  openInterview,
  recordOf,
  responseOf,
  resumeInterview,
  scoreAnswers,
  verifyRecord,
  type Interview,
  type InterviewEvent,
  type Issue,
} from '../src/index.ts';
import { set, type Json } from './support/json-edit.ts';
import { answer, begin, send, stamp, take } from './support/open-interview.ts';
import { baseInstrument, shipped } from './support/read-instrument.ts';

/** No part of it may be seen; a number too, since most answers are numbers. */
const canary = 'QZXJWKVH';
const number = 86_753.091;

/** Everything that could be shown or logged of these issues. */
const shown = (issues: readonly Issue[]): string => JSON.stringify(issues) + issues.map(describeIssue).join('\n');

function expectSilent(text: string): void {
  for (let at = 0; at + 3 <= canary.length; at++) expect(text).not.toContain(canary.slice(at, at + 3));
  expect(text).not.toContain('86753');
  expect(text).not.toContain('86,753');
}

/** The canary in every form an answer can have. */
const forms: readonly unknown[] = [
  canary,
  number,
  -number,
  `${canary}-${number}`,
  [canary],
  [[canary]],
  [number],
  { value: canary },
  { value: number },
  { value: [canary] },
  { value: { value: canary } },
  { missing: canary, key: canary },
  { missing: 'asked-declined', key: canary },
  { missing: 'asked-declined', key: [canary] },
  { missing: 'asked-declined', key: { toString: canary } },
  { key: number },
  { [canary]: canary },
  canary.repeat(2000),
];

describe.each([{ instrument: baseInstrument() }, { instrument: shipped('asi-5') }])(
  'an answer to $instrument.id',
  ({ instrument }) => {
    const { items } = instrument;

    it('is in no issue of a batch', () => {
      let refused = 0;
      for (const given of forms) {
        const answers = Object.fromEntries(items.map(({ id }) => [id, given]));
        for (const { issues } of [
          scoreAnswers(instrument, answers, { form: 'full' }),
          createScorer(instrument, { form: 'full' }).score(answers),
        ]) {
          refused += issues.length;
          expectSilent(shown(issues));
        }
      }
      expect(refused).toBeGreaterThan(500);
    });

    it('is in no issue of an interview', () => {
      const interview = begin(instrument);
      for (const given of forms) {
        for (const { id } of items.slice(0, 60))
          expectSilent(shown(send(interview, { type: 'answer', item: id, answer: given })));
      }
    });
  },
);

describe('an answer that was accepted', () => {
  const instrument = baseInstrument();

  function answered(): Interview {
    const interview = begin(instrument);
    answer(interview, { C8: canary, C7: 86_753, A1: 5, A2: 0 });
    take(
      interview,
      { type: 'note', item: 'A1', text: canary },
      { type: 'accept', check: 'days-without-bother', reason: canary },
    );
    return interview;
  }

  it('is in no issue of what comes after it', () => {
    const interview = answered();
    expect(responseOf(interview).answers['C8']).toEqual({ value: canary });
    take(interview, { type: 'review' });
    expectSilent(shown(send(interview, { type: 'complete' })));
    expectSilent(shown(send(interview, { type: 'start' })));
    const malformed: unknown[] = [
      { type: 'complete', early: { text: canary }, ...stamp },
      { type: 'note', item: 'A1', text: [canary], ...stamp },
      { type: 'answer', item: 'C8', answer: canary },
    ];
    for (const event of malformed) expectSilent(shown(interview.send(event as InterviewEvent)));
  });

  it('is in no issue of a response or a record that is refused', () => {
    const response = JSON.parse(JSON.stringify(responseOf(answered()))) as Json;
    const record = JSON.parse(JSON.stringify(recordOf(answered()))) as Json;
    const edits = [
      set('/answers/C8/value', `${canary}!`),
      set('/notes/A1', `${canary}!`),
      set('/log/1/new/value', 7),
      set('/log/1/new/value', canary.repeat(40)),
      set('/log/2/new/value', number),
      set('/log/2/new', { missing: canary, key: canary }),
      set('/log/5/text', { [canary]: canary }),
      set('/log/6/reason', number),
      set('/accepted/days-without-bother/reason', `${canary}!`),
    ];
    for (const edit of edits) {
      const again = resumeInterview(instrument, edit(structuredClone(response)));
      expect(again.ok).toBe(false);
      if (!again.ok) expectSilent(shown(again.issues));
      const forged = structuredClone(record) as { response: Json };
      forged.response = edit(forged.response);
      const issues = verifyRecord(instrument, forged);
      expect(issues).not.toEqual([]);
      expectSilent(shown(issues));
    }
    const score = set('/scores/4/value', number)(structuredClone(record));
    expectSilent(shown(verifyRecord(instrument, score)));
  });

  it('is in no error that is thrown', () => {
    const texts: string[] = [];
    for (const form of ['brief', 'constructor']) {
      for (const use of [
        () => scoreAnswers(instrument, { C8: canary }, { form }),
        () => createScorer(instrument, { form }),
        () => openInterview(instrument, { id: canary, subject: canary, form }),
      ]) {
        try {
          use();
        } catch (error) {
          texts.push(`${String(error)} ${error instanceof Error ? (error.stack ?? '') : ''} ${JSON.stringify(error)}`);
        }
      }
    }
    expect(texts).toHaveLength(6);
    for (const text of texts) expectSilent(text);
  });
});
