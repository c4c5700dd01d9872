/**
 * A pathway over the records of one person: the latest record of each instrument in, steps and flags out.
 * What no record says is missing, so a rule over it is undecided, never clear.
 */
import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { CompiledCriterion, CompiledOption } from '../definition/compiled.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Binding } from '../expression/evaluation.ts';
import { status } from '../expression/status.ts';
import { flagStatus } from '../derive/flag-status.ts';
import type { Evidence, Flag } from '../flags/flags.ts';
import type { MissingInput } from '../derive/missing-inputs.ts';
import type { ScoredAnswers } from '../score/score-answers.ts';

export interface PathwayStep {
  readonly id: string;
  readonly instrument: string;
  readonly form: string;
  readonly status: 'done' | 'due' | 'not-needed' | 'undecided';
}

export interface PathwayResult {
  readonly pathway: { readonly id: string; readonly version: string; readonly hash: string };
  readonly steps: readonly PathwayStep[];
  readonly flags: readonly Flag[];
}

/** Evaluates a pathway. `done` holds the scored answers of the latest completed record by instrument id. */
export function evaluatePathway(pathway: CompiledPathway, done: ReadonlyMap<string, ScoredAnswers>): PathwayResult {
  const names = [...Object.keys(pathway.inputs), ...pathway.criteria.map(({ id }) => id)];
  const slots = new Map(names.map((name, index) => [name, index]));
  const values = new Array<number>(names.length).fill(NaN);
  const statuses = new Array<number>(names.length).fill(status.unanswered);
  for (const [name, input] of Object.entries(pathway.inputs)) {
    const scored = done.get(input.instrument);
    const slot = scored?.setting.program.slots.get('score' in input ? input.score : input.item);
    if (scored && slot !== undefined) {
      values[slots.get(name) ?? 0] = scored.derived.values[slot] ?? NaN;
      statuses[slots.get(name) ?? 0] = scored.derived.statuses[slot] ?? status.unanswered;
    }
  }
  const binding: Binding = {
    slotOf: (name) => slots.get(name) ?? -1,
    options: (name) => optionsOf(pathway, done, name),
  };
  const evaluate = (ast: Ast): number => compileFormula(ast, binding)(values, statuses, { domain: undefined });
  for (const criterion of pathway.criteria) values[slots.get(criterion.id) ?? 0] = evaluate(criterion.when);
  const valueOf = (name: string): number => values[slots.get(name) ?? -1] ?? NaN;
  return {
    pathway: { id: pathway.id, version: pathway.version, hash: pathway.hash },
    steps: pathway.steps.map(({ id, instrument, form, when }): PathwayStep => {
      const wanted = when ? evaluate(when) : 1;
      const open = Number.isNaN(wanted) ? 'undecided' : wanted === 1 ? 'due' : 'not-needed';
      return { id, instrument, form, status: done.has(instrument) ? 'done' : open };
    }),
    flags: pathway.flags.map((flag): Flag => {
      const value = evaluate(flag.when);
      const named = flag.criteria.flatMap((id) => pathway.criteria.find((criterion) => criterion.id === id) ?? []);
      const criteria = named.length > 0 ? named : [flag];
      return {
        id: flag.id,
        action: flag.action,
        status: flagStatus(value),
        evidence: criteria.map((criterion) => evidenceOf(criterion, valueOf, evaluate, pathway)),
        missing: Number.isNaN(value) ? missingIn(flag.when, valueOf, pathway) : [],
        source: flag.source,
      };
    }),
  };
}

/** The options of the item that an input stands for, so that `selected` and `weight` can read it. */
function optionsOf(
  pathway: CompiledPathway,
  done: ReadonlyMap<string, ScoredAnswers>,
  name: string,
): readonly CompiledOption[] {
  const input = Object.hasOwn(pathway.inputs, name) ? pathway.inputs[name] : undefined;
  if (!input || !('item' in input)) return [];
  const items = done.get(input.instrument)?.setting.program.instrument.items ?? [];
  return items.find(({ id }) => id === input.item)?.options ?? [];
}

function evidenceOf(
  criterion: CompiledCriterion,
  valueOf: (name: string) => number,
  evaluate: (ast: Ast) => number,
  pathway: CompiledPathway,
): Evidence {
  const value = evaluate(criterion.when);
  return {
    id: criterion.id,
    status: Number.isNaN(value) ? 'unknown' : value === 1 ? 'met' : 'not-met',
    inputs: namesIn(criterion.when).map((name) => {
      const given = valueOf(name);
      const input = pathway.inputs[name];
      const kind = input === undefined ? 'criterion' : 'score' in input ? 'score' : 'item';
      return { name, kind, ...(Number.isNaN(given) ? {} : { value: given }) };
    }),
    missing: Number.isNaN(value) ? missingIn(criterion.when, valueOf, pathway) : [],
  };
}

/** The inputs without a value that a rule looks at, through its criteria. */
function missingIn(ast: Ast, valueOf: (name: string) => number, pathway: CompiledPathway): readonly MissingInput[] {
  const found = new Map<string, MissingInput>();
  const visit = (name: string): void => {
    if (!Number.isNaN(valueOf(name))) return;
    const criterion = pathway.criteria.find(({ id }) => id === name);
    if (criterion) namesIn(criterion.when).forEach(visit);
    else found.set(name, { item: name, reason: 'unanswered' });
  };
  namesIn(ast).forEach(visit);
  return [...found.values()];
}
