/** The interview machine as a graph: read from the machine itself, so it cannot say anything else. */
import { interviewMachine } from '@skala/engine';

export interface Transition {
  readonly event: string;
  /** The name of the condition, if there is one. */
  readonly guard: string | undefined;
  /** Undefined: it stays. */
  readonly to: string | undefined;
}

export interface ChartState {
  readonly id: string;
  /** Steps from the initial state, by the shortest way. */
  readonly depth: number;
  readonly transitions: readonly Transition[];
}

type Machine = Pick<typeof interviewMachine, 'states' | 'config'>;

/** States in the order of their depth. */
export function stateChart(machine: Machine = interviewMachine): readonly ChartState[] {
  const states = Object.entries(machine.states).map(([id, state]) => ({
    id,
    transitions: [...state.transitions].flatMap(([event, ways]) =>
      ways.map(({ target, guard }) => ({ event, guard: nameOf(guard), to: target?.[0]?.key })),
    ),
  }));
  const depths = new Map<string, number>();
  let frontier = states.filter(({ id }) => id === machine.config.initial).map(({ id }) => id);
  for (let depth = 0; frontier.length > 0; depth++) {
    for (const id of frontier) depths.set(id, depth);
    const reached = states.filter(({ id }) => frontier.includes(id)).flatMap(({ transitions }) => transitions);
    frontier = [...new Set(reached.flatMap(({ to }) => (to === undefined || depths.has(to) ? [] : [to])))];
  }
  return states
    .map((state) => ({ ...state, depth: depths.get(state.id) ?? Infinity }))
    .sort((a, b) => a.depth - b.depth);
}

function nameOf(guard: unknown): string | undefined {
  if (guard === undefined) return undefined;
  return typeof guard === 'function' && guard.name !== '' ? guard.name : '…';
}
