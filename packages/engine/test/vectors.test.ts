/** Every vector of the shipped instruments holds, scored at once and answered one by one; and a wrong one is seen. */
import { describe, expect, it, vi } from 'vitest';
import { scoreAnswers } from '../src/index.ts';
import { loadVectors, runVectors, type Vectors } from '../src/testing.ts';
import { baseVectors } from './broken/vectors.ts';
import { edits, set, type Edit } from './support/json-edit.ts';
import { baseInstrument, readShipped, shipped, shippedIds } from './support/read-instrument.ts';

vi.setConfig({ testTimeout: 120_000 });

function soundVectors(source: unknown, instrument = baseInstrument()): Vectors {
  const loaded = loadVectors(source, instrument);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

describe.each(shippedIds.map((id) => ({ id })))('the vectors of $id', ({ id }) => {
  const instrument = shipped(id);
  const vectors = soundVectors(readShipped(id, 'vectors'), instrument);

  it('all hold', () => {
    expect(runVectors(instrument, vectors)).toEqual([]);
  });

  it('name a source each', () => {
    for (const { source } of vectors.vectors) expect(source.trim()).not.toBe('');
  });

  it('give scores within 1e-9 of what is published', () => {
    // The same as above, by the shortest way there is.
    for (const { id: name, form, answers, expect: expected } of vectors.vectors) {
      const { scores } = scoreAnswers(instrument, answers, { form });
      for (const [score, value] of Object.entries(expected.scores ?? {})) {
        const found = scores.find((one) => one.id === score);
        if (value === null) expect(found?.status, `${name}: ${score}`).not.toBe('scored');
        else
          expect(
            Math.abs((found?.status === 'scored' ? found.value : NaN) - value),
            `${name}: ${score}`,
          ).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});

describe('the ASI', () => {
  it('has 242 vectors, real rows of the HELP trial among them', () => {
    const { vectors } = soundVectors(readShipped('asi-5', 'vectors'), shipped('asi-5'));
    expect(vectors).toHaveLength(242);
    expect(vectors.filter(({ source }) => source.startsWith('HELP data'))).toHaveLength(43);
  });
});

describe('a vector that does not hold', () => {
  const instrument = baseInstrument();
  const half = '/vectors/0';

  it('is told from one that does', () => {
    expect(runVectors(instrument, soundVectors(baseVectors()))).toEqual([]);
  });

  it.each<[string, Edit, string, unknown, unknown]>([
    ['another score', set(`${half}/expect/scores/burden`, 0.500000002), 'scores.burden', 0.500000002, 0.5],
    ['a score where there is none', set(`${half}/expect/scores/assumed`, 1), 'scores.assumed', 1, null],
    ['no score where there is one', set(`${half}/expect/scores/burden`, null), 'scores.burden', null, 0.5],
    [
      'another missing item',
      set(`${half}/expect/notComputable/assumed`, ['A2']),
      'notComputable.assumed',
      ['A2'],
      ['B4'],
    ],
    [
      'a missing item too many',
      set(`${half}/expect/notComputable/assumed`, ['B4', 'A2']),
      'notComputable.assumed',
      ['A2', 'B4'],
      ['B4'],
    ],
    [
      'missing items where there is a score',
      set(`${half}/expect/notComputable/burden`, []),
      'notComputable.burden',
      [],
      null,
    ],
    ['another band', set(`${half}/expect/bands/burden.load`, 'middle'), 'bands.burden.load', 'middle', 'high'],
    ['another flag', set(`${half}/expect/flags/attention`, 'clear'), 'flags.attention', 'clear', 'raised'],
    ['a check that does not speak up', set(`${half}/expect/checks`, ['dates']), 'checks', ['dates'], []],
    [
      'a check that is not named',
      edits(
        set(`${half}/answers/A2`, 0),
        set(`${half}/expect/scores`, {}),
        set(`${half}/expect/bands`, {}),
        set(`${half}/expect/flags`, {}),
      ),
      'checks',
      [],
      ['days-without-bother'],
    ],
    ['a question that is not asked', set(`${half}/expect/asked`, { A1: true, B4: true }), 'asked.B4', true, false],
    ['a question that is asked', set('/vectors/1/expect/asked', { A1: false }), 'asked.A1', false, true],
    ['another criterion', set(`${half}/expect/criteria`, { loaded: 'false' }), 'criteria.loaded', 'false', 'true'],
    [
      'a criterion that is not decided',
      set('/vectors/1/expect/criteria', { loaded: 'false' }),
      'criteria.loaded',
      'false',
      'undecided',
    ],
    ['an answer that is not refused', set(`${half}/expect/refused`, ['A1', 'C1']), 'refused', ['A1', 'C1'], ['C1']],
    ['an answer that is refused', set(`${half}/expect/refused`, []), 'refused', [], ['C1']],
    ['a refused answer in a vector that names none', set('/vectors/1/answers/A1', 99), 'refused', [], ['A1']],
  ])('%s', (_name, edit, what, expected, found) => {
    const failures = runVectors(instrument, soundVectors(edit(baseVectors())));
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(failure).toMatchObject({ what, expected, found });
    // Checks, criteria and questions are known to an interview only; everything else shows both ways.
    const isInterviewOnly = /^(checks$|asked\.|criteria\.)/.test(what);
    expect(failures.map(({ run }) => run)).toEqual(isInterviewOnly ? ['interview'] : ['answers', 'interview']);
  });

  it('within 1e-9 holds', () => {
    const near = set(`${half}/expect/scores/burden`, 0.5000000009)(baseVectors());
    expect(runVectors(instrument, soundVectors(near))).toEqual([]);
  });
});
