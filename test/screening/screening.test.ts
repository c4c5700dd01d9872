/** The shipped screenings against plain scorers written from the published rules, and against vectors of others. */
import { scoreAnswers, type CompiledInstrument } from '@skala/engine';
import { seededRandom } from '@skala/engine/testing';
import { describe, expect, it, vi } from 'vitest';
import { createReader, equalBandSets, findInstrument, instrumentCalled } from './engine-readings.ts';
import { answersOf, expectationsOf, instrumentOf, notApplicable, type Expectation, type PeerVector } from './map.ts';
import { readingsNotShipped } from './not-shipped.ts';
import peerVectors from './peer-vectors.json' with { type: 'json' };
import type { PlainAnswers } from './plain-answers.ts';
import { plainScorers } from './plain-scorers.ts';
import { bandOf, publishedBands } from './published-bands.ts';
import { publishedPositives, type PublishedPositive } from './published-positives.ts';
import { questionsOf, refusedItems } from './questions.ts';
import { randomAnswers } from './random-answers.ts';

vi.setConfig({ testTimeout: 60_000 });

const seed = Number(process.env['SKALA_SEED'] ?? 20151124);
const responses = 10_000;
const tolerance = 1e-9;

const ids = Object.keys(plainScorers);
const positivesOf = (id: string): PublishedPositive[] =>
  publishedPositives.filter(({ instrument }) => instrument === id);

interface Comparison {
  readonly compared: number;
  readonly nulls: number;
  /** The first response that is scored otherwise than the plain scorer does, or refused. */
  readonly difference: { readonly found: unknown; readonly expected: unknown } | undefined;
  /** Positive → the flags and band limits that say the same of every response. */
  readonly agreeing: ReadonlyMap<string, readonly string[]>;
  /** Positives that were always true, or always false: nothing is shown of them. */
  readonly constant: readonly string[];
}

const comparisons = new Map<string, Comparison>();

function comparisonOf(id: string): Comparison {
  const known = comparisons.get(id) ?? compareAtRandom(id);
  comparisons.set(id, known);
  return known;
}

function same(plain: number | null | undefined, score: number | null | undefined): boolean {
  if (typeof plain !== 'number' || typeof score !== 'number') return plain === null && score === null;
  return Math.abs(plain - score) <= tolerance;
}

/** Scores random responses both ways, and finds what in the definition agrees with the published positives. */
function compareAtRandom(id: string): Comparison {
  const [plainly, questions] = [plainScorers[id]!, questionsOf[id]!];
  const ownSeed = seed + ids.indexOf(id);
  const random = seededRandom(ownSeed);
  const reader = createReader(instrumentCalled(id));
  const positives = positivesOf(id).map((positive) => ({ ...positive, seen: new Set<boolean>() }));
  const agreeing = new Map<string, Set<string>>();
  let [compared, nulls] = [0, 0];
  let difference: Comparison['difference'];
  for (let number = 0; number < responses; number++) {
    const answers = randomAnswers(random, questions);
    const { scores, issues, signals } = reader.read(answers);
    const plain = plainly(answers);
    const names = Object.keys(plain);
    if (issues.length > 0 || !names.every((name) => same(plain[name], scores[name]))) {
      const where = { seed: ownSeed, response: number, answers };
      difference ??= { found: { ...where, issues, scores }, expected: { ...where, issues: [], scores: plain } };
    }
    compared += names.length;
    for (const name of names) if (plain[name] === null) nulls++;
    for (const { name, holds, seen } of positives) {
      const verdict = holds(answers);
      if (verdict === null) continue;
      seen.add(verdict);
      const left = agreeing.get(name) ?? new Set(signals.keys());
      for (const signal of left) if (signals.get(signal) !== verdict) left.delete(signal);
      agreeing.set(name, left);
    }
  }
  return {
    compared,
    nulls,
    difference,
    agreeing: new Map([...agreeing].map(([name, left]) => [name, [...left]])),
    constant: positives.filter(({ seen }) => seen.size < 2).map(({ name }) => name),
  };
}

const agreeingWith = (id: string, positive: string): readonly string[] => comparisonOf(id).agreeing.get(positive) ?? [];

const vectors = (peerVectors as unknown as PeerVector[]).map((vector, index) => ({
  vector,
  title: `${index + 1}, ${vector.instrument} (${vector.origin})`,
}));
const applicable = vectors.filter(({ vector }) => !(vector.instrument in notApplicable));

/** What the vector says, in the plain scorers. */
function checkPlain(id: string, answers: PlainAnswers, expected: Expectation): void {
  const plain = plainScorers[id]!(answers);
  if (expected.kind === 'refused') expect(refusedItems(id, answers)).not.toEqual([]);
  else expect(refusedItems(id, answers)).toEqual([]);
  if (expected.kind === 'score') expect({ [expected.score]: plain[expected.score] }).toEqual(near(expected));
  if (expected.kind === 'bands') {
    const bands = publishedBands.find(
      ({ instrument, set, score }) => instrument === id && set === expected.set && score === expected.score,
    )!;
    expect(bandOf(bands, plain[expected.score]!)).toBe(expected.band);
  }
  if (expected.kind === 'positive') {
    const positive = positivesOf(id).find(({ name }) => name === expected.name)!;
    expect([expected.name, positive.holds(answers)]).toEqual([expected.name, expected.holds]);
  }
}

