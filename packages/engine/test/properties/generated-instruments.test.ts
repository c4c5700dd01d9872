/** Random instruments and random answers: four ways to score them agree, and a fifth that shares no code. */
import { describe, expect, it, vi } from 'vitest';
import {
  askedItems,
  createScorer,
  firedChecks,
  flagInterview,
  recordOf,
  responseOf,
  scoreAnswers,
  scoreInterview,
  verifyRecord,
  type CompiledInstrument,
  type Flag,
  type Score,
} from '../../src/index.ts';
import { loadInstrument } from '../../src/load.ts';
import { generateDefinition } from '../support/generate-definition.ts';
import type { Json } from '../support/json-edit.ts';
import { naiveOutcome } from '../support/naive-scorer.ts';
import { begin, resumed, send, view } from '../support/open-interview.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { repeat, shuffle } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const plainScores = (scores: readonly Score[]): Record<string, number | null> =>
  Object.fromEntries(scores.map((score) => [score.id, score.status === 'scored' ? score.value : null]));
const plainFlags = (flags: readonly Flag[]): Record<string, string> =>
  Object.fromEntries(flags.map(({ id, status }) => [id, status]));

function generated(random: () => number): { definition: Json; instrument: CompiledInstrument } {
  const definition = generateDefinition(random);
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return { definition, instrument: loaded.value };
}

describe('a generated instrument', () => {
  it('has the scores, flags, checks and questions that a naive scorer finds, by every way there is', () => {
    let scored = 0;
    let missing = 0;
    let hidden = 0;
    repeat(100, (random) => {
      const { definition, instrument } = generated(random);
      for (const form of ['full', 'part']) {
        const answers = randomAnswers(instrument, form, random);
        const expected = naiveOutcome(definition, form, answers);

        const batch = scoreAnswers(instrument, answers, { form });
        expect(batch.issues).toEqual([]);
        expect(plainScores(batch.scores)).toEqual(expected.scores);
        expect(plainFlags(batch.flags)).toEqual(expected.flags);

        for (const check of ['all', 'needed'] as const) {
          const scorer = createScorer(instrument, { form, check });
          // What another response left behind is gone.
          scorer.score(randomAnswers(instrument, form, random));
          expect(scorer.score(answers)).toEqual({ scores: expected.scores, flags: expected.flags, issues: [] });
        }

        const interview = begin(instrument, form);
        for (const [item, answer] of shuffle(random, Object.entries(answers)))
          expect(send(interview, { type: 'answer', item, answer })).toEqual([]);
        expect(scoreInterview(interview)).toEqual(batch.scores);
        expect(flagInterview(interview)).toEqual(batch.flags);
        expect(askedItems(interview.content).map(({ id }) => id)).toEqual(expected.asked);
        expect(firedChecks(interview.content).map(({ id }) => id)).toEqual(expected.checks);

        const { answers: kept, aside } = responseOf(interview);
        expect(Object.keys({ ...kept, ...aside }).sort()).toEqual(Object.keys(answers).sort());
        expect(scoreAnswers(instrument, { ...kept, ...aside }, { form })).toEqual(batch);

        expect(view(resumed(interview))).toEqual(view(interview));
        expect(verifyRecord(instrument, JSON.parse(JSON.stringify(recordOf(interview))))).toEqual([]);

        for (const value of Object.values(expected.scores)) if (value === null) missing++;
        scored += Object.values(expected.scores).length;
        hidden += Object.keys(aside).length;
      }
    });
    // Cases in which nothing is scored, nothing is missing or nothing is hidden would prove little.
    expect(scored - missing).toBeGreaterThan(100);
    expect(missing).toBeGreaterThan(100);
    expect(hidden).toBeGreaterThan(100);
  });

  it('is the same with amounts converted', () => {
    repeat(40, (random) => {
      const { definition, instrument } = generated(random);
      const answers = randomAnswers(instrument, 'full', random);
      const money = { currency: 'DKK', rate: 0.25 };
      const batch = scoreAnswers(instrument, answers, { form: 'full', money });
      expect(plainScores(batch.scores)).toEqual(naiveOutcome(definition, 'full', answers, money.rate).scores);
      expect(createScorer(instrument, { form: 'full', money }).score(answers).scores).toEqual(
        plainScores(batch.scores),
      );
    });
  });

  it('names as missing only items that have no value', () => {
    repeat(40, (random) => {
      const { instrument } = generated(random);
      const answers = randomAnswers(instrument, 'full', random);
      const { scores, flags } = scoreAnswers(instrument, answers, { form: 'full' });
      const interview = begin(instrument);
      for (const [item, answer] of Object.entries(answers)) send(interview, { type: 'answer', item, answer });
      const { answers: kept } = responseOf(interview);
      for (const one of [...scores, ...flags]) {
        if (!('missing' in one)) continue;
        for (const { item, reason } of one.missing) {
          const answer = kept[item];
          expect(answer && 'value' in answer, `${item} ${reason}`).toBeFalsy();
          if (reason === 'unanswered') expect(answer).toBeUndefined();
        }
        // Without a value there is a reason: something missing, or a computation that cannot be done.
        if (one.status === 'not-computable') expect(one.missing.length > 0 || one.domainError !== undefined).toBe(true);
      }
    });
  });

  it('is refused answers that no way to score it accepts', () => {
    repeat(30, (random) => {
      const { instrument } = generated(random);
      const answers = randomAnswers(instrument, 'full', random);
      const given = {
        ...answers,
        ...Object.fromEntries(
          shuffle(random, Object.keys(answers))
            .slice(0, 3)
            .map((item) => [item, { value: {} }]),
        ),
        Z9: 1,
      };
      const batch = scoreAnswers(instrument, given, { form: 'full' });
      const quick = createScorer(instrument, { form: 'full' }).score(given);
      const places = (issues: readonly { code: string; path: string }[]): string[] =>
        issues.map(({ code, path }) => `${code} ${path}`).sort();
      expect(batch.issues.length).toBeGreaterThan(0);
      expect(places(quick.issues)).toEqual(places(batch.issues));
      expect(quick.scores).toEqual(plainScores(batch.scores));
      expect(quick.flags).toEqual(plainFlags(batch.flags));
    });
  });
});
