/**
 * Type check: names exist, operators and functions get what they take, the formula gives what its place
 * wants. A checked formula never throws when evaluated.
 */
import type { Issue } from '../issue/issue.ts';
import { issue } from '../issue/issue.ts';
import type { Ast, BinaryOperator } from './ast.ts';
import { formulaFunctions, type ArgumentType, type FormulaFunction } from './functions.ts';
import { placeParams, spanOf } from './place.ts';
import { unknownName } from '../internal/nearest-name.ts';
import type { FormulaType } from '../item-types/item-type.ts';

/** What a name stands for. `condition` is a criterion or a condition-valued variable. */
export interface NameInfo {
  readonly type: FormulaType | 'condition';
  readonly isItem: boolean;
  /** Option codes, where the options are not plain numbers. */
  readonly options?: readonly string[];
  /** Every option has a value, so `weight` can add them. */
  readonly weighted?: boolean;
}

export type Scope = ReadonlyMap<string, NameInfo>;

export type GivenType = FormulaType | 'condition' | 'list-of-number' | 'list-of-condition' | 'code' | 'unknown';

const plainWords: Record<GivenType, string> = {
  number: 'a number',
  date: 'a date',
  time: 'a time',
  options: 'an item whose options have no numbers',
  none: 'an item without a number',
  condition: 'a condition',
  'list-of-number': 'a list of numbers',
  'list-of-condition': 'a list of conditions',
  code: 'an option code',
  unknown: 'something unknown',
};

const argumentWords: Record<ArgumentType, string> = {
  number: 'a number',
  condition: 'a condition',
  date: 'a date item',
  numbers: 'a list of numbers',
  conditions: 'a list of conditions',
  item: 'the name of an item',
  options: 'the name of a choice item',
  code: 'an option code',
};

/** All issues of one formula. `wanted` is what its place needs. */
export function checkFormula(ast: Ast, scope: Scope, wanted: 'number' | 'condition', path: string): readonly Issue[] {
  const found: Issue[] = [];
  const given = typeOf(ast, { scope, path, found });
  if (found.length === 0 && given !== wanted) {
    complain({ scope, path, found }, ast, 'expression/result-type', {
      expected: plainWords[wanted],
      found: plainWords[given],
    });
  }
  return found;
}

/** The type a formula gives, or `unknown` if it has issues. */
export function formulaTypeOf(ast: Ast, scope: Scope): GivenType {
  return typeOf(ast, { scope, path: '', found: [] });
}

interface Context {
  readonly scope: Scope;
  readonly path: string;
  readonly found: Issue[];
}

function typeOf(ast: Ast, context: Context): GivenType {
  switch (ast.op) {
    case 'number':
      return 'number';
    case 'code':
      return 'code';
    case 'name': {
      const info = context.scope.get(ast.name);
      if (info) return info.type;
      return complain(context, ast, 'expression/unknown-name', unknownName(ast.name, context.scope.keys()));
    }
    case 'list':
      return typeOfList(ast, ast.items, context);
    case 'negate':
      return operand(ast.arg, 'number', '-', context) ? 'number' : 'unknown';
    case 'not':
      return operand(ast.arg, 'condition', 'not', context) ? 'condition' : 'unknown';
    case 'if': {
      operand(ast.test, 'condition', '?', context);
      const [yes, no] = [typeOf(ast.then, context), typeOf(ast.else, context)];
      const list = [yes, no].find((type) => type === 'list-of-number' || type === 'list-of-condition');
      if (list)
        return complain(context, list === yes ? ast.then : ast.else, 'expression/operand-type', {
          operator: '? :',
          expected: 'numbers or conditions',
          found: plainWords[list],
        });
      if (yes === no || yes === 'unknown' || no === 'unknown') return yes === 'unknown' ? no : yes;
      return complain(context, ast.else, 'expression/operand-type', {
        operator: ':',
        expected: plainWords[yes],
        found: plainWords[no],
      });
    }
    case 'call':
      return typeOfCall(ast, ast.name, ast.args, context);
    default:
      return typeOfBinary(ast.op, ast.left, ast.right, context);
  }
}

/** `at`: the part of the formula that is to blame. */
function complain(context: Context, at: Ast, code: Issue['code'], params: Issue['params']): 'unknown' {
  context.found.push(issue(code, context.path, { ...params, ...placeParams(spanOf(at)) }));
  return 'unknown';
}

function operand(ast: Ast, wanted: GivenType, operator: string, context: Context): boolean {
  const given = typeOf(ast, context);
  if (given === wanted || given === 'unknown') return given === wanted;
  complain(context, ast, 'expression/operand-type', {
    operator,
    expected: plainWords[wanted],
    found: plainWords[given],
  });
  return false;
}

