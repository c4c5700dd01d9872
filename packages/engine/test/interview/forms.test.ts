/** Forms select items, money needs a currency, and a score says when its inputs are not there. */
import { describe, expect, it } from 'vitest';
import {
  EngineError,
  askedItems,
  askedSections,
  createScorer,
  createWords,
  openInterview,
  responseOf,
  scoreAnswers,
  scoreInterview,
  traceInterview,
  type CompiledInstrument,
  type Score,
} from '../../src/index.ts';
import { loadText } from '../../src/load.ts';
import { textFor } from '../support/base-text.ts';
import { answer, begin } from '../support/open-interview.ts';
import { baseDefinition } from '../support/base-definition.ts';
import { edits, set } from '../support/json-edit.ts';
import { baseInstrument, loadSound, shipped } from '../support/read-instrument.ts';

const instrument = baseInstrument();
const scoreOf = (scores: readonly Score[], id: string): Score | undefined => scores.find((score) => score.id === id);
const items = (of: CompiledInstrument, form: string): string[] =>
  askedItems(begin(of, form).content).map(({ id }) => id);

describe('a form', () => {
  it('selects all items, those with a tag, or those it lists, in the order of the instrument', () => {
    expect(instrument.forms['full']).toHaveLength(instrument.items.length);
    expect(instrument.forms['short']).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
    expect(instrument.forms['follow-up']).toEqual(['A1', 'A2', 'C3', 'C11']);
    expect(instrument.forms['chosen']).toEqual(['A1', 'A2', 'A3', 'C3']);
    expect(items(instrument, 'follow-up')).toEqual(['A1', 'A2', 'C3', 'C11']);
    expect(askedSections(begin(instrument, 'follow-up').content)).toEqual(['daily', 'kinds']);
  });

  it('says of a score that its inputs are not in it', () => {
    const { scores } = scoreAnswers(instrument, { A1: 15, A2: 2 }, { form: 'follow-up' });
    expect(scoreOf(scores, 'burden')).toEqual({
      id: 'burden',
      status: 'not-in-form',
      missing: [{ item: 'A3', reason: 'not-in-form' }],
      caveats: [],
    });
    // One input that is not in the form is enough, though another is merely unanswered.
    expect(scoreOf(scoreAnswers(instrument, {}, { form: 'follow-up' }).scores, 'burden')).toMatchObject({
      status: 'not-in-form',
      missing: [{ item: 'A1' }, { item: 'A2' }, { item: 'A3', reason: 'not-in-form' }],
    });
    expect(scoreOf(scores, 'pay')).toMatchObject({
      status: 'not-in-form',
      missing: [{ item: 'C7', reason: 'not-in-form' }],
    });
    // What a score rests on is named, not the score between.
    expect(scoreOf(scores, 'worst')?.status).toBe('not-in-form');
  });

  it('is that of the first name when none is given', () => {
    expect(scoreAnswers(instrument, { C7: 0 }).scores).toEqual(
      scoreAnswers(instrument, { C7: 0 }, { form: 'full' }).scores,
    );
  });

  it('asks everything of a follow-up that the composites of the ASI need', () => {
    const asi = shipped('asi-5');
    const answers = { M6: 15, M7: 2, M8: 2 };
    const full = scoreAnswers(asi, answers, { form: 'full' });
    for (const form of ['lite', 'follow-up']) {
      expect(scoreOf(scoreAnswers(asi, answers, { form }).scores, 'medical')).toEqual(scoreOf(full.scores, 'medical'));
    }
    expect([asi.forms['full'], asi.forms['lite'], asi.forms['follow-up']].map((list) => list?.length)).toEqual([
      270, 180, 168,
    ]);
  });

  it('of a follow-up asks counts since the last interview', () => {
    const loaded = loadText(textFor(instrument), instrument);
    if (!loaded.ok) throw new Error('The text pack has issues.');
    const words = createWords(instrument, [loaded.value], 'en');
    const count = instrument.items.find(({ id }) => id === 'C11');
    if (!count) throw new Error('C11 is gone.');
    expect(words.item(count).text).toBe('C11');
    expect(words.item(count, true).text).toBe('C11 since');
    const other = instrument.items[0];
    expect(other && words.item(other, true).text).toBe('A1');
  });
});

