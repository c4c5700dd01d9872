/** What holds for every score: its range, its bands, its direction, and that nothing missing becomes a number. */
import { describe, expect, it, vi } from 'vitest';
import { createScorer, scoreAnswers, type CompiledInstrument, type Score } from '../../src/index.ts';
import { namesIn } from '../../src/expression/ast.ts';
import { itemTypes } from '../../src/item-types/item-types.ts';
import { loadInstrument } from '../../src/load.ts';
import { simulateAnswers } from '../../src/testing.ts';
import { simulators } from '../../src/testing/simulators.ts';
import type { Json } from '../support/json-edit.ts';
import { baseDefinition } from '../support/base-definition.ts';
import { naiveOutcome } from '../support/naive-scorer.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { baseInstrument, loadSound, readShipped, shipped, shippedIds } from '../support/read-instrument.ts';
import { pick, repeat } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const valueOf = (scores: readonly Score[], id: string): number | null => {
  const score = scores.find((one) => one.id === id);
  return score?.status === 'scored' ? score.value : null;
};

const withScores = shippedIds.filter((id) => shipped(id).scores.length > 0).map((id) => ({ id }));

describe.each(withScores)('every score of $id', ({ id }) => {
  const instrument = shipped(id);

  it('lies within its declared range', () => {
    const scorer = createScorer(instrument, { form: 'full' });
    let scored = 0;
    // Every other response is complete, so that each score is reached however many items it needs.
    repeat(id === 'asi-5' ? 200 : 300, (random, index) => {
      const isComplete = index % 2 === 0;
      const given = isComplete
        ? simulateAnswers(instrument, 'full', index, { missing: 0 })
        : randomAnswers(instrument, 'full', random);
      const { scores } = scorer.score(given);
      for (const { id: name, range } of instrument.scores) {
        const value = scores[name];
        if (value === null || value === undefined) continue;
        scored++;
        expect(value).toBeGreaterThanOrEqual(range[0]);
        expect(value).toBeLessThanOrEqual(range[1]);
      }
    });
    expect(scored).toBeGreaterThan(20 * instrument.scores.length);
  });

  it('has one band of every set, whatever its value', () => {
    const scorer = scoreAnswers;
    repeat(60, (_random, index) => {
      const { scores } = scorer(instrument, simulateAnswers(instrument, 'full', index, { missing: 0 }), {
        form: 'full',
      });
      for (const score of scores) {
        const all = instrument.scores.find((one) => one.id === score.id)?.bands ?? [];
        const sets = all.filter(({ ruleSet }) => ruleSet === undefined || ruleSet === instrument.ruleSets?.[0]?.id);
        if (score.status !== 'scored') continue;
        expect(Object.keys(score.bands)).toEqual(sets.map((set) => set.id));
        for (const set of sets) {
          const at = set.bands.findIndex((band) => band.id === score.bands[set.id]);
          expect(set.bands[at]?.from ?? NaN).toBeLessThanOrEqual(score.value);
          expect(set.bands[at + 1]?.from ?? Infinity).toBeGreaterThan(score.value);
        }
      }
    });
  });

  it('is what a naive scorer finds, in every form', () => {
    const definition = readShipped(id, 'instrument');
    repeat(id === 'asi-5' ? 12 : 60, (random) => {
      const answers = randomAnswers(instrument, 'full', random);
      const found = scoreAnswers(instrument, answers, { form: 'full' });
      const expected = naiveOutcome(
        { variables: [], checks: [], scores: [], criteria: [], flags: [], ...(definition as Record<string, Json>) },
        'full',
        answers,
      );
      expect(Object.fromEntries(found.scores.map((score) => [score.id, valueOf(found.scores, score.id)]))).toEqual(
        expected.scores,
      );
      expect(Object.fromEntries(found.flags.map((flag) => [flag.id, flag.status]))).toEqual(expected.flags);
    });
  });
});

