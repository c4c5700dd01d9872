/**
 * The vectors of an instrument reach what can go wrong in it: both ends and every cut-off of every score, each
 * missing answer that costs a score, each gate open and closed, each rule set, flag and check both ways.
 */
import { describe, expect, it } from 'vitest';
import {
  askedItems,
  firedChecks,
  flagInterview,
  openInterview,
  scoreInterview,
  type Flag,
  type Score,
} from '@skala/engine';
import { runVectors } from '@skala/engine/testing';
import { shelved, vectorsOf, type Shelved } from './shelves.ts';

interface Seen {
  readonly ruleSet: string | undefined;
  readonly scores: readonly Score[];
  readonly flags: readonly Flag[];
  readonly asked: ReadonlySet<string>;
  readonly inForm: ReadonlySet<string>;
  readonly fired: ReadonlySet<string>;
}

function look(entry: Shelved): readonly Seen[] {
  const { instrument } = entry;
  const stamp = { time: '2026-01-01T00:00:00Z', actor: 'vector' };
  return vectorsOf(entry).map(({ form, ruleSet, money, answers }) => {
    const amounts = money && { currency: money.currency, ...(money.rate === undefined ? {} : { rate: money.rate }) };
    const interview = openInterview(instrument, { id: 'vector', form, ruleSet, money: amounts });
    interview.send({ type: 'start', ...stamp });
    for (const [item, answer] of Object.entries(answers)) interview.send({ type: 'answer', item, answer, ...stamp });
    return {
      ruleSet: interview.content.setting.ruleSet,
      scores: scoreInterview(interview),
      flags: flagInterview(interview),
      asked: new Set(askedItems(interview.content).map(({ id }) => id)),
      inForm: new Set(instrument.forms[form]),
      fired: new Set(firedChecks(interview.content).map(({ id }) => id)),
    };
  });
}

/** How far from a cut-off a vector may lie and still stand for one step: one point, or a step of a fine scale. */
function stepOf([low, high]: readonly [number, number], values: readonly number[]): number {
  const fine = (high - low) * 0.04;
  return values.every((value) => Number.isInteger(value)) ? Math.max(1, fine) : fine;
}

/** What the vectors do not reach. */
function gaps(entry: Shelved): readonly string[] {
  const { instrument } = entry;
  const seen = look(entry);
  const found: string[] = [];
  const need = (isThere: boolean, what: string): void => {
    if (!isThere) found.push(what);
  };
  for (const { id, range, bands } of instrument.scores) {
    const valuesUnder = (ruleSet: string | undefined): readonly number[] =>
      seen
        .filter((one) => ruleSet === undefined || one.ruleSet === ruleSet)
        .flatMap(({ scores }) =>
          scores.flatMap((one) => (one.id === id && one.status === 'scored' ? [one.value] : [])),
        );
    const values = valuesUnder(undefined);
    if (instrument.id !== 'asi-5' && !isCalendar(range)) {
      need(values.includes(range[0]), `score ${id} at ${range[0]}`);
      need(values.includes(range[1]), `score ${id} at ${range[1]}`);
    }
    need(
      seen.some(({ scores }) => scores.some((one) => one.id === id && one.status === 'not-computable')),
      `score ${id} without a value`,
    );
    const step = stepOf(range, values);
    for (const set of bands) {
      const there = valuesUnder(set.ruleSet);
      for (const { id: band, from } of set.bands.slice(1)) {
        const place = `band ${set.id}.${band} of ${id}`;
        need(
          there.some((value) => value < from && from - value <= step),
          `${place}: one below ${from}`,
        );
        need(
          there.some((value) => value >= from && value - from < step),
          `${place}: at ${from}`,
        );
        need(
          from + step > range[1] || there.some((value) => value > from && value - from <= 2 * step),
          `${place}: one above ${from}`,
        );
      }
    }
  }
  for (const { id } of instrument.ruleSets ?? [])
    need(
      seen.some((one) => one.ruleSet === id),
      `rule set ${id}`,
    );
  for (const { id } of instrument.flags) {
    for (const status of ['raised', 'clear', 'indeterminate'] as const)
      need(
        seen.some(({ flags }) => flags.some((flag) => flag.id === id && flag.status === status)),
        `flag ${id} ${status}`,
      );
  }
  for (const item of instrument.items.filter(({ when }) => when !== undefined)) {
    need(
      seen.some(({ asked }) => asked.has(item.id)),
      `${item.id} asked`,
    );
    need(
      seen.some(({ asked, inForm }) => inForm.has(item.id) && !asked.has(item.id)),
      `${item.id} not asked`,
    );
  }
  for (const { id } of instrument.checks) {
    need(
      seen.some(({ fired }) => fired.has(id)),
      `check ${id} speaking`,
    );
    need(
      seen.some(({ fired }) => !fired.has(id)),
      `check ${id} silent`,
    );
  }
  return found;
}

/** Days between dates have no ends that a vector could reach. */
function isCalendar([low, high]: readonly [number, number]): boolean {
  return high - low > 10_000;
}

describe.each(shelved)('the vectors of $id $version', (entry) => {
  it('hold', () => {
    const { instrument, version, id } = entry;
    const vectors = vectorsOf(entry);
    expect(runVectors(instrument, { format: 'skala/vectors/1', instrument: id, version, vectors })).toEqual([]);
  });

  it('reach every cut-off, gate, rule set, flag and check', () => {
    expect(gaps(entry)).toEqual([]);
  });
});
