/**
 * How a step stands, from what `followPathway` says of it and the dates that a schedule gives. A date outweighs a
 * response of the past: an interview every third month is done and due again. What is undecided or held back is
 * never shown as done or as not needed.
 */
import type { CompiledPathway, PathwayStep } from '@skala/engine';

/** What `dueSteps` of `@skala/engine/schedule` gives. */
export interface ScheduledStep {
  readonly rule: string;
  readonly step: string;
  /** The event that it is counted from, and its day. */
  readonly after: string;
  readonly from: string;
  readonly number: number;
  readonly opens: string;
  readonly due: string;
  readonly status: 'upcoming' | 'due' | 'overdue' | 'done';
  readonly need: 'needed' | 'undecided';
  readonly doneOn?: string;
}

export type StepState =
  'overdue' | 'due' | 'in-progress' | 'upcoming' | 'undecided' | 'held-back' | 'done' | 'not-needed';

export function stateOf({ status }: PathwayStep, dates: readonly ScheduledStep[]): StepState {
  const open = dates.filter((one) => one.status !== 'done');
  const isNeeded = (wanted: ScheduledStep['status']): boolean =>
    open.some((one) => one.status === wanted && one.need === 'needed');
  if (isNeeded('overdue')) return 'overdue';
  if (status === 'in-progress') return 'in-progress';
  if (isNeeded('due')) return 'due';
  if (status === 'held-back' || status === 'undecided') return status;
  if (open.some(({ need, status: at }) => need === 'undecided' && at !== 'upcoming')) return 'undecided';
  if (isNeeded('upcoming')) return 'upcoming';
  return status === 'not-needed' && open.length > 0 ? 'undecided' : status;
}

/** The other steps on whose answers it depends whether this one is needed. */
export function stepsBehind(pathway: CompiledPathway, id: string): CompiledPathway['steps'] {
  const when = pathway.steps.find((step) => step.id === id)?.when;
  const instruments = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const input = Object.hasOwn(pathway.inputs, name) ? pathway.inputs[name] : undefined;
    if (input) instruments.add(input.instrument);
    const criterion = pathway.criteria.find((one) => one.id === name);
    if (criterion) namesIn(criterion.when).forEach(visit);
  };
  if (when) namesIn(when).forEach(visit);
  return pathway.steps.filter((step) => step.id !== id && instruments.has(step.instrument));
}

/** The names that a formula mentions. */
function namesIn(formula: unknown): readonly string[] {
  if (typeof formula !== 'object' || formula === null) return [];
  if ('op' in formula && formula.op === 'name' && 'name' in formula) return [String(formula.name)];
  return Object.values(formula).flatMap(namesIn);
}

/** From one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