describe('a missing input', () => {
  /** Complete answers, and every input of the score in turn left out or coded. */
  function eachMissing(
    instrument: CompiledInstrument,
    complete: Readonly<Record<string, unknown>>,
    id: string,
  ): readonly { item: string; given: unknown; value: number | null }[] {
    const score = instrument.scores.find((one) => one.id === id);
    if (!score) throw new Error(`No score ${id}`);
    return namesIn(score.value).flatMap((item) => {
      const keys = instrument.items.find((one) => one.id === item)?.missing ?? [];
      return [undefined, ...keys].map((given) => {
        const { [item]: _left, ...others } = complete;
        const answers = given === undefined ? others : { ...complete, [item]: given };
        return { item, given, value: valueOf(scoreAnswers(instrument, answers, { form: 'full' }).scores, id) };
      });
    });
  }

  it('never leaves a composite of the ASI with a number, but for relations that do not apply', () => {
    const asi = shipped('asi-5');
    const complete = Object.fromEntries(
      asi.scores
        .flatMap(({ value }) => namesIn(value))
        .map((name) => {
          const item = asi.items.find(({ id }) => id === name);
          return [name, item && simulators[item.type](item, () => 0.4)];
        }),
    );
    expect(scoreAnswers(asi, complete, { form: 'full' }).scores.every(({ status }) => status === 'scored')).toBe(true);
    let looked = 0;
    for (const { id } of asi.scores) {
      for (const { item, given, value } of eachMissing(asi, complete, id)) {
        const isSkipped = /^F(1[89]|2[0-6])_30$/.test(item) && given === 'N';
        expect(value === null, `${id} without ${item} (${String(given)})`).toBe(!isSkipped);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(110);
  });

  it('leaves the total of the PHQ-9 without a value, and the prorated one with up to two missing', () => {
    const phq = shipped('phq-9');
    const items = phq.items.slice(0, 9).map(({ id }) => id);
    repeat(50, (random) => {
      const complete: Record<string, unknown> = Object.fromEntries(items.map((id) => [id, pick(random, [0, 1, 2, 3])]));
      for (let missing = 0; missing <= 9; missing++) {
        const answers = Object.fromEntries(Object.entries(complete).slice(missing));
        const { scores } = scoreAnswers(phq, answers, { form: 'full' });
        expect(valueOf(scores, 'total') === null).toBe(missing > 0);
        expect(valueOf(scores, 'totalProrated') === null).toBe(missing > 2);
      }
    });
  });
});

describe('a flag', () => {
  it('that is decided stays so when a further question is answered', () => {
    repeat(60, (random) => {
      for (const instrument of [shipped('phq-9'), baseInstrument()]) {
        // Without conditions nothing that is answered later can hide what was answered before.
        const answers = randomAnswers(instrument, 'full', random);
        const [last, ...rest] = Object.keys(answers).reverse();
        if (last === undefined || instrument.items.some(({ when }) => when && namesIn(when).includes(last))) continue;
        const fewer = Object.fromEntries(rest.map((item) => [item, answers[item]]));
        const before = scoreAnswers(instrument, fewer, { form: 'full' }).flags;
        const after = scoreAnswers(instrument, answers, { form: 'full' }).flags;
        before.forEach((flag, index) => {
          if (flag.status !== 'indeterminate') expect(after[index]?.status, flag.id).toBe(flag.status);
        });
      }
    });
  });

  it('that is indeterminate names what would settle it, and is never clear', () => {
    const { flags } = scoreAnswers(shipped('phq-9'), { phq9: 'X' }, { form: 'full' });
    const harm = flags.find(({ id }) => id === 'self-harm-thoughts');
    expect(harm).toMatchObject({ status: 'indeterminate', missing: [{ item: 'phq9', reason: 'asked-declined' }] });
    expect(harm?.evidence).toMatchObject([{ id: 'selfHarmThoughts', status: 'unknown', missing: [{ item: 'phq9' }] }]);
    expect(flags.map(({ status }) => status)).not.toContain('clear');
  });
});

describe('raising one answer', () => {
  it.each([
    ['phq-9', 'total'],
    ['phq-9', 'totalProrated'],
    ['gad-7', 'total'],
    ['asi-5', 'medical'],
    ['asi-5', 'drug'],
    ['asi-5', 'alcohol'],
    ['asi-5', 'legal'],
    ['asi-5', 'psychiatric'],
  ] as const)('of %s never lowers %s', (id, score) => {
    const instrument = shipped(id);
    const scorer = createScorer(instrument, { form: 'full' });
    const items = namesIn(instrument.scores.find((one) => one.id === score)?.value ?? { op: 'list', items: [] });
    repeat(60, (random) => {
      const answers: Record<string, number> = Object.fromEntries(
        items.map((name) => {
          const item = instrument.items.find((one) => one.id === name);
          const value = item ? itemTypes[item.type].toNumber(simulators[item.type](item, random), item) : 0;
          return [name, value];
        }),
      );
      const raised = pick(random, items);
      const before = scorer.score(answers).scores[score];
      const { issues, scores } = scorer.score({ ...answers, [raised]: (answers[raised] ?? 0) + 1 });
      if (issues.length > 0) return;
      expect(before).not.toBeNull();
      expect(scores[score] ?? NaN).toBeGreaterThanOrEqual(before ?? NaN);
    });
  });
});

describe('a definition whose names are all changed', () => {
  /** Renames formula names by text, everywhere in the document, whatever place they stand in. */
  function renamed(definition: Json, names: readonly string[]): { definition: Json; of: (name: string) => string } {
    // Lower-case letters and digits are permitted in every kind of name.
    const to = new Map(names.map((name, index) => [name, `zz${index}q`]));
    const pattern = new RegExp(`\\b(?:${[...names].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');
    const text = JSON.stringify(definition).replaceAll(pattern, (name) => to.get(name) ?? name);
    return { definition: JSON.parse(text) as Json, of: (name) => to.get(name) ?? name };
  }

  const subjects: readonly { name: string; json: () => Json; cases: number }[] = [
    { name: 'asi-5', json: () => readShipped('asi-5', 'instrument'), cases: 6 },
    { name: 'phq-9', json: () => readShipped('phq-9', 'instrument'), cases: 30 },
    { name: 'gad-7', json: () => readShipped('gad-7', 'instrument'), cases: 30 },
    { name: 'garden', json: baseDefinition, cases: 40 },
  ];

  it.each(subjects)('scores as before: $name', ({ json, cases }) => {
    const before = loadSound(json());
    const names = [before.items, before.variables, before.criteria, before.scores].flatMap((list) =>
      list.map(({ id }) => id),
    );
    const { definition, of } = renamed(json(), names);
    const loaded = loadInstrument(definition);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)));
    const after = loaded.value;
    expect(after.hash).not.toBe(before.hash);
    repeat(cases, (random) => {
      const answers = randomAnswers(before, 'full', random);
      const first = scoreAnswers(before, answers, { form: 'full' });
      const second = scoreAnswers(
        after,
        Object.fromEntries(Object.entries(answers).map(([item, answer]) => [of(item), answer])),
        { form: 'full' },
      );
      expect(second.scores.map((score) => (score.status === 'scored' ? score.value : score.missing))).toEqual(
        first.scores.map((score) =>
          score.status === 'scored'
            ? score.value
            : score.missing.map(({ item, reason }) => ({ item: of(item), reason })),
        ),
      );
      expect(second.flags.map(({ status }) => status)).toEqual(first.flags.map(({ status }) => status));
      expect(second.issues).toEqual([]);
    });
  });
});
