/**
 * Requirements on one and the same thing that cannot hold together, such as `total >= 11 and total < 5`: found from
 * the comparisons alone, so also where a score has too many answers behind it to try them.
 */
import type { Program } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { printFormula } from '../expression/print.ts';

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

interface Requirement {
  /** What is compared, as text. */
  readonly of: string;
  readonly op: Comparison;
  readonly value: number;
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' }; // prettier-ignore
const turned: Readonly<Record<Comparison, Comparison>> = { '==': '==', '!=': '!=', '<': '>', '>=': '<=', '>': '<', '<=': '>=' }; // prettier-ignore

const holds: Readonly<Record<Comparison, (one: number, other: number) => boolean>> = {
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** Whether a condition, or its opposite, asks for what no number can be. */
export function contradictsItself(condition: Ast, isOpposite: boolean, program: Program): boolean {
  const groups = new Map<string, Requirement[]>();
  for (const one of requirements(condition, isOpposite, program))
    groups.set(one.of, [...(groups.get(one.of) ?? []), one]);
  return [...groups.values()].some(
    (group) => !numbersAround(group).some((number) => group.every(({ op, value }) => holds[op](number, value))),
  );
}

/** All that has to be true for the condition, or its opposite, to be true. */
function requirements(ast: Ast, isOpposite: boolean, program: Program): readonly Requirement[] {
  if (ast.op === 'not') return requirements(ast.arg, !isOpposite, program);
  if (ast.op === (isOpposite ? 'or' : 'and'))
    return [ast.left, ast.right].flatMap((part) => requirements(part, isOpposite, program));
  if (ast.op === 'name') {
    const unit = program.unitAt(program.slots.get(ast.name) as number);
    return unit && unit.kind !== 'score' ? requirements(unit.formula, isOpposite, program) : [];
  }
  if (!isComparison(ast.op) || !('left' in ast)) return [];
  const { left, right } = ast;
  const [op, thing, bound] = right.op === 'number' ? [ast.op, left, right] : [turned[ast.op], right, left];
  if (bound.op !== 'number') return [];
  return [{ of: printFormula(thing), op: isOpposite ? opposite[op] : op, value: bound.value }];
}

function isComparison(op: Ast['op']): op is Comparison {
  return Object.hasOwn(opposite, op);
}

/** The bounds, a number between each two, and one before and behind all: no other number is told apart from these. */
function numbersAround(group: readonly Requirement[]): readonly number[] {
  const bounds = [...new Set(group.map(({ value }) => value))].sort((a, b) => a - b);
  const between = bounds.flatMap((bound, index) => [(bound + (bounds[index + 1] ?? bound + 2)) / 2]);
  return [(bounds[0] ?? 0) - 1, ...bounds, ...between];
}
