/**
 * The vectors of an instrument hold, and reach what can go wrong in it: both ends and every cut-off of every
 * score, each missing answer that costs a score, each policy, gate, branch, rule set, flag and check both ways.
 * What "reach" means is the matter of `vectorReach`, which `skala test --coverage` prints.
 */
import { describe, expect, it, vi } from 'vitest';
import { runVectors, vectorReach, type GoalKind, type Reach } from '@skala/engine/testing';
import { shelved, vectorsOf, type Shelved } from './shelves.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Kinds of which every goal is reached. The others are for `skala test --coverage` to report. */
const demanded: ReadonlySet<GoalKind> = new Set([
  'form',
  'rule-set',
  'score',
  'band',
  'policy',
  'flag',
  'gate',
  'check',
  'branch',
]);

/** A gate that no answers leave undecided is common: `answered(a) and a > 0`. */
const isDemanded = ({ kind, state }: Reach): boolean =>
  demanded.has(kind) && !(kind === 'gate' && state === 'undecided');

/** What no vector with a source reaches. */
function gaps(entry: Shelved): readonly string[] {
  return vectorReach(entry.instrument, vectorsOf(entry))
    .filter((goal) => isDemanded(goal) && goal.vectors.length === 0)
    .map(({ kind, subject, state }) => `${kind} ${subject}: ${state}`);
}

describe.each(shelved)('the vectors of $id $version', (entry) => {
  it('hold', () => {
    const { instrument, version, id } = entry;
    const vectors = vectorsOf(entry);
    expect(runVectors(instrument, { format: 'skala/vectors/1', instrument: id, version, vectors })).toEqual([]);
  });

  it('reach every form, rule set, end, cut-off, policy, gate, branch, flag and check', () => {
    expect(gaps(entry)).toEqual([]);
  });

  it('were compared with their sources by a person', () => {
    expect(vectorsOf(entry).filter(({ proposed }) => proposed)).toEqual([]);
  });
});
