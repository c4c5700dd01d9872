/** A small world that formulas are evaluated in: names of every type, with or without a value. */
import type { Ast } from '../../src/expression/ast.ts';
import type { NameInfo, Scope } from '../../src/expression/check.ts';
import { checkFormula, formulaTypeOf } from '../../src/expression/check.ts';
import { compileFormula } from '../../src/expression/evaluate.ts';
import type { Binding, DomainError, Fault } from '../../src/expression/evaluation.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import { status, statusMask, statusOfReason } from '../../src/expression/status.ts';
import type { NaiveName, NaivePolicy, NaiveValue } from './naive-evaluator.ts';

export const moods = [{ code: 'calm' }, { code: 'low' }] as const;
export const things = [
  { code: 'pills', value: 2 },
  { code: 'drops', value: 3 },
  { code: 'none', value: 0 },
] as const;

const number: NameInfo = { type: 'number', isItem: true };

/** What the world has names for. */
export const scope: Scope = new Map<string, NameInfo>([
  ...['a', 'b', 'c', 'd', 'e1'].map((name): [string, NameInfo] => [name, number]),
  ['from', { type: 'date', isItem: true }],
  ['until', { type: 'date', isItem: true }],
  ['start', { type: 'time', isItem: true }],
  ['stop', { type: 'time', isItem: true }],
  ['mood', { type: 'options', isItem: true, options: moods.map(({ code }) => code), weighted: false }],
  ['things', { type: 'options', isItem: true, options: things.map(({ code }) => code), weighted: true }],
  ['words', { type: 'none', isItem: true }],
  ['total', { type: 'number', isItem: false }],
  ['isHigh', { type: 'condition', isItem: false }],
  ['isLow', { type: 'condition', isItem: false }],
]);

export type World = ReadonlyMap<string, NaiveName>;

const names = [...scope.keys()];

export const missing = (reason: NaiveName['reason'] = 'asked-declined'): NaiveName => ({ value: null, reason });

/** The world with these names set; all others are unanswered. */
export function world(given: Readonly<Record<string, NaiveName | number | boolean>> = {}): World {
  return new Map(
    names.map((name) => {
      const value = given[name];
      return [name, value === undefined ? missing('unanswered') : typeof value === 'object' ? value : { value }];
    }),
  );
}

/** Parses and checks a formula that must be sound. */
export function sound(formula: string, wanted?: 'number' | 'condition'): Ast {
  const parsed = parseFormula(formula, '');
  if (!parsed.ok) throw new Error(`${formula}: ${JSON.stringify(parsed.issues)}`);
  const given = wanted ?? (formulaTypeOf(parsed.value, scope) === 'condition' ? 'condition' : 'number');
  const issues = checkFormula(parsed.value, scope, given, '');
  if (issues.length > 0) throw new Error(`${formula}: ${JSON.stringify(issues)}`);
  return parsed.value;
}

export interface Evaluated {
  readonly value: NaiveValue;
  readonly domain: DomainError | undefined;
}

/** What the engine's evaluator gives; null: missing or undecided. */
export function evaluate(ast: Ast, inputs: World, policy: NaivePolicy = {}): Evaluated {
  const values = names.map((name) => numberOf(name, inputs.get(name) ?? missing()));
  const statuses = names.map((name) => statusOf(inputs.get(name) ?? missing()));
  const fault: Fault = { domain: undefined };
  const value = compileFormula(ast, bindingOf(policy))(values, statuses, fault);
  if (Number.isNaN(value)) return { value: null, domain: fault.domain };
  return { value: formulaTypeOf(ast, scope) === 'condition' ? value === 1 : value, domain: fault.domain };
}

function bindingOf({ skip, prorate, assume }: NaivePolicy): Binding {
  return {
    slotOf: (name) => names.indexOf(name),
    options: (name) => (name === 'mood' ? moods : things),
    skipMask: (name) => (skip?.items.includes(name) ? statusMask(skip.reasons) : 0),
    skipNone: skip?.none,
    assumed: (name) => {
      const entry = assume?.find(({ items }) => items.includes(name));
      return entry && { mask: statusMask(entry.reasons), value: entry.value };
    },
    prorate: prorate && { names: new Set(prorate.items), minimumAnswered: prorate.minimumAnswered },
  };
}

function numberOf(name: string, { value, chosen }: NaiveName): number {
  if (chosen) {
    const options: readonly { readonly code: string }[] = name === 'mood' ? moods : things;
    return options.reduce((bits, { code }, index) => bits + (chosen.includes(code) ? 2 ** index : 0), 0);
  }
  return value === null ? NaN : Number(value);
}

function statusOf({ value, chosen, reason }: NaiveName): number {
  if (value !== null || chosen) return status.answered;
  if (reason === 'not-in-form') return status.notInForm;
  return reason === undefined || reason === 'unanswered' ? status.unanswered : statusOfReason(reason);
}
