/** What is an answer: every type's accepted forms and its refusals, in a batch and in an interview alike. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeIssue, openInterview, responseOf, scoreAnswers, type Answer } from '../../src/index.ts';
import { canary, refusedAnswers } from '../refusals/answers.ts';
import { begin, send, take } from '../support/open-interview.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const instrument = baseInstrument();
const words = (value: unknown): string => (typeof value === 'string' ? value : inspect(value)).slice(0, 40);

describe('a refused answer', () => {
  it.each(refusedAnswers.map((one) => ({ ...one, shown: words(one.answer) })))(
    '$item = $shown: $code',
    ({ item, answer, code, params, form = 'full' }) => {
      const batch = scoreAnswers(instrument, { [item]: answer }, { form });
      expect(batch.issues.map((issue) => issue.code)).toEqual([code]);
      expect(batch.issues[0]?.path).toBe(`/answers/${item}`);
      if (params) expect(batch.issues[0]?.params).toMatchObject(params);

      const interview = begin(instrument, form);
      const before = responseOf(interview);
      const [refused, ...others] = send(interview, { type: 'answer', item, answer });
      expect(refused?.code).toBe(code);
      expect(others).toEqual([]);
      expect(['/answer', '/item']).toContain(refused?.path);
      expect(responseOf(interview)).toEqual(before);

      // Refused, and therefore never used: the scores are those of no answer.
      expect(batch.scores).toEqual(scoreAnswers(instrument, {}, { form }).scores);
      expect(JSON.stringify([batch.issues, refused]) + batch.issues.map(describeIssue).join()).not.toContain(
        canary.slice(0, 6),
      );
    },
  );

  it('says which places are wrong when several are', () => {
    const { issues } = scoreAnswers(instrument, { A1: 99, A2: '1', C1: 'q', 'a/b~c': 1 }, { form: 'full' });
    expect(issues.map(({ path }) => path)).toEqual(['/answers/A1', '/answers/C1', '/answers/a~1b~0c']);
  });
});

describe('an accepted answer', () => {
  const declined: Answer = { missing: 'asked-declined', key: 'X' };

  it.each<[string, unknown, Answer]>([
    ['A1', 5, { value: 5 }],
    ['A1', '5', { value: 5 }],
    ['A1', ' 5 ', { value: 5 }],
    ['A1', '+5', { value: 5 }],
    ['A1', '5.0', { value: 5 }],
    ['A1', '005', { value: 5 }],
    ['A1', 0, { value: 0 }],
    ['A1', 30, { value: 30 }],
    ['A1', -0, { value: 0 }],
    ['A1', '-0', { value: 0 }],
    ['A1', { value: 5 }, { value: 5 }],
    ['A1', { value: '5' }, { value: 5 }],
    ['A1', 'X', declined],
    ['A1', { missing: 'asked-declined', key: 'X' }, declined],
    // The key decides, whatever reason comes with it.
    ['A1', { missing: 'masked', key: 'X' }, declined],
    ['A2', 'N', { missing: 'not-applicable', key: 'N' }],
    ['A6', 'U', { missing: 'asked-unknown', key: 'U' }],
    ['A2', 3, { value: '3' }],
    ['A2', '3', { value: '3' }],
    ['A7', 9, { value: 9 }],
    ['A9', 'low', { value: 'low' }],
    // A code that looks like a missing key of another instrument.
    ['A9', 'K', { value: 'K' }],
    ['C1', 'M', { value: 'M' }],
    ['C2', ['drops', 'pills'], { value: ['pills', 'drops'] }],
    ['C2', ['pills', 'pills'], { value: ['pills'] }],
    ['C2', 'drops pills', { value: ['pills', 'drops'] }],
    ['C2', [], { value: [] }],
    ['C2', '', { value: [] }],
    ['C2', ['none'], { value: ['none'] }],
    ['A4', true, { value: true }],
    ['A4', 0, { value: false }],
    ['A4', '1', { value: true }],
    ['A4', 'false', { value: false }],
    ['C3', '2024-02-29', { value: '2024-02-29' }],
    ['C3', '2000-02-29', { value: '2000-02-29' }],
    ['C3', '0001-01-01', { value: '0001-01-01' }],
    ['C3', '9999-12-31', { value: '9999-12-31' }],
    ['C5', '00:00', { value: '00:00' }],
    ['C5', '23:59', { value: '23:59' }],
    ['C6', 18, { value: 18 }],
    ['C7', 99_999, { value: 99_999 }],
    ['C8', 'x', { value: 'x' }],
    ['C8', 'x'.repeat(200), { value: 'x'.repeat(200) }],
    // One letter in one way: e with an accent.
    ['C8', 'caf\u0065\u0301', { value: 'caf\u00E9' }],
    ['C8', '<b>bold</b>', { value: '<b>bold</b>' }],
    ['C9', 55, { value: 55 }],
    ['C10', 9.9, { value: 9.9 }],
    ['C10', '0.1', { value: 0.1 }],
    ['C12', 'some', { value: 'some' }],
  ])('%s = %j is stored as %j', (item, answer, stored) => {
    const interview = openInterview(instrument, { id: 'r', form: 'full' });
    take(interview, { type: 'start' }, { type: 'answer', item, answer });
    const { answers, aside } = responseOf(interview);
    expect({ ...answers, ...aside }[item]).toEqual(stored);
    expect(scoreAnswers(instrument, { [item]: answer }, { form: 'full' }).issues).toEqual([]);
  });

  it('is read alike as stored and in its short form', () => {
    const short = { A1: 12, A2: '3', A3: 'N', A4: true, B1: 1, B3: 'X', C2: ['pills'], C7: 500 };
    const interview = begin(instrument);
    for (const [item, answer] of Object.entries(short)) take(interview, { type: 'answer', item, answer });
    const { answers, aside } = responseOf(interview);
    const stored = scoreAnswers(instrument, { ...answers, ...aside }, { form: 'full' });
    expect(stored).toEqual(scoreAnswers(instrument, short, { form: 'full' }));
    expect(stored.issues).toEqual([]);
  });

  it('can be a letter that is an option here, though elsewhere it is a missing key', () => {
    const { issues } = scoreAnswers(instrument, { C1: 'F', A9: 'K' }, { form: 'full' });
    expect(issues).toEqual([]);
  });
});