describe('why a score has no value', () => {
  it('names every input that its evaluation met, with its reason, in the order of the items', () => {
    const { scores } = scoreAnswers(instrument, { A1: 'X', A3: 'N' }, { form: 'full' });
    expect(scoreOf(scores, 'burden')).toMatchObject({
      status: 'not-computable',
      missing: [
        { item: 'A1', reason: 'asked-declined' },
        { item: 'A2', reason: 'unanswered' },
        { item: 'A3', reason: 'not-applicable' },
      ],
    });
  });

  it('does not name an input that a policy covers', () => {
    const { scores } = scoreAnswers(instrument, { A2: 'N', A3: 'X', B1: 'N', B3: 'X', B5: 1 }, { form: 'full' });
    expect(scoreOf(scores, 'assumed')).toMatchObject({
      missing: [
        { item: 'A3', reason: 'asked-declined' },
        // B4 is asked while B3 is undecided.
        { item: 'B4', reason: 'unanswered' },
      ],
    });
    expect(scoreOf(scores, 'shared')).toMatchObject({ missing: [{ item: 'B3', reason: 'asked-declined' }] });
  });

  it('follows scores and variables to the items they rest on', () => {
    const { scores, flags } = scoreAnswers(instrument, { A1: 16, B1: 0, B3: 0, B5: 0 }, { form: 'full' });
    expect(scoreOf(scores, 'worst')).toMatchObject({
      missing: [
        { item: 'A2', reason: 'unanswered' },
        { item: 'A3', reason: 'unanswered' },
      ],
    });
    // Heavy use alone raises it, whatever the burden.
    expect(flags.find(({ id }) => id === 'attention')).toMatchObject({ status: 'raised', missing: [] });
  });

  it('does not name an input in the branch that was not taken', () => {
    const branching = loadSound(set('/scores/4/value', 'A1 > 5 ? A2 + A3 : C7')(baseDefinition()));
    const missing = (answers: Record<string, unknown>): unknown => {
      const score = scoreOf(scoreAnswers(branching, answers, { form: 'full' }).scores, 'pay');
      return score && 'missing' in score ? score.missing.map(({ item }) => item) : undefined;
    };
    expect(missing({ A1: 6, A2: 1 })).toEqual(['A3']);
    expect(missing({ A1: 5, A2: 1 })).toEqual(['C7']);
    // Which branch it is depends on this one alone.
    expect(missing({ A2: 1 })).toEqual(['A1']);
  });

  it('is a domain error where nothing is missing', () => {
    const divided = loadSound(set('/scores/4/value', '1 / C7')(baseDefinition()));
    expect(scoreOf(scoreAnswers(divided, { C7: 0 }, { form: 'full' }).scores, 'pay')).toEqual({
      id: 'pay',
      status: 'not-computable',
      missing: [],
      domainError: 'division-by-zero',
      caveats: [],
    });
    const huge = loadSound(set('/scores/4/value', 'C7 * 1e308 * 1e308')(baseDefinition()));
    expect(scoreOf(scoreAnswers(huge, { C7: 9 }, { form: 'full' }).scores, 'pay')).toMatchObject({
      missing: [],
      domainError: 'overflow',
    });
    const asi = shipped('asi-5');
    const family = scoreAnswers(asi, { F3: 1, F30: 0, F32: 0, F34: 0 }, { form: 'full' });
    expect(scoreOf(family.scores, 'family')?.status).toBe('not-computable');
  });
});

