import { goalKinds, type Goal, type GoalKind, type Reach } from '@skala/engine/testing';

/** What the vectors reach of one kind of goal. The four numbers add up to `goals`. */
export interface ReachSummary {
  readonly kind: GoalKind;
  readonly goals: number;
  /** Shown by a vector with a source. */
  readonly reached: number;
  /** Shown only by proposed vectors, which nobody has confirmed. */
  readonly unconfirmed: number;
  /** Not shown, though there are answers that would: `--propose` writes them. */
  readonly open: readonly NamedGoal[];
  /** Not shown, and the search found no answers that would. */
  readonly notFound: readonly NamedGoal[];
}

type NamedGoal = Pick<Goal, 'subject' | 'state'>;

/** One entry for each kind that the instrument has goals of. */
export function summarise(reach: readonly Reach[], notFound: readonly Goal[]): readonly ReachSummary[] {
  const lost = new Set(notFound.map(nameOf));
  return goalKinds.flatMap((kind) => {
    const goals = reach.filter((one) => one.kind === kind);
    const missed = goals.filter(({ vectors, proposed }) => vectors.length === 0 && proposed.length === 0);
    const named = (isLost: boolean): readonly NamedGoal[] =>
      missed.filter((goal) => lost.has(nameOf(goal)) === isLost).map(({ subject, state }) => ({ subject, state }));
    const reached = goals.filter(({ vectors }) => vectors.length > 0).length;
    const unconfirmed = goals.length - missed.length - reached;
    if (goals.length === 0) return [];
    return [{ kind, goals: goals.length, reached, unconfirmed, open: named(false), notFound: named(true) }];
  });
}

function nameOf({ kind, subject, state }: Goal): string {
  return JSON.stringify([kind, subject, state]);
}
