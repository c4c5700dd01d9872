/**
 * Conditions that decide nothing: items that nobody can reach, checks that never or always speak up, flags that
 * are never or always raised, criteria and parts of formulas that are always true or always false. "Always" means
 * whenever the condition is decided.
 */
import type { Unit, UnitKind } from '../derive/program.ts';
import { children, type Ast } from '../expression/ast.ts';
import { formulaFunctions } from '../expression/functions.ts';
import { placeParams, spanOf } from '../expression/place.ts';
import { printFormula } from '../expression/print.ts';
import { issue, type Issue } from '../issue/issue.ts';
import type { IssueCode } from '../issue/issue-codes.ts';
import { possiblePart, possibleUnit, type Analysis } from './analysis.ts';
import type { Possible } from './possible.ts';
import { listed } from './possible-call.ts';
import { constantTruth } from './truth.ts';

const always: Readonly<Partial<Record<UnitKind, readonly [isTrue: IssueCode, isFalse: IssueCode]>>> = {
  variable: ['condition/always-true', 'condition/always-false'],
  criterion: ['condition/always-true', 'condition/always-false'],
  check: ['check/always-fires', 'check/never-fires'],
  flag: ['flag/always-raised', 'flag/never-raised'],
};

/** A formula, where it stands, and what each part of it can come to. */
export interface Condition {
  readonly formula: Ast;
  /** JSON Pointer. */
  readonly path: string;
  readonly possible: (part: Ast) => Possible;
}

/** `unreachable`: the conditions of items that are known to be never true. */
export function checkConditions(analysis: Analysis, unreachable: ReadonlySet<Unit>): readonly Issue[] {
  return analysis.program.units.flatMap((unit) => {
    const { formula } = unit;
    const possible = (part: Ast): Possible => possiblePart(analysis, part, unit);
    const condition = { formula, path: analysis.pathOf(unit), possible };
    if (!isCondition(formula, analysis)) return checkParts(condition);
    if (unreachable.has(unit)) return [about('item/unreachable', condition, formula, false)];
    const [isTrue, isFalse] = always[unit.kind] ?? ['condition/always-true', undefined];
    return checkCondition(condition, isTrue, isFalse, possibleUnit(analysis, unit));
  });
}

/** `isTrue`, `isFalse`: what it is called if the condition is always that; nothing is said where there is no code. */
export function checkCondition(
  condition: Condition,
  isTrue: IssueCode,
  isFalse: IssueCode | undefined,
  whole = condition.possible(condition.formula),
): readonly Issue[] {
  const constant = constantTruth(whole);
  if (constant === undefined) return checkParts(condition);
  const code = constant ? isTrue : isFalse;
  return code === undefined ? [] : [about(code, condition, condition.formula, constant)];
}

/** An issue about a formula, or a part of it; it names the smallest part that settles the matter. */
function about(code: IssueCode, { path, possible }: Condition, part: Ast, isTrue: boolean): Issue {
  const cause = causeOf(part, isTrue, possible);
  return issue(code, path, { part: printFormula(cause), ...placeParams(spanOf(cause)) });
}

/** Of `a and b` that is never true the operand that is never true, if there is one; and so on, inwards. */
function causeOf(part: Ast, isTrue: boolean, possible: Condition['possible']): Ast {
  if (part.op !== (isTrue ? 'or' : 'and')) return part;
  const operands = [part.left, part.right];
  const cause = operands.find((operand) => constantTruth(possible(operand)) === isTrue);
  return cause ? causeOf(cause, isTrue, possible) : part;
}

/** Parts of a formula that is not constant itself: operands and tests that decide nothing. */
function checkParts(condition: Condition): readonly Issue[] {
  const asked = askedFor(condition.formula);
  const visit = (ast: Ast): readonly Issue[] => {
    const conditions = conditionsIn(ast);
    const others = partsOf(ast).filter((child) => !conditions.includes(child));
    return [...conditions.flatMap((part) => judge(part) ?? visit(part)), ...others.flatMap(visit)];
  };
  const judge = (part: Ast): readonly Issue[] | undefined => {
    // What stands under a name is reported where the name is defined.
    if (part.op === 'name') return [];
    const possible = condition.possible(part);
    const constant = constantTruth(possible);
    if (constant === undefined) return undefined;
    // `coded(x) or x < 0` is undecided until x is answered: that is what the second half is for.
    if (possible.missing && namesUnder(part, asked)) return [];
    return [about(constant ? 'condition/always-true' : 'condition/always-false', condition, part, constant)];
  };
  return visit(condition.formula);
}

/** The parts of a node that it takes for conditions: operands of `and`, `or`, `not`, of `atLeast`, and the test of `? :`. */
function conditionsIn(ast: Ast): readonly Ast[] {
  if (ast.op === 'and' || ast.op === 'or') return [ast.left, ast.right];
  if (ast.op === 'not') return [ast.arg];
  if (ast.op === 'if') return [ast.test];
  return ast.op === 'call' && ast.name === 'atLeast' ? listed(ast.args, 1) : [];
}

/** The parts of a node; of a list its elements. */
function partsOf(ast: Ast): readonly Ast[] {
  return children(ast).flatMap((child) => (child.op === 'list' ? child.items : [child]));
}

/** Items of which a formula asks whether they are answered or coded. */
function askedFor(ast: Ast): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Ast): void => {
    const [item] = node.op === 'call' && (node.name === 'answered' || node.name === 'coded') ? node.args : [];
    if (item?.op === 'name') names.add(item.name);
    children(node).forEach(visit);
  };
  visit(ast);
  return names;
}

function namesUnder(ast: Ast, names: ReadonlySet<string>): boolean {
  return ast.op === 'name' ? names.has(ast.name) : children(ast).some((child) => namesUnder(child, names));
}

/** Whether a formula gives a condition, not a number. */
function isCondition(ast: Ast, analysis: Pick<Analysis, 'program'>): boolean {
  const { program } = analysis;
  switch (ast.op) {
    case 'number':
    case 'code':
    case 'list':
    case 'negate':
    case '+':
    case '-':
    case '*':
    case '/':
      return false;
    case 'if':
      return isCondition(ast.then, analysis);
    case 'call':
      return formulaFunctions.get(ast.name)?.gives === 'condition';
    case 'name': {
      const unit = program.unitAt(program.slots.get(ast.name) as number);
      return unit !== undefined && isCondition(unit.formula, analysis);
    }
    default:
      return true;
  }
}
