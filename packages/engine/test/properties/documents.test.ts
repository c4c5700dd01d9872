/** What holds for every document: frozen inputs are accepted, compiled forms survive JSON, names reach nothing inherited. */
import { describe, expect, it, vi } from 'vitest';
import {
  createScorer,
  createWords,
  followPathway,
  openInterview,
  recordOf,
  responseOf,
  resumeInterview,
  scoreAnswers,
  verifyRecord,
  type CompiledInstrument,
} from '../../src/index.ts';
import { deepFreeze } from '../../src/internal/freeze.ts';
import { contentHash, loadInstrument, loadPathway, loadText } from '../../src/load.ts';
import { loadVectors, runVectors, simulateAnswers } from '../../src/testing.ts';
import { baseVectors } from '../broken/vectors.ts';
import { baseDefinition } from '../support/base-definition.ts';
import { basePathway } from '../support/base-pathway.ts';
import { textFor } from '../support/base-text.ts';
import { set, type Json } from '../support/json-edit.ts';
import { answer, begin, stamp, take, view } from '../support/open-interview.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { baseInstrument, loadSound, readShipped, shipped, shippedIds } from '../support/read-instrument.ts';
import { polluted } from '../support/polluted.ts';
import { repeat } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

describe('frozen inputs', () => {
  it('are accepted by every public function', () => {
    const loaded = loadInstrument(deepFreeze(baseDefinition()));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    const instrument = loaded.value;
    const text = loadText(deepFreeze(textFor(instrument)), instrument);
    if (!text.ok) throw new Error(JSON.stringify(text.issues));
    const pathway = loadPathway(deepFreeze(basePathway()), deepFreeze([instrument]));
    if (!pathway.ok) throw new Error(JSON.stringify(pathway.issues));
    const vectors = loadVectors(deepFreeze(baseVectors()), instrument);
    if (!vectors.ok) throw new Error(JSON.stringify(vectors.issues));
    expect(runVectors(instrument, vectors.value)).toEqual([]);

    const answers = deepFreeze({ A1: 15, A2: '2', A3: 2, C2: ['pills', 'drops'], C7: { value: 12 }, B1: 'N' });
    const money = deepFreeze({ currency: 'DKK', rate: 0.14 });
    const batch = scoreAnswers(instrument, answers, deepFreeze({ form: 'full', money, trace: true }));
    expect(batch.issues).toEqual([]);
    expect(createScorer(instrument, deepFreeze({ form: 'full', money })).score(answers).issues).toEqual([]);
    expect(simulateAnswers(instrument, 'full', 1, deepFreeze({ missing: 0.5 }))).toBeTypeOf('object');

    const interview = openInterview(instrument, deepFreeze({ id: 'r', form: 'full', money }));
    interview.send(deepFreeze({ type: 'start', ...stamp }));
    for (const [item, given] of Object.entries(answers)) {
      expect(interview.send(deepFreeze({ type: 'answer', item, answer: given, ...stamp }))).toEqual([]);
    }
    const response = deepFreeze(throughJson(responseOf(interview)));
    expect(resumeInterview(instrument, response).ok).toBe(true);
    expect(verifyRecord(instrument, deepFreeze(throughJson(recordOf(interview))))).toEqual([]);
    expect(followPathway(pathway.value, deepFreeze([{ instrument, response }])).steps).toHaveLength(2);
    const words = createWords(instrument, deepFreeze([text.value]), 'en');
    expect(words.title).toBe('title');
  });

  it('are not changed where they are not frozen', () => {
    const definition = baseDefinition();
    const answers = { A1: 15, C2: ['drops', 'pills'], C8: 'e\u0301' };
    const before = structuredClone([definition, answers]);
    const instrument = loadSound(definition);
    scoreAnswers(instrument, answers, { form: 'full', trace: true });
    answer(begin(instrument), answers);
    expect([definition, answers]).toEqual(before);
    expect(Object.isFrozen(definition)).toBe(false);
  });
});

