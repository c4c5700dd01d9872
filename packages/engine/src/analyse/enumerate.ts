/**
 * Decides by trying everything: where what a formula rests on can be answered in few ways, each way is worked
 * out by the engine's own evaluator. Where there are too many ways nothing is claimed.
 */
import type { CompiledItem } from '../definition/compiled.ts';
import { evaluateUnits } from '../derive/derive.ts';
import type { Program, Unit } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Fault } from '../expression/evaluation.ts';
import { status } from '../expression/status.ts';
import { roundScore } from '../internal/round.ts';
import { candidatesOf, unanswered, type Candidate } from './candidates.ts';
import { closureOf } from './closure.ts';
import type { World } from './world.ts';

/** A formula that can be worked out for any answers in one form. */
export interface Trial {
  /** Slots of the items that the form asks. */
  readonly items: readonly number[];
  /** For each of these items what it can count as. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** The candidates stand for every answer there is. */
  readonly isComplete: boolean;
  /** The value for a choice of one candidate an item; NaN where it has none. `fault` takes a domain error. */
  readonly evaluate: (choice: readonly number[], fault?: Fault) => number;
}

/** `part` of the formula of `unit`, or all of it, with all that `basis` rests on: the part itself unless told. */
export function trialOf(
  program: Program,
  world: World,
  unit: Unit,
  part: Ast = unit.formula,
  basis: Ast = part,
): Trial {
  const closure = closureOf(program, basis);
  const { setting } = world;
  const items = closure.items.filter((slot) => setting.asked[slot] === 1);
  const found = items.map((slot) => {
    const item = program.instrument.items[slot] as CompiledItem;
    const use = closure.uses.get(slot);
    if (!world.item(slot).isOpen || !use) return { list: [unanswered], isComplete: true };
    return candidatesOf(item, use, program.instrument);
  });
  const candidates = found.map(({ list }) => list);
  const values = new Array<number>(program.size).fill(NaN);
  const statuses: number[] = setting.asked.map((isAsked) => (isAsked === 1 ? status.unanswered : status.notInForm));
  const compute = compileFormula(part, unit.binding);
  const isScore = unit.kind === 'score' && part === unit.formula;
  return {
    items,
    candidates,
    isComplete: found.every(({ isComplete }) => isComplete),
    evaluate: (choice, fault = { domain: undefined }) => {
      items.forEach((slot, index) => {
        const candidate = candidates[index]?.[choice[index] as number] as Candidate;
        values[slot] = candidate.number;
        statuses[slot] = candidate.status;
      });
      evaluateUnits(setting, closure.units, values, statuses);
      const value = compute(values, statuses, fault);
      if (value - value !== 0) return NaN;
      return isScore ? roundScore(value) : value;
    },
  };
}

/** How many ways there are to choose. */
export function combinations({ candidates }: Trial): number {
  return candidates.reduce((product, list) => product * list.length, 1);
}

/** Calls `look` with the value of every way to choose, until it says that it has seen enough. */
export function enumerate(trial: Trial, look: (value: number, choice: readonly number[]) => boolean): void {
  const { candidates, evaluate } = trial;
  const choice = candidates.map(() => 0);
  for (;;) {
    if (look(evaluate(choice), choice)) return;
    let place = 0;
    while (place < choice.length) {
      const next = (choice[place] as number) + 1;
      const isLast = next === candidates[place]?.length;
      choice[place] = isLast ? 0 : next;
      if (!isLast) break;
      place++;
    }
    if (place === choice.length) return;
  }
}
