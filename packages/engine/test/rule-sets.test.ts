/** Of several published ways to read a score one is chosen, stored with the response, and the only one in the result. */
import { describe, expect, it } from 'vitest';
import {
  createScorer,
  EngineError,
  flagInterview,
  openInterview,
  recordOf,
  responseOf,
  resumeInterview,
  scoreAnswers,
  scoreInterview,
  verifyRecord,
} from '../src/index.ts';
import { baseInstrument } from './support/read-instrument.ts';

const instrument = baseInstrument();

const stamp = { time: '2026-01-01T10:00:00Z', actor: 'tester' };

function interviewed(ruleSet?: string) {
  const interview = openInterview(instrument, { id: 'one', form: 'full', ruleSet });
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries({ A1: 12, A2: 2, A3: 2 }))
    expect(interview.send({ type: 'answer', item, answer, ...stamp })).toEqual([]);
  return interview;
}

const burdenOf = (interview: ReturnType<typeof interviewed>) =>
  scoreInterview(interview).find(({ id }) => id === 'burden');

describe('a rule set', () => {
  it('is the first unless told, and stored with the response', () => {
    expect(responseOf(interviewed()).ruleSet).toBe('first-edition');
    expect(responseOf(interviewed('second-edition')).ruleSet).toBe('second-edition');
  });

  it('decides which bands and flags are in the result; the score is the same', () => {
    const first = interviewed();
    const second = interviewed('second-edition');
    expect(burdenOf(first)).toMatchObject({ value: 0.4666666667, bands: { load: 'middle' } });
    expect(burdenOf(second)).toMatchObject({ value: 0.4666666667, bands: { load: 'middle', strict: 'above' } });
    expect(burdenOf(first)).not.toHaveProperty('bands.strict');
    expect(flagInterview(first).map(({ id }) => id)).toEqual(['attention', 'several', 'plain']);
    expect(flagInterview(second).find(({ id }) => id === 'strict')?.status).toBe('raised');
  });

  it('is the same in a batch, plain and in full', () => {
    for (const ruleSet of ['first-edition', 'second-edition']) {
      const scorer = createScorer(instrument, { ruleSet });
      const given = { A1: 12, A2: 2, A3: 2 };
      const flags = flagInterview(interviewed(ruleSet));
      expect(Object.keys(scorer.score(given).flags)).toEqual(flags.map(({ id }) => id));
      expect(scorer.detail(given).flags).toEqual(flags);
      expect(scoreAnswers(instrument, given, { ruleSet }).flags).toEqual(flags);
    }
  });

  it('comes back with the response, and a record read by another is refused', () => {
    const record = recordOf(interviewed('second-edition'));
    const resumed = resumeInterview(instrument, JSON.parse(JSON.stringify(record.response)));
    expect(resumed.ok && responseOf(resumed.value).ruleSet).toBe('second-edition');
    expect(verifyRecord(instrument, record)).toEqual([]);
    const forged = { ...record, response: { ...record.response, ruleSet: 'first-edition' } };
    expect(verifyRecord(instrument, forged).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'record/score-mismatch /scores/0',
      'record/mismatch /flags',
    ]);
  });

  it('that does not exist is refused at once', () => {
    const open = (): unknown => openInterview(instrument, { id: 'one', form: 'full', ruleSet: 'third-edition' });
    expect(open).toThrow(EngineError);
    expect(() => scoreAnswers(instrument, {}, { ruleSet: 'third-edition' })).toThrow(EngineError);
    expect(() => createScorer(instrument, { ruleSet: 'toString' })).toThrow(EngineError);
  });
});