const near = ({ score, value }: { score: string; value: number | null }): Record<string, unknown> => ({
  [score]: value === null ? null : expect.closeTo(value, 9),
});

/** What the vector says, in the engine on the shipped definition. */
function checkShipped(instrument: CompiledInstrument, answers: PlainAnswers, expected: Expectation): void {
  const { id } = instrument;
  const { scores, issues } = scoreAnswers(instrument, answers);
  const refused = [...new Set(issues.map(({ path }) => path.slice('/answers/'.length)))];
  expect(refused).toEqual(refusedItems(id, answers));
  if (expected.kind === 'refused') expect(refused).not.toEqual([]);
  if (expected.kind === 'score') {
    const score = scores.find((one) => one.id === expected.score);
    const value = score?.status === 'scored' ? score.value : null;
    expect({ [expected.score]: value }).toEqual(near(expected));
  }
  if (expected.kind === 'bands') checkShippedBand(instrument, answers, expected);
  if (expected.kind === 'positive') {
    const { signals } = createReader(instrument).read(answers);
    for (const name of agreeingWith(id, expected.name))
      expect([name, signals.get(name)]).toEqual([name, expected.holds]);
  }
}

function checkShippedBand(
  instrument: CompiledInstrument,
  answers: PlainAnswers,
  { set, score, band }: Extract<Expectation, { kind: 'bands' }>,
): void {
  const published = publishedBands.find(
    (one) => one.instrument === instrument.id && one.set === set && one.score === score,
  )!;
  const place = Object.keys(published.from).indexOf(band);
  for (const equal of equalBandSets(instrument, published)) {
    const found = scoreAnswers(instrument, answers, { ruleSet: equal.ruleSet }).scores.find(({ id }) => id === score);
    expect(found?.status === 'scored' && found.bands[equal.id]).toBe(equal.bands[place]?.id);
  }
}

describe('the screenings', () => {
  it('are all there, with the scores that are checked and no others', () => {
    expect(ids).toHaveLength(27);
    expect(ids.filter((id) => !findInstrument(id))).toEqual([]);
    for (const id of ids) {
      const scores = instrumentCalled(id).scores.map((score) => score.id);
      expect([id, scores.sort()]).toEqual([id, Object.keys(plainScorers[id]!({})).sort()]);
    }
  });

  it('have plain scorers with questions, readings and vectors that belong to them', () => {
    expect(Object.keys(questionsOf).sort()).toEqual([...ids].sort());
    const named = [...publishedBands, ...publishedPositives].map(({ instrument }) => instrument);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(vectors).toHaveLength(70);
    expect(vectors.length - applicable.length).toBe(1);
  });
});

describe('vectors of others', () => {
  it.each(applicable)('$title: the plain scorers', ({ vector }) => {
    const [id, answers] = [instrumentOf(vector), answersOf(vector)];
    for (const expected of expectationsOf(vector)) checkPlain(id, answers, expected);
  });

  it.each(applicable)('$title: the shipped definition', ({ vector }) => {
    const [instrument, answers] = [instrumentCalled(instrumentOf(vector)), answersOf(vector)];
    for (const expected of expectationsOf(vector)) checkShipped(instrument, answers, expected);
  });
});

describe(`${responses} random responses`, () => {
  it.each(ids)('%s scores as the plain scorer does', (id) => {
    const { compared, nulls, difference } = comparisonOf(id);
    expect(difference?.found).toEqual(difference?.expected);
    expect(difference).toBeUndefined();
    // Enough of both: scores, and reasons for none.
    expect(nulls).toBeGreaterThan(compared / 100);
    expect(nulls).toBeLessThan(compared * 0.6);
  });
});

describe('published readings', () => {
  it.each(publishedBands)('$instrument, $score: the bands $set are shipped, or said not to be', (published) => {
    const { instrument, score, set } = published;
    const found = equalBandSets(instrumentCalled(instrument), published).map(({ id }) => id);
    expect(found.length > 0).toBe(!(`${instrument} ${score} ${set}` in readingsNotShipped));
  });

  it.each(publishedPositives)('$instrument: $name is shipped, or said not to be', ({ instrument, name }) => {
    expect(agreeingWith(instrument, name).length > 0).toBe(!(`${instrument} ${name}` in readingsNotShipped));
  });

  it.each(ids)('every flag of %s is a published positive', (id) => {
    const { agreeing, constant } = comparisonOf(id);
    expect(constant).toEqual([]);
    const published = new Set([...agreeing.values()].flat());
    const flags = instrumentCalled(id).flags.map((flag) => `flag ${flag.id}`);
    expect(flags.filter((flag) => !published.has(flag))).toEqual([]);
  });
});
