/**
 * What the vectors of an instrument reach of its definition: coverage, as of a program, but of the parts in
 * which a definition goes wrong: ends, cut-offs, gates, branches, operands, missing policies, options.
 *
 * Instrument and vectors in, one entry a goal out, with the vectors that show it. Whether what they expect
 * holds is `runVectors`' matter; this tells what nobody has looked at.
 */
import type { CompiledInstrument } from '../../definition/compiled.ts';
import type { Vector } from '../../definition/vectors.ts';
import { deriveAnswers } from '../../score/score-answers.ts';
import { isMet, type Goal, type World } from './goal.ts';
import { targetsOf } from './targets.ts';

/** A goal and the vectors that show it: those whose answers lead there and that expect something of it. */
export interface Reach extends Goal {
  /** Ids of vectors whose expectations come from a source. */
  readonly vectors: readonly string[];
  /** Ids of proposed vectors, which nobody has confirmed yet. */
  readonly proposed: readonly string[];
}

/** Every goal of an instrument, in the order of a report, with the vectors that reach it. */
export function vectorReach(instrument: CompiledInstrument, vectors: readonly Vector[]): readonly Reach[] {
  const worlds = vectors.map((vector) => ({ vector, world: worldOf(instrument, vector) }));
  return targetsOf(instrument).map((target) => {
    const met = worlds
      .filter(({ vector, world }) => isMet(target, world) && isLookedAt(target, vector))
      .map(({ vector }) => vector);
    const { kind, subject, state } = target;
    const ids = (isProposed: boolean): readonly string[] =>
      met.filter(({ proposed = false }) => proposed === isProposed).map(({ id }) => id);
    return { kind, subject, state, vectors: ids(false), proposed: ids(true) };
  });
}

/**
 * Whether a vector would notice if what a goal is about came out otherwise. Parts of formulas, answers and
 * gates have no line of their own in `expect`: they show in the scores, flags and checks that depend on them.
 */
export function isLookedAt({ kind, subject }: Goal, { expect }: Vector): boolean {
  const { scores = {}, notComputable = {}, bands = {}, flags = {}, checks } = expect;
  if (kind === 'score' || kind === 'policy')
    return Object.hasOwn(scores, subject) || Object.hasOwn(notComputable, subject);
  if (kind === 'band') return Object.hasOwn(bands, subject.slice(0, subject.lastIndexOf('.')));
  if (kind === 'flag') return Object.hasOwn(flags, subject);
  return kind !== 'check' || checks !== undefined;
}

/** The world of a vector: its answers without those that are refused. */
export function worldOf(instrument: CompiledInstrument, { answers, form, money, ruleSet }: Vector): World {
  const rate = money?.rate;
  const setting = money && { currency: money.currency, ...(rate === undefined ? {} : { rate }) };
  return deriveAnswers(instrument, answers, form, { ruleSet, money: setting });
}
