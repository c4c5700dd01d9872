/** What holds for every interview: order, change of mind, interruption and hidden questions make no difference. */
import { describe, expect, it, vi } from 'vitest';
import {
  askedItems,
  flagInterview,
  obstacles,
  openRequired,
  recordOf,
  responseOf,
  scoreAnswers,
  scoreInterview,
  verifyRecord,
  type CompiledInstrument,
  type Interview,
} from '../../src/index.ts';
import { derive } from '../../src/derive/derive.ts';
import { simulateAnswers } from '../../src/testing.ts';
import { begin, resumed, send, stamp, take, view, type Happening } from '../support/open-interview.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { baseInstrument, shipped, shippedIds } from '../support/read-instrument.ts';
import { pick, repeat, shuffle, whole } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const instruments: readonly { instrument: CompiledInstrument; cases: number }[] = [
  { instrument: baseInstrument(), cases: 24 },
  { instrument: shipped('phq-9'), cases: 10 },
  { instrument: shipped('asi-5'), cases: 2 },
];

const give = (item: string, answer: unknown): Happening => ({ type: 'answer', item, answer });

/** All that does not tell how the answers were reached. */
function outcome(interview: Interview): unknown {
  const { answers, aside, notes, accepted } = responseOf(interview);
  return {
    answers,
    aside,
    notes,
    accepted,
    scores: scoreInterview(interview),
    flags: flagInterview(interview),
    asked: askedItems(interview.content),
  };
}

/** Something that a person might do next; refused often enough. */
function happening(random: () => number, instrument: CompiledInstrument): Happening {
  const item = pick(random, instrument.items);
  const section = pick(random, instrument.sections).id;
  const value = Object.values(randomAnswers(instrument, 'full', random))[0] ?? 1;
  const makers: readonly (() => Happening)[] = [
    () => give(item.id, randomAnswers(instrument, 'full', random)[item.id] ?? value),
    () => give(item.id, randomAnswers(instrument, 'full', random)[item.id] ?? 'X'),
    () => give(item.id, 1),
    () => give(item.id, 0),
    () => ({ type: 'clear', item: item.id }),
    () => ({ type: 'note', item: item.id, text: random() < 0.5 ? 'A note.' : '' }),
    () => ({ type: 'next', pace: random() < 0.5 ? 'item' : 'section' }),
    () => ({ type: 'back', pace: random() < 0.5 ? 'item' : 'section' }),
    () => ({ type: 'goTo', section, ...(random() < 0.5 ? { item: item.id } : {}) }),
    () => ({ type: random() < 0.3 ? 'suspend' : 'resume' }),
    () => ({ type: 'review' }),
    () => ({ type: 'complete', ...(random() < 0.6 ? { early: 'Left.' } : {}) }),
    () => ({ type: 'amend', reason: 'Misheard.' }),
    () => ({
      type: 'accept',
      check: instrument.checks.length > 0 ? pick(random, instrument.checks).id : 'none',
      reason: 'So.',
    }),
  ];
  return pick(random, makers)();
}

