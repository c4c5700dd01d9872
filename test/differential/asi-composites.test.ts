/** The shipped ASI against plain arithmetic written from the published formulas, on answers complete and not. */
import { createScorer, scoreAnswers, type CompiledInstrument } from '@skala/engine';
import { seededRandom } from '@skala/engine/testing';
import { readInstrument } from '@skala/instruments';
import { describe, expect, it, vi } from 'vitest';
import { plainComposites, plainInputs, type PlainAnswer } from './plain-asi.ts';

vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env['SKALA_SEED'] ?? 20240229);

function asi(): CompiledInstrument {
  const instrument = readInstrument('asi-5');
  if (!instrument) throw new Error('The ASI is not there.');
  return instrument;
}

const instrument = asi();
const names = Object.keys(plainInputs);
const composites = ['medical', 'employment', 'alcohol', 'drug', 'legal', 'family', 'psychiatric'] as const;

/** Where X and N are permitted, so that the answers are taken. */
const permitted = new Map(instrument.items.map(({ id, missing }) => [id, missing]));

function draw(random: () => number, missing: number): Record<string, PlainAnswer> {
  const answers: Record<string, PlainAnswer> = {};
  for (const name of names) {
    const highest = plainInputs[name] ?? 0;
    const keys = permitted.get(name) ?? [];
    if (random() < missing) {
      const key = keys[Math.floor(random() * (keys.length + 1))];
      if (key !== undefined) answers[name] = key as 'X' | 'N';
      continue;
    }
    // Amounts are small more often than large.
    const value = highest > 1000 ? Math.floor((highest + 1) ** random()) - 1 : Math.floor(random() * (highest + 1));
    answers[name] = value;
  }
  // Without a licence no car is asked about.
  if (answers['E4'] === 0) delete answers['E5'];
  return answers;
}

function expectSame(
  answers: Readonly<Record<string, PlainAnswer>>,
  found: Readonly<Record<string, number | null>>,
): number {
  const expected = plainComposites(answers);
  let scored = 0;
  for (const id of composites) {
    const [plain, score] = [expected[id], found[id] ?? null];
    const same = plain === null || score === null ? plain === score : Math.abs(plain - score) <= 5.1e-11;
    if (!same) expect({ seed, id, answers, score }).toEqual({ seed, id, answers, score: plain });
    if (score !== null) scored++;
  }
  return scored;
}

describe('the composites of the ASI', () => {
  it('rest on 55 items, which every form asks', () => {
    expect(names).toHaveLength(55);
    for (const form of ['full', 'lite', 'follow-up']) {
      expect(names.filter((name) => !instrument.forms[form]?.includes(name))).toEqual([]);
    }
  });

  it.each([
    ['complete', 0, 4_000, 28_000],
    ['with few missing', 0.03, 4_000, 10_000],
    ['with many missing', 0.3, 2_000, 100],
  ] as const)('are those of plain arithmetic on answers %s', (_name, missing, cases, least) => {
    const random = seededRandom(seed);
    const scorer = createScorer(instrument, { form: 'full' });
    let scored = 0;
    for (let index = 0; index < cases; index++) {
      const answers = draw(random, missing);
      const { scores, issues } = scorer.score(answers);
      expect(issues).toEqual([]);
      scored += expectSame(answers, scores);
    }
    expect(scored).toBeGreaterThanOrEqual(least);
  });

  it('are the same in every form, and explained as they are scored', () => {
    const random = seededRandom(seed + 1);
    for (let index = 0; index < 60; index++) {
      const answers = draw(random, 0.05);
      for (const form of ['full', 'lite', 'follow-up']) {
        const { scores, issues } = scoreAnswers(instrument, answers, { form });
        expect(issues).toEqual([]);
        const values = Object.fromEntries(
          scores.map((score) => [score.id, score.status === 'scored' ? score.value : null]),
        );
        expectSame(answers, values);
        // What is missing is exactly what stands in the way.
        for (const score of scores) {
          if (score.status === 'scored') continue;
          const filled = Object.fromEntries(score.missing.map(({ item }) => [item, 0]));
          const healed = plainComposites({ ...answers, ...filled })[score.id as (typeof composites)[number]];
          expect(healed, `${score.id} without ${JSON.stringify(score.missing)}`).not.toBeNull();
        }
      }
    }
  });

  it('have the bounds that the formulas give', () => {
    const scorer = createScorer(instrument, { form: 'full' });
    const lowest: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
    // Without a licence no car is asked about.
    const { E5: _car, ...noCar } = lowest;
    expect(scorer.score({ ...noCar, F3: 2 }).scores).toEqual({
      medical: 0,
      employment: 1,
      alcohol: 0,
      drug: 0,
      legal: 0,
      family: 0,
      psychiatric: 0,
    });
    const highest = { ...plainInputs, F3: 0 };
    expect(scorer.score(highest).scores).toEqual({
      medical: 1,
      employment: -0.0698034851,
      alcohol: 1.0949907303,
      drug: 1,
      legal: 1.0502809884,
      family: 1,
      psychiatric: 1,
    });
  });
});

describe('screenings', () => {
  it.each([
    ['phq-9', ['phq1', 'phq2', 'phq3', 'phq4', 'phq5', 'phq6', 'phq7', 'phq8', 'phq9'], [5, 10, 15, 20]],
    ['gad-7', ['gad1', 'gad2', 'gad3', 'gad4', 'gad5', 'gad6', 'gad7'], [5, 10, 15]],
  ] as const)('the total of %s is a sum, its bands begin where they should', (id, items, cuts) => {
    const screening = readInstrument(id);
    if (!screening) throw new Error(`${id} is not there.`);
    const set = screening.scores.find((score) => score.id === 'total')?.bands.find((bands) => bands.id === 'severity');
    expect(set?.bands.map(({ from }) => from)).toEqual([0, ...cuts]);
    const random = seededRandom(seed);
    for (let index = 0; index < 400; index++) {
      const answers = Object.fromEntries(items.map((item) => [item, Math.floor(random() * 4)]));
      const sum = Object.values(answers).reduce((total, value) => total + value, 0);
      const { scores } = scoreAnswers(screening, answers, { form: 'full' });
      const score = scores.find((one) => one.id === 'total');
      const band = set?.bands[cuts.filter((cut) => sum >= cut).length]?.id;
      expect(score).toMatchObject({ status: 'scored', value: sum, bands: { severity: band } });
    }
  });
});