describe('money', () => {
  const pay = (money?: { currency: string; rate?: number }): Score | undefined =>
    scoreOf(
      scoreAnswers(instrument, { C7: 1000, A1: 0, A2: 0, A3: 0 }, { form: 'full', ...(money ? { money } : {}) }).scores,
      'pay',
    );
  const at = (amount: number): number => Number((1 - Math.log(amount + 1) / 36).toFixed(10));

  it('in the currency of the instrument needs no word', () => {
    expect(pay()).toMatchObject({ status: 'scored', value: at(1000), caveats: [] });
    expect(pay({ currency: 'USD' })).toMatchObject({ value: at(1000), caveats: [] });
  });

  it('in another currency is scored as it is, and says so', () => {
    expect(pay({ currency: 'DKK' })).toMatchObject({ value: at(1000), caveats: ['unconverted-currency'] });
  });

  it('that the definition itself assumes for a hidden item is not converted', () => {
    const hidden = loadSound(
      edits(set('/sections/2/items/6/when', 'A4 == 1'), set('/sections/2/items/6/otherwise', 100))(baseDefinition()),
    );
    const money = { currency: 'DKK', rate: 0.14 };
    const { scores } = scoreAnswers(hidden, { A4: false }, { form: 'full', money });
    expect(scoreOf(scores, 'pay')).toMatchObject({ value: at(100) });
    const interview = begin(hidden, 'full', { money });
    answer(interview, { C7: 5000, A4: false });
    expect(scoreOf(scoreInterview(interview), 'pay')).toMatchObject({ value: at(100) });
    answer(interview, { A4: true });
    expect(scoreOf(scoreInterview(interview), 'pay')).toMatchObject({ value: at(700) });
  });

  it('with a rate is converted, and says so', () => {
    expect(pay({ currency: 'DKK', rate: 0.14 })).toMatchObject({ value: at(140), caveats: ['converted-currency'] });
  });

  it('puts its caveat on scores that use it, directly or through others, and on no other', () => {
    const { scores } = scoreAnswers(instrument, {}, { form: 'full', money: { currency: 'DKK' } });
    expect(scores.filter(({ caveats }) => caveats.length > 0).map(({ id }) => id)).toEqual(['pay']);
    const asi = scoreAnswers(shipped('asi-5'), {}, { form: 'full', money: { currency: 'DKK', rate: 0.14 } });
    expect(asi.scores.filter(({ caveats }) => caveats.length > 0).map(({ id }) => id)).toEqual([
      'employment',
      'alcohol',
      'legal',
    ]);
  });

  it('is the same in an interview', () => {
    const interview = begin(instrument, 'full', { money: { currency: 'DKK', rate: 0.14 } });
    answer(interview, { C7: 1000 });
    expect(scoreOf(scoreInterview(interview), 'pay')).toMatchObject({
      value: at(140),
      caveats: ['converted-currency'],
    });
    expect(responseOf(interview).answers['C7']).toEqual({ value: 1000 });
    expect(responseOf(interview).money).toEqual({ currency: 'DKK', rate: 0.14 });
    const trace = traceInterview(interview).find(({ score }) => score === 'pay');
    // The formula computed with the converted amount; the answer is as it was given.
    expect(trace?.inputs).toEqual([{ name: 'C7', kind: 'item', value: 140, answer: { value: 1000 } }]);
  });

  it('in the currency of the instrument is not converted, whatever the rate says', () => {
    expect(pay({ currency: 'USD', rate: 2 })).toMatchObject({ value: at(1000), caveats: [] });
    const quick = createScorer(instrument, { form: 'full', money: { currency: 'USD', rate: 2 } });
    expect(quick.score({ C7: 1000 }).scores['pay']).toBe(at(1000));
  });

  it.each([
    { currency: 'kroner' },
    { currency: 'DKK', rate: 0 },
    { currency: 'DKK', rate: -1 },
    { currency: 'DKK', rate: NaN },
  ])('that makes no sense is refused everywhere: %o', (money) => {
    const options = { form: 'full', money };
    for (const use of [
      () => scoreAnswers(instrument, { C7: 1 }, options),
      () => createScorer(instrument, options),
      () => openInterview(instrument, { id: 'r', ...options }),
    ]) {
      expect(use).toThrow(EngineError);
      expect(use).toThrow(expect.objectContaining({ code: 'response/bad-settings' }));
    }
  });
});
