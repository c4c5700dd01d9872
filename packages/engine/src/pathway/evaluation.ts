/** The formulas of a pathway over the scored answers of one response of each instrument. */
import type { CompiledPathway, PathwayInput } from '../definition/compiled-pathway.ts';
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
  const input = inputOf(pathway, name);
  if (!input || !('item' in input)) return [];
  const items = scored.get(input.instrument)?.setting.program.instrument.items ?? [];
  return items.find(({ id }) => id === input.item)?.options ?? [];
}

/** The input of that name; undefined for the name of a criterion. */
export function inputOf(pathway: CompiledPathway, name: string): PathwayInput | undefined {
  return Object.hasOwn(pathway.inputs, name) ? pathway.inputs[name] : undefined;
}

/** The inputs that a formula rests on, through criteria, each once. */
export function inputsBehind(pathway: CompiledPathway, ast: Ast): readonly PathwayInput[] {
  const seen = new Set<string>();
  const found: PathwayInput[] = [];
  const visit = (part: Ast): void => {
    for (const name of namesIn(part)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const criterion = pathway.criteria.find(({ id }) => id === name);
      const input = inputOf(pathway, name);
      if (criterion) visit(criterion.when);
      else if (input) found.push(input);
    }
  };
  visit(ast);
  return found;
}