describe.each(instruments)('on $instrument.id', ({ instrument, cases }) => {
  it('any order of answers comes to the same', () => {
    repeat(cases, (random) => {
      const answers = Object.entries(randomAnswers(instrument, 'full', random));
      const [first, second] = [begin(instrument), begin(instrument)];
      for (const [item, answer] of answers) take(first, give(item, answer));
      for (const [item, answer] of shuffle(random, answers)) take(second, give(item, answer));
      expect(outcome(second)).toEqual(outcome(first));
      // Not only equal: the same text, with answers in the order of the instrument.
      expect(JSON.stringify(responseOf(second).answers)).toBe(JSON.stringify(responseOf(first).answers));
    });
  });

  it('an answer that was cleared was never given', () => {
    repeat(cases, (random) => {
      const answers = randomAnswers(instrument, 'full', random);
      const taken = shuffle(random, Object.keys(answers)).slice(0, whole(random, 1, 5));
      const [plain, changed] = [begin(instrument), begin(instrument)];
      for (const [item, answer] of Object.entries(answers)) {
        if (!taken.includes(item)) take(plain, give(item, answer));
        take(changed, give(item, answer));
      }
      for (const item of taken) take(changed, { type: 'clear', item });
      expect(outcome(changed)).toEqual(outcome(plain));
    });
  });

  it('an answer that was changed is the last one given', () => {
    repeat(cases, (random) => {
      const [before, after] = [randomAnswers(instrument, 'full', random), randomAnswers(instrument, 'full', random)];
      const [plain, changed] = [begin(instrument), begin(instrument)];
      for (const [item, answer] of Object.entries(before)) if (item in after) take(changed, give(item, answer));
      for (const [item, answer] of Object.entries(after)) {
        take(plain, give(item, answer));
        take(changed, give(item, answer));
      }
      expect(outcome(changed)).toEqual(outcome(plain));
    });
  });

  it('being saved and taken up again at any moment makes no difference', () => {
    repeat(Math.ceil(cases / 2), (random) => {
      const steady = begin(instrument);
      let broken = begin(instrument);
      const count = whole(random, 10, 60);
      for (let step = 0; step < count; step++) {
        const next = happening(random, instrument);
        expect(send(broken, next), JSON.stringify(next)).toEqual(send(steady, next));
        if (random() < 0.2) broken = resumed(broken);
      }
      expect(view(broken)).toEqual(view(steady));
      expect(view(resumed(broken))).toEqual(view(steady));
    });
  });

  it('the record is genuine at every moment', () => {
    repeat(Math.ceil(cases / 4), (random) => {
      const interview = begin(instrument);
      for (let step = 0; step < 25; step++) {
        send(interview, happening(random, instrument));
        if (random() < 0.3)
          expect(verifyRecord(instrument, JSON.parse(JSON.stringify(recordOf(interview))))).toEqual([]);
      }
    });
  });

  it('everything derived step by step is what is derived from nothing', () => {
    repeat(cases, (random) => {
      const interview = begin(instrument);
      for (let step = 0; step < 40; step++) {
        send(interview, happening(random, instrument));
        const { setting, answers, derived } = interview.content;
        const afresh = derive(setting, answers);
        // NaN is missing, and equal to itself here.
        expect(derived.values, `step ${step}`).toEqual(afresh.values);
        expect(derived.statuses, `step ${step}`).toEqual(afresh.statuses);
      }
    });
  });

  it('an interview scores what a batch scores', () => {
    repeat(cases, (random) => {
      const interview = begin(instrument);
      for (let step = 0; step < 30; step++) send(interview, happening(random, instrument));
      const { answers, aside } = responseOf(interview);
      const batch = scoreAnswers(instrument, { ...answers, ...aside }, { form: 'full', trace: true });
      expect(batch.scores).toEqual(scoreInterview(interview));
      expect(batch.flags).toEqual(flagInterview(interview));
      expect(batch.issues).toEqual([]);
    });
  });

  it('what a hidden question was answered never reaches a score or a flag', () => {
    let hidden = 0;
    repeat(cases, (random) => {
      const interview = begin(instrument);
      for (const [item, answer] of Object.entries(randomAnswers(instrument, 'full', random)))
        take(interview, give(item, answer));
      const before = [scoreInterview(interview), flagInterview(interview)];
      const asked = new Set(askedItems(interview.content).map(({ id }) => id));
      const others = randomAnswers(instrument, 'full', random);
      for (const { id } of instrument.items) {
        if (asked.has(id) || !(id in others)) continue;
        take(interview, give(id, others[id]));
        hidden++;
      }
      expect([scoreInterview(interview), flagInterview(interview)]).toEqual(before);
    });
    // PHQ-9 hides one question, and only when all nine are answered with none.
    if (instrument.id !== 'phq-9') expect(hidden).toBeGreaterThan(0);
  });

  it('a refused event changes nothing, whatever comes before it', () => {
    let refusals = 0;
    repeat(cases, (random) => {
      const interview = begin(instrument);
      for (let step = 0; step < 25; step++) {
        const before = [interview.state, JSON.stringify(responseOf(interview))];
        if (send(interview, happening(random, instrument)).length === 0) continue;
        refusals++;
        expect([interview.state, JSON.stringify(responseOf(interview))]).toEqual(before);
      }
    });
    expect(refusals).toBeGreaterThan(10);
  });
});

describe('a simulated respondent', () => {
  it.each(shippedIds.flatMap((id) => Object.keys(shipped(id).forms).map((form) => ({ id, form }))))(
    'can always come to the end of $id, form $form',
    ({ id, form }) => {
      const instrument = shipped(id);
      repeat(3, (_random, index) => {
        const interview = begin(instrument, form);
        for (const [item, answer] of Object.entries(simulateAnswers(instrument, form, index, { missing: 0.2 }))) {
          expect(interview.send({ type: 'answer', item, answer, ...stamp }), item).toEqual([]);
        }
        expect(openRequired(interview.content)).toEqual([]);
        take(interview, { type: 'review' });
        // Contradictions are all that can still be in the way.
        expect(
          obstacles(interview.content)
            .map(({ code }) => code)
            .filter((code) => code === 'interview/incomplete'),
        ).toEqual([]);
        take(interview, { type: 'complete', early: 'Simulated.' });
      });
    },
  );
});