function typeOfBinary(operator: BinaryOperator, left: Ast, right: Ast, context: Context): GivenType {
  if (operator === 'and' || operator === 'or') {
    operand(left, 'condition', operator, context);
    operand(right, 'condition', operator, context);
    return 'condition';
  }
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
    operand(left, 'number', operator, context);
    operand(right, 'number', operator, context);
    return 'number';
  }
  const given = typeOf(left, context);
  if (given === 'unknown') typeOf(right, context);
  else if (given === 'number' || given === 'date' || given === 'time') operand(right, given, operator, context);
  else
    complain(context, left, 'expression/operand-type', {
      operator,
      expected: 'numbers, dates or times',
      found: plainWords[given],
    });
  return 'condition';
}

function typeOfList(ast: Ast, items: readonly Ast[], context: Context): GivenType {
  const types = items.map((item) => typeOf(item, context));
  const first = types.find((type) => type !== 'unknown');
  if (first === undefined)
    return items.length === 0 ? complain(context, ast, 'expression/not-allowed', { what: 'an empty list' }) : 'unknown';
  if (first !== 'number' && first !== 'condition') {
    return complain(context, items[types.indexOf(first)] ?? ast, 'expression/operand-type', {
      operator: '[ ]',
      expected: 'numbers or conditions',
      found: plainWords[first],
    });
  }
  const odd = types.find((type) => type !== first && type !== 'unknown');
  if (odd !== undefined) {
    return complain(context, items[types.indexOf(odd)] ?? ast, 'expression/operand-type', {
      operator: '[ ]',
      expected: plainWords[first],
      found: plainWords[odd],
    });
  }
  return first === 'number' ? 'list-of-number' : 'list-of-condition';
}

function typeOfCall(ast: Ast, name: string, args: readonly Ast[], context: Context): GivenType {
  const known = formulaFunctions.get(name);
  if (!known) return complain(context, ast, 'expression/unknown-function', { name });
  const least = known.takes.length - (known.optional ?? 0);
  if (args.length < least || (args.length > known.takes.length && !known.variadic)) {
    const expected = known.optional ? `${String(least)} to ${String(known.takes.length)}` : String(known.takes.length);
    return complain(context, ast, 'expression/argument-count', { name, expected, found: args.length });
  }
  args.forEach((argument, index) => checkArgument(known, index, argument, args, context));
  if (name === 'atLeast') checkReach(args, context);
  const decimals = name === 'round' ? args[1] : undefined;
  if (
    decimals?.op === 'negate' ||
    (decimals?.op === 'number' && !(Number.isInteger(decimals.value) && decimals.value <= 10))
  )
    complain(context, decimals, 'expression/decimals', {});
  return known.gives;
}

/** A count that is met always or never was meant otherwise. */
function checkReach([wanted, list]: readonly Ast[], context: Context): void {
  if (wanted?.op !== 'number' || list?.op !== 'list') return;
  const { length } = list.items;
  if (!Number.isInteger(wanted.value) || wanted.value < 1 || wanted.value > length)
    complain(context, wanted, 'expression/count-out-of-reach', { count: wanted.value, of: length });
}

function checkArgument(
  known: FormulaFunction,
  index: number,
  argument: Ast,
  args: readonly Ast[],
  context: Context,
): void {
  const wanted = known.takes[Math.min(index, known.takes.length - 1)] as ArgumentType;
  const wrong = (found: string): void => {
    complain(context, argument, 'expression/argument-type', {
      name: known.name,
      position: index + 1,
      expected: argumentWords[wanted],
      found,
    });
  };
  if (wanted === 'item' || wanted === 'options') {
    const info = argument.op === 'name' ? context.scope.get(argument.name) : undefined;
    if (argument.op === 'name' && !info)
      complain(context, argument, 'expression/unknown-name', unknownName(argument.name, context.scope.keys()));
    else if (!info?.isItem) wrong('something else');
    else if (wanted === 'options' && !info.options) wrong('an item that already is a number');
    else if (known.name === 'weight' && !info.weighted) wrong('options without values');
    return;
  }
  if (wanted === 'code') {
    const item = args[index - 1];
    const info = item?.op === 'name' ? context.scope.get(item.name) : undefined;
    if (argument.op === 'code' && item?.op === 'name' && info?.options && !info.options.includes(argument.value)) {
      complain(context, argument, 'expression/unknown-option', { name: item.name, code: argument.value });
    }
    return;
  }
  const given = typeOf(argument, context);
  if (given !== 'unknown' && !fits(wanted, given, known, args.length)) wrong(plainWords[given]);
}

function fits(wanted: ArgumentType, given: GivenType, known: FormulaFunction, count: number): boolean {
  if (wanted === 'numbers' && known.variadic) return given === (count === 1 ? 'list-of-number' : 'number');
  if (wanted === 'numbers') return given === 'list-of-number';
  if (wanted === 'conditions') return given === 'list-of-condition';
  return given === wanted;
}