describe.each([...shippedIds.map((id) => ({ id })), { id: 'garden' as const }])(
  'the compiled form of $id',
  ({ id }) => {
    const instrument = id === 'garden' ? baseInstrument() : shipped(id);
    const definition = id === 'garden' ? baseDefinition() : readShipped(id, 'instrument');

    it('is frozen, plain, and the same after a trip through JSON', () => {
      expect(isDeepFrozen(instrument)).toBe(true);
      expect(throughJson(instrument)).toStrictEqual(instrument);
      expect(JSON.stringify(throughJson(instrument))).toBe(JSON.stringify(instrument));
    });

    it('scores and asks the same after a trip through JSON', () => {
      const again: CompiledInstrument = throughJson(instrument);
      repeat(6, (random) => {
        const answers = randomAnswers(instrument, 'full', random);
        expect(scoreAnswers(again, answers, { form: 'full', trace: true })).toEqual(
          scoreAnswers(instrument, answers, { form: 'full', trace: true }),
        );
        const [one, other] = [begin(instrument), begin(again)];
        answer(one, answers);
        answer(other, answers);
        expect(view(other)).toEqual(view(one));
        expect(resumeInterview(again, throughJson(responseOf(one))).ok).toBe(true);
      });
    });

    it('is the same from text, from a value, and from the same content laid out otherwise', () => {
      expect(loadSound(JSON.stringify(definition))).toEqual(instrument);
      expect(loadSound(JSON.stringify(definition, null, 4))).toEqual(instrument);
      const turned = Object.fromEntries(Object.entries(definition as Record<string, Json>).reverse());
      expect(loadSound(turned).hash).toBe(instrument.hash);
      expect(contentHash(definition)).toBe(instrument.hash);
    });

    it('has another hash when anything in it is changed', () => {
      const changed = structuredClone(definition);
      set('/licence/holder', 'Somebody')(changed);
      expect(loadSound(changed).hash).not.toBe(instrument.hash);
    });
  },
);

describe('a hash', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    // echo -n '{"a":1,"b":[true,null,"å"]}' | sha256sum
    expect(contentHash({ b: [true, null, 'å'], a: 1 })).toBe(
      '77ec40d0676533cc3c1454cd813bff60abf4ee93fa863be55072b59d77572be2',
    );
  });
});

describe('with a polluted Object.prototype', () => {
  const names = {
    A1: 30,
    A4: true,
    C7: 5,
    M6: 30,
    brief: ['A1'],
    Q: 'masked',
    anger: { type: 'boolean' },
    low2: 1,
    Z9: 1,
  };
  const instrument = baseInstrument();

  it('nothing is answered, permitted or known that was not', () => {
    const issuesOf = (edited: Json): unknown => {
      const loaded = loadInstrument(edited);
      return loaded.ok ? 'accepted' : loaded.issues;
    };
    const unknownForm = (): string => {
      try {
        scoreAnswers(instrument, {}, { form: 'brief' });
        return 'scored';
      } catch (error) {
        return String(error);
      }
    };
    const work = (): string => {
      const interview = begin(instrument);
      take(interview, { type: 'answer', item: 'A2', answer: 1 });
      return JSON.stringify([
        scoreAnswers(instrument, { A2: 1 }, { form: 'full' }),
        scoreAnswers(instrument, { A1: { key: 'Q' }, A2: 'Q' }, { form: 'full' }).issues,
        view(interview),
        unknownForm(),
        issuesOf(set('/sections/0/items/6/response', 'anger')(baseDefinition())),
        issuesOf(set('/sections/0/items/0/missing/0', 'Q')(baseDefinition())),
        issuesOf(set('/forms/chosen/items/0', 'Z9')(baseDefinition())),
        issuesOf(set('/scores/4/value', 'Z9 + brief')(baseDefinition())),
      ]);
    };
    expect(polluted(names, work)).toBe(work());
  });

  it('nothing is answered for the scorer of batches', () => {
    const work = (): string =>
      JSON.stringify(
        (['all', 'needed'] as const).map((check) => createScorer(instrument, { form: 'full', check }).score({ A2: 1 })),
      );
    expect(polluted(names, work, true)).toBe(work());
  });
});
