/** The formulas of a pathway over the scored answers of one response of each instrument. */
import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { CompiledOption } from '../definition/compiled.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Binding } from '../expression/evaluation.ts';
import { status } from '../expression/status.ts';
import type { ScoredAnswers } from '../score/score-answers.ts';

/** By instrument id. */
export type ScoredInstruments = ReadonlyMap<string, ScoredAnswers>;

export interface PathwayEvaluation {
  readonly scored: ScoredInstruments;
  /** The value of an input or criterion; NaN if missing or undecided. */
  readonly valueOf: (name: string) => number;
  readonly evaluate: (ast: Ast) => number;
}

/** What no response says is missing, so a rule over it is undecided, never clear. */
export function evaluationOf(pathway: CompiledPathway, scored: ScoredInstruments): PathwayEvaluation {
  const names = [...Object.keys(pathway.inputs), ...pathway.criteria.map(({ id }) => id)];
  const slots = new Map(names.map((name, index) => [name, index]));
  const values = new Array<number>(names.length).fill(NaN);
  const statuses = new Array<number>(names.length).fill(status.unanswered);
  Object.values(pathway.inputs).forEach((input, index) => {
    const answers = scored.get(input.instrument);
    const slot = answers?.setting.program.slots.get('score' in input ? input.score : input.item);
    if (!answers || slot === undefined) return;
    values[index] = answers.derived.values[slot] ?? NaN;
    statuses[index] = answers.derived.statuses[slot] ?? status.unanswered;
  });
  const binding: Binding = {
    slotOf: (name) => slots.get(name) ?? -1,
    options: (name) => optionsOf(pathway, scored, name),
  };
  const evaluate = (ast: Ast): number => compileFormula(ast, binding)(values, statuses, { domain: undefined });
  for (const criterion of pathway.criteria) values[slots.get(criterion.id) ?? -1] = evaluate(criterion.when);
  return { scored, evaluate, valueOf: (name) => values[slots.get(name) ?? -1] ?? NaN };
}

/** The options of the item that an input stands for, so that `selected` and `weight` can read it. */
function optionsOf(pathway: CompiledPathway, scored: ScoredInstruments, name: string): readonly CompiledOption[] {
  const input = Object.hasOwn(pathway.inputs, name) ? pathway.inputs[name] : undefined;
  if (!input || !('item' in input)) return [];
  const items = scored.get(input.instrument)?.setting.program.instrument.items ?? [];
  return items.find(({ id }) => id === input.item)?.options ?? [];
}

/** The instruments that a formula rests on, through criteria. */
export function instrumentsBehind(pathway: CompiledPathway, ast: Ast): readonly string[] {
  return inputsBehind(pathway, ast).flatMap((name) => pathway.inputs[name]?.instrument ?? []);
}

/** The inputs that a formula rests on, through criteria. */
export function inputsBehind(pathway: CompiledPathway, ast: Ast): readonly string[] {
  return namesIn(ast).flatMap((name) => {
    const criterion = pathway.criteria.find(({ id }) => id === name);
    return criterion ? inputsBehind(pathway, criterion.when) : [name];
  });
}
