/**
 * A second scorer for a whole definition, written from the description of the format: it looks every name up
 * when it is needed, follows conditions to `otherwise`, and knows nothing of slots, units or order.
 */
import type { Ast } from '../../src/expression/ast.ts';
import type { MissingReason } from '../../src/index.ts';
import { roundScore } from '../../src/internal/round.ts';
import { parseFormula } from '../../src/load.ts';
import type { Json } from './json-edit.ts';
import { naive, type NaiveName, type NaivePolicy, type NaiveValue } from './naive-evaluator.ts';

interface Option {
  readonly code: string;
  readonly value?: number;
}

interface Item {
  readonly id: string;
  readonly type?: string;
  readonly response?: string;
  readonly options?: readonly Option[];
  readonly tags?: readonly string[];
  readonly when?: string;
  readonly otherwise?: string | number | boolean;
}

interface Definition {
  readonly missing: Readonly<Record<string, MissingReason>>;
  readonly responses: Readonly<Record<string, Omit<Item, 'id'>>>;
  readonly sections: readonly { readonly items: readonly Item[] }[];
  readonly variables: readonly { readonly id: string; readonly value: string }[];
  readonly checks: readonly { readonly id: string; readonly when: string }[];
  readonly scores: readonly {
    readonly id: string;
    readonly value: string;
    readonly missing: 'complete' | NaivePolicy;
  }[];
  readonly criteria: readonly { readonly id: string; readonly when: string }[];
  readonly flags: readonly { readonly id: string; readonly when: string; readonly ruleSet?: string }[];
  readonly ruleSets?: readonly { readonly id: string }[];
}

export interface NaiveOutcome {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly flags: Readonly<Record<string, 'raised' | 'clear' | 'indeterminate'>>;
  readonly checks: readonly string[];
  readonly asked: readonly string[];
}

/** Under the rule set that holds unless told: the first. */
function inForce({ flags, ruleSets = [] }: Definition): Definition['flags'] {
  return flags.filter(({ ruleSet }) => ruleSet === undefined || ruleSet === ruleSets[0]?.id);
}

/** Scores answers in their short form. `form` is `full`, or the tag that selects the items. */
export function naiveOutcome(
  json: Json,
  form: string,
  answers: Readonly<Record<string, unknown>>,
  rate = 1,
): NaiveOutcome {
  const definition = json as unknown as Definition;
  const items = definition.sections.flatMap((section) => section.items);
  const isInForm = (item: Item): boolean => form === 'full' || (item.tags?.includes(form) ?? false);
  const found = new Map<string, NaiveName>();

  const look = (name: string): NaiveName => {
    const before = found.get(name);
    if (before) return before;
    const value = work(name);
    found.set(name, value);
    return value;
  };
  const work = (name: string): NaiveName => {
    const item = items.find(({ id }) => id === name);
    if (item) return workItem(item);
    const variable = definition.variables.find(({ id }) => id === name);
    if (variable) return { value: finite(evaluate(variable.value)) };
    const criterion = definition.criteria.find(({ id }) => id === name);
    if (criterion) return { value: finite(evaluate(criterion.when)) };
    const score = definition.scores.find(({ id }) => id === name);
    if (!score) throw new Error(`No name ${name}`);
    const value = finite(evaluate(score.value, score.missing === 'complete' ? {} : score.missing));
    return { value: value === null ? null : roundScore(Number(value)) };
  };
  const workItem = (item: Item): NaiveName => {
    if (!isInForm(item)) return { value: null, reason: 'not-in-form' };
    if (item.when !== undefined && evaluate(item.when) === false) {
      const { otherwise = 'N/A' } = item;
      if (typeof otherwise === 'string')
        return { value: null, reason: definition.missing[otherwise] ?? 'not-applicable' };
      return { value: Number(otherwise) };
    }
    return counted(item, answers[item.id]);
  };
  const counted = (item: Item, answer: unknown): NaiveName => {
    if (answer === undefined) return { value: null, reason: 'unanswered' };
    const shape = item.response === undefined ? item : (definition.responses[item.response] ?? item);
    const { options } = shape;
    const isOption = options?.some(({ code }) => code === answer) ?? false;
    if (typeof answer === 'string' && answer in definition.missing && !isOption)
      return { value: null, reason: definition.missing[answer] };
    if (options) return ofOptions(shape.type ?? '', options, answer);
    switch (shape.type) {
      case 'date':
        return { value: Date.parse(`${answer as string}T00:00:00Z`) / 86_400_000 };
      case 'time': {
        const [hours, minutes] = (answer as string).split(':').map(Number);
        return { value: (hours ?? 0) * 60 + (minutes ?? 0) };
      }
      case 'text':
        return { value: null, chosen: [] };
      case 'money':
        return { value: Number(answer) * rate };
      default:
        return { value: Number(answer) };
    }
  };
  const evaluate = (formula: string, policy: NaivePolicy = {}): NaiveValue => naive(astOf(formula), look, policy);

  return {
    scores: Object.fromEntries(definition.scores.map(({ id }) => [id, look(id).value as number | null])),
    flags: Object.fromEntries(
      inForce(definition).map(({ id, when }) => {
        const value = evaluate(when);
        return [id, value === null ? 'indeterminate' : value === true ? 'raised' : 'clear'];
      }),
    ),
    checks: definition.checks.filter(({ when }) => evaluate(when) === true).map(({ id }) => id),
    asked: items
      .filter((item) => isInForm(item) && !(item.when !== undefined && evaluate(item.when) === false))
      .map(({ id }) => id),
  };
}

function ofOptions(type: string, options: readonly Option[], answer: unknown): NaiveName {
  const codes = Array.isArray(answer) ? (answer as string[]) : [String(answer)];
  const isNumber = type === 'choice' && options.every(({ value }) => value !== undefined);
  if (isNumber) return { value: options.find(({ code }) => code === codes[0])?.value ?? null };
  const weights = Object.fromEntries(options.map(({ code, value = NaN }) => [code, value]));
  return { value: null, chosen: options.map(({ code }) => code).filter((code) => codes.includes(code)), weights };
}

const finite = (value: NaiveValue): NaiveValue => (typeof value === 'number' && !Number.isFinite(value) ? null : value);

function astOf(formula: string): Ast {
  const parsed = parseFormula(formula, '');
  if (!parsed.ok) throw new Error(`${formula}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}
