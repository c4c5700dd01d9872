/**
 * Formulas that permitted answers make fail: division by zero, logarithm of what is not positive, root of what is
 * negative. Reported only with answers at hand that do it.
 */
import { children, type Ast } from '../expression/ast.ts';
import type { DomainError, Fault } from '../expression/evaluation.ts';
import { placeParams, spanOf } from '../expression/place.ts';
import { printFormula } from '../expression/print.ts';
import { issue, type Issue } from '../issue/issue.ts';
import type { Unit } from '../derive/program.ts';
import { aimOf } from './aim.ts';
import type { Analysis } from './analysis.ts';
import { combinations, enumerate, trialOf } from './enumerate.ts';
import { hasNumber, canBe, type Possible } from './possible.ts';
import { aimedChoice, search } from './search.ts';
import type { World } from './world.ts';

/** A part that must not be zero, or must be positive, or must not be negative. */
interface Danger {
  readonly part: Ast;
  readonly operand: Ast;
  /** What is wrong with a value: how far it is from failing; at most 0 if it fails. */
  readonly distance: (value: number) => number;
  readonly isPossible: (operand: Possible) => boolean;
}

export function checkFailures(analysis: Analysis): readonly Issue[] {
  return analysis.program.units
    .filter(({ kind }) => kind === 'score' || kind === 'variable')
    .flatMap((unit) =>
      dangersIn(unit.formula)
        .filter((danger) => analysis.worlds.some((world) => canFail(danger, unit, world, analysis)))
        .map(({ part }) => {
          const params = { part: printFormula(part), ...placeParams(spanOf(part)) };
          return issue('score/may-fail', analysis.pathOf(unit), params);
        }),
    );
}

function dangersIn(ast: Ast): readonly Danger[] {
  const own = dangerOf(ast);
  return [...(own ? [own] : []), ...children(ast).flatMap(dangersIn)];
}

function dangerOf(part: Ast): Danger | undefined {
  if (part.op === '/' && part.right.op !== 'number')
    return { part, operand: part.right, distance: Math.abs, isPossible: (operand) => canBe(operand, 0) };
  const [operand] = part.op === 'call' ? part.args : [];
  if (part.op !== 'call' || !operand) return undefined;
  const distance = (value: number): number => value;
  if (part.name === 'ln' || part.name === 'log10')
    return { part, operand, distance, isPossible: ({ low }) => low <= 0 };
  if (part.name !== 'sqrt') return undefined;
  return { part, operand, distance: (value) => (value < 0 ? 0 : value + 1), isPossible: ({ low }) => low < 0 };
}

/** Whether answers are found that make this part fail, and the whole formula with it. */
function canFail({ operand, distance, isPossible }: Danger, unit: Unit, world: World, { program }: Analysis): boolean {
  const possible = world.part(operand, unit);
  if (!hasNumber(possible) || !isPossible(possible)) return false;
  const whole = trialOf(program, world, unit);
  const inner = trialOf(program, world, unit, operand, unit.formula);
  // A branch that was not taken does not fail; a missing answer beside it is no domain error.
  const fails = (choice: readonly number[]): boolean => {
    const fault: Fault = { domain: undefined };
    if (!(distance(inner.evaluate(choice)) <= 0)) return false;
    return Number.isNaN(whole.evaluate(choice, fault)) && fault.domain !== undefined && reported.has(fault.domain);
  };
  if (whole.isComplete && combinations(whole) <= few) {
    let found = false;
    enumerate(inner, (_, choice) => (found = fails(choice)));
    return found;
  }
  const { value } = search(inner, {
    worth: (choice) => (fails(choice) ? 1 : -Math.max(distance(inner.evaluate(choice)), 0)),
    starts: [false, true].map((isHigh) => aimedChoice(inner, aimOf(program, world, unit, operand, isHigh))),
    goal: 1,
    restarts: 6,
  });
  return value === 1;
}

/** Ways that are tried one by one. */
const few = 2_000;
const reported: ReadonlySet<DomainError> = new Set([
  'division-by-zero',
  'logarithm-of-non-positive',
  'root-of-negative',
] as const);
