/** A record says what its own answers give, and a server finds out when it does not. */
import { describe, expect, it } from 'vitest';
import { recordOf, resumeInterview, scoreAnswers, verifyRecord, type Interview } from '../src/index.ts';
import { forgeries } from './refusals/records.ts';
import type { Json } from './support/json-edit.ts';
import { answer, begin, take } from './support/open-interview.ts';
import { baseInstrument, shipped } from './support/read-instrument.ts';

const instrument = baseInstrument();

/** See `refusals/records.ts`. */
function completed(): Interview {
  const interview = begin(instrument, 'short');
  answer(interview, { A1: 15, A2: 2, A3: 2, A4: false, A6: 1, A7: 3 });
  take(interview, { type: 'review' }, { type: 'complete' });
  return interview;
}

const asJson = (interview: Interview): Json => JSON.parse(JSON.stringify(recordOf(interview))) as Json;

describe('a record', () => {
  it('is plain JSON that holds response, scores, traces, flags and versions', () => {
    const record = recordOf(completed());
    expect(asJson(completed())).toEqual(record);
    expect(Object.keys(record)).toEqual(['format', 'engine', 'response', 'scores', 'traces', 'flags']);
    expect(record.response.instrument).toEqual({ id: 'garden', version: '1.2.3', hash: instrument.hash });
    expect(record.scores.map(({ id }) => id)).toEqual(instrument.scores.map(({ id }) => id));
    expect(record.traces.map(({ score }) => score)).toEqual(instrument.scores.map(({ id }) => id));
    expect(record.flags.map(({ id }) => id)).toEqual(['attention', 'several', 'plain']);
  });

  it('is accepted as it is, at every moment of an interview', () => {
    const interview = begin(instrument);
    expect(verifyRecord(instrument, asJson(interview))).toEqual([]);
    answer(interview, { A1: 15, A2: 2, A3: 2 });
    expect(verifyRecord(instrument, asJson(interview))).toEqual([]);
    expect(verifyRecord(instrument, asJson(completed()))).toEqual([]);
    const converted = begin(instrument, 'full', { money: { currency: 'DKK', rate: 0.14 } });
    answer(converted, { C7: 1000 });
    expect(verifyRecord(instrument, asJson(converted))).toEqual([]);
    const asi = begin(shipped('asi-5'), 'lite');
    answer(asi, { M6: 12, M7: 'X', G19: 1 });
    expect(verifyRecord(shipped('asi-5'), asJson(asi))).toEqual([]);
  });

  it('of another engine version is accepted when its scores are the same', () => {
    expect(verifyRecord(instrument, { ...recordOf(completed()), engine: '0.0.9' })).toEqual([]);
  });

  it('of another instrument is refused', () => {
    expect(verifyRecord(shipped('gad-7'), asJson(completed())).map(({ code }) => code)).toEqual([
      'response/instrument-mismatch',
    ]);
  });

  it.each([null, undefined, 7, 'record', [], {}])('that is %j is refused', (given) => {
    expect(verifyRecord(instrument, given)).toMatchObject([{ code: 'shape/wrong-type', path: '/response' }]);
  });
});

describe('a forged record', () => {
  it('has more than twenty kinds, each of its own name', () => {
    expect(new Set(forgeries.map(({ name }) => name)).size).toBeGreaterThan(20);
    expect(new Set(forgeries.map(({ name }) => name)).size).toBe(forgeries.length);
  });

  it.each(forgeries)('with $name is found out', ({ edit, issues }) => {
    const found = verifyRecord(instrument, edit(asJson(completed()))).map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual(issues.map(([code, path]) => `${code} ${path}`).sort());
  });
});

describe('a trace', () => {
  it('has terms that add up to the score', () => {
    const asi = shipped('asi-5');
    const answers = {
      ...{ M6: 7, M7: 2, M8: 3, E4: 1, E5: 0, E11: 12, E12: 800, L24: 1, L27: 4, L28: 2, L29: 0, E17: 60 },
      ...{
        D1_30: 8,
        D2_30: 3,
        D26: 5,
        D28: 2,
        D30: 2,
        D23: 500,
        F3: 1,
        F30: 5,
        F32: 2,
        F34: 2,
        F18_30: 1,
        F19_30: 'N',
        F20_30: 0,
      },
      ...{ F21_30: 'N', F22_30: 'N', F23_30: 'N', F24_30: 'N', F25_30: 'N', F26_30: 'N' },
    };
    const { scores, traces } = scoreAnswers(asi, answers, { form: 'full', trace: true });
    let checked = 0;
    for (const score of scores) {
      const trace = traces.find((one) => one.score === score.id);
      expect(trace?.definition).toEqual({ id: 'asi-5', version: '1.0.0', hash: asi.hash });
      if (score.status !== 'scored') continue;
      const sum = trace?.terms.reduce((total, { contribution = NaN }) => total + contribution, 0);
      expect(sum, score.id).toBeCloseTo(score.value, 9);
      checked++;
    }
    expect(checked).toBe(5);
  });

  it('says of each input what was computed with, or why there was nothing', () => {
    const { traces } = scoreAnswers(instrument, { A1: 9, A2: '3', A3: 'X' }, { form: 'full', trace: true });
    expect(traces[0]).toMatchObject({
      score: 'burden',
      formula: 'A1/90 + A2/12 + A3/12',
      inputs: [
        { name: 'A1', kind: 'item', value: 9, answer: { value: 9 } },
        { name: 'A2', kind: 'item', value: 3, answer: { value: '3' } },
        { name: 'A3', kind: 'item', answer: { missing: 'asked-declined', key: 'X' }, missing: 'asked-declined' },
      ],
      terms: [
        { formula: 'A1 / 90', names: ['A1'], contribution: 0.1 },
        { formula: 'A2 / 12', names: ['A2'], contribution: 0.25 },
        { formula: 'A3 / 12', names: ['A3'] },
      ],
      source: 'manual',
      window: 'P30D',
    });
  });

  it('has no negative zero, which JSON could not keep', () => {
    const { traces } = scoreAnswers(shipped('asi-5'), { E4: 0, E11: 0, E12: 0 }, { form: 'full', trace: true });
    const employment = traces.find(({ score }) => score === 'employment');
    expect(employment?.terms.map(({ contribution }) => contribution)).toEqual([1, 0, 0, 0, 0]);
    expect(JSON.parse(JSON.stringify(traces))).toEqual(traces);
  });

  it('is taken up with the interview', () => {
    const again = resumeInterview(instrument, asJson(completed()) && recordOf(completed()).response);
    expect(again.ok && recordOf(again.value)).toEqual(recordOf(completed()));
  });
});
