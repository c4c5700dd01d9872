/**
 * Vectors for what the vectors of an instrument do not reach: answers found by search, as few vectors and
 * answers as do, with what the engine makes of them. They show what the definition does. Whether that is
 * right only the manual says, so they are marked, and count when a person has confirmed them.
 */
import type { CompiledInstrument } from '../../definition/compiled.ts';
import type { Vector } from '../../definition/vectors.ts';
import { isMet, type Goal, type Target, type World } from '../reach/goal.ts';
import { isLookedAt, worldOf } from '../reach/reach.ts';
import { targetsOf } from '../reach/targets.ts';
import { candidatesOf } from './candidates.ts';
import { fewest } from './fewest.ts';
import { search } from './search.ts';
import { startsOf } from './starts.ts';
import { sweeps } from './sweeps.ts';
import { asVectors } from './as-vectors.ts';

export interface Proposal {
  /** Vectors to add; each passes `runVectors`. */
  readonly vectors: readonly Vector[];
  /** Goals for which the search found no answers. Some can be met by none. */
  readonly notFound: readonly Goal[];
}

/** Proposes vectors for every goal that no vector reaches. The same input gives the same vectors. */
export function proposeVectors(instrument: CompiledInstrument, vectors: readonly Vector[]): Proposal {
  const given = vectors.map((vector) => ({ vector, world: worldOf(instrument, vector) }));
  const wanted = targetsOf(instrument).filter(
    (target) => !given.some(({ vector, world }) => isMet(target, world) && isLookedAt(target, vector)),
  );
  const starts = startsOf(instrument);
  const candidates = candidatesOf(instrument);
  const open = new Set(wanted);
  const found: World[] = [];
  const keep = (world: World): void => {
    found.push(world);
    for (const target of open) if (isMet(target, world)) open.delete(target);
  };
  const seek = (targets: Iterable<Target>): void => {
    for (const target of targets) {
      if (!open.has(target)) continue;
      const world = search(target, [...found, ...starts], candidates);
      if (world) keep(world);
    }
  };
  const isAnswer = ({ kind }: Target): boolean => kind === 'answer' || kind === 'missing-code';
  seek(wanted.filter((target) => !isAnswer(target)));
  sweeps(instrument, starts, () => [...open].filter(isAnswer), keep);
  seek([...open]);
  const shown = fewest(found, wanted);
  return {
    vectors: asVectors(instrument, shown, new Set(vectors.map(({ id }) => id))),
    notFound: wanted.filter((target) => open.has(target)).map(({ kind, subject, state }) => ({ kind, subject, state })),
  };
}
