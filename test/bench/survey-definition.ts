/**
 * Compiled instrument → an equivalent SurveyJS definition, as an author who knows SurveyJS would write it.
 *
 * SurveyJS has no missing codes and no undecided conditions. So the codes are numbers below zero (see
 * `codeNumbers`), and every formula becomes expressions that guard against them: one that holds when the
 * formula is certainly true, one that holds when it is certainly false. Guards that the comparison itself
 * implies (`{x} > 0` already means that x is answered) are left out.
 *
 * Answers of hidden items are kept and left out of formulas (`clearInvisibleValues: 'none'` and a guard),
 * as the instrument wants it. Checks, scores and flags are calculated values; criteria are written into the
 * flags that use them. `registerFunctions` adds what SurveyJS lacks.
 */
import type { CompiledInstrument, CompiledItem } from '@skala/engine';

type Ast = CompiledInstrument['scores'][number]['value'];
type NameAst = Extract<Ast, { op: 'name' }>;

export interface SurveyDefinition {
  readonly clearInvisibleValues: 'none';
  readonly pages: readonly { readonly name: string; readonly elements: readonly Readonly<Record<string, unknown>>[] }[];
  readonly calculatedValues: readonly { readonly name: string; readonly expression: string }[];
}

/** How the missing codes are stored in a survey. */
export const codeNumbers: Readonly<Record<string, number>> = { X: -1, N: -2 };

/** Names of the calculated values. */
export const checkName = (id: string): string => `check_${id.replaceAll('-', '_')}`;
export const scoreName = (id: string): string => `score_${id}`;
export const flagName = (id: string): string => `flag_${id.replaceAll('-', '_')}`;

/** An instrument's form with every item in it, as a survey. */
export function surveyDefinition(instrument: CompiledInstrument): SurveyDefinition {
  const write = formulaWriter(instrument);
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  return {
    clearInvisibleValues: 'none',
    pages: instrument.sections.map((section) => ({
      name: section.id,
      elements: section.items.map((id) => {
        const item = items.get(id)!;
        return { ...question(item), ...(item.when ? { visibleIf: `!(${write.isFalse(item.when)})` } : {}) };
      }),
    })),
    calculatedValues: [
      ...instrument.variables.map(({ id, value }) => ({ name: id, expression: write.numberOrNothing(value) })),
      ...instrument.checks.map(({ id, when }) => ({ name: checkName(id), expression: write.isTrue(when) })),
      ...instrument.scores.map(({ id, value, missing }) => ({
        name: scoreName(id),
        expression: write.numberOrNothing(value, missing.skip?.items),
      })),
      ...instrument.flags.map(({ id, when }) => ({
        name: flagName(id),
        expression: `iif(${write.isTrue(when)}, 'raised', iif(${write.isFalse(when)}, 'clear', 'indeterminate'))`,
      })),
    ],
  };
}

/** Functions the definition uses and SurveyJS does not have. */
export const functions: Readonly<Record<string, (parameters: readonly unknown[]) => unknown>> = {
  ln: ([x]) => Math.log(x as number),
  /** Share of the answered values that equal the first; nothing answered gives 0. */
  share: ([wanted, ...values]) => {
    let found = 0;
    let answered = 0;
    for (const value of values as number[]) {
      if (value >= 0) answered++;
      if (value === wanted) found++;
    }
    return answered === 0 ? 0 : found / answered;
  },
};

function question(item: CompiledItem): Readonly<Record<string, unknown>> {
  const name = item.id;
  const limits = { min: -2, max: item.max };
  switch (item.type) {
    case 'display':
      return { type: 'html', name, html: name };
    case 'boolean':
      return { type: 'boolean', name, valueTrue: 1, valueFalse: 0 };
    case 'choice':
      return {
        type: 'radiogroup',
        name,
        choices: (item.options ?? []).map(({ code, value }) => ({ value: value ?? code })),
      };
    case 'date':
    case 'time':
      return { type: 'text', name, inputType: item.type };
    case 'text':
      return { type: 'comment', name, maxLength: item.maxLength };
    case 'integer':
    case 'rating':
    case 'money':
    case 'decimal':
    case 'duration':
    case 'visual-analogue':
      return { type: 'text', name, inputType: 'number', ...limits };
    case 'multi-choice':
      return { type: 'checkbox', name, choices: (item.options ?? []).map(({ code }) => ({ value: code })) };
  }
}

interface FormulaWriter {
  /** Holds when the formula is certainly true. */
  isTrue(ast: Ast): string;
  /** Holds when the formula is certainly false. */
  isFalse(ast: Ast): string;
  /** The value, or an empty string when an input is missing; `skipped` may carry the code N. */
  numberOrNothing(ast: Ast, skipped?: readonly string[]): string;
}

const opposite = { '==': '<>', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const written = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;
type Comparison = Extract<Ast, { left: Ast }> & { readonly op: keyof typeof written };

const isComparison = (ast: Ast): ast is Comparison => Object.hasOwn(written, ast.op);
const all = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.join(' and ')})`);
const any = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.join(' or ')})`);

function formulaWriter(instrument: CompiledInstrument): FormulaWriter {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const criteria = new Map(instrument.criteria.map(({ id, when }) => [id, when]));

  /** The condition under which an item is left out, for items that have one. */
  const hidden = (name: string): string | undefined => {
    const when = items.get(name)?.when;
    return when && isFalse(when);
  };
  const substitute = (name: string): number | undefined => {
    const otherwise = items.get(name)?.otherwise;
    return otherwise && 'value' in otherwise ? Number(otherwise.value) : undefined;
  };

  const reference = (name: string): string => {
    const value = substitute(name);
    return value === undefined ? `{${name}}` : `iif(${hidden(name)!}, ${value}, {${name}})`;
  };

  const isAnswered = (name: string): string => {
    const gate = hidden(name);
    if (gate === undefined) return `{${name}} >= 0`;
    return substitute(name) === undefined ? `(!(${gate}) and {${name}} >= 0)` : `(${gate} or {${name}} >= 0)`;
  };

  const isCoded = (name: string): string => {
    const gate = hidden(name);
    if (gate === undefined || substitute(name) !== undefined) return `{${name}} < 0`;
    return `(${gate} or {${name}} < 0)`;
  };

  const isTrue = (ast: Ast): string => {
    if (isComparison(ast)) return compared(ast, written[ast.op]);
    switch (ast.op) {
      case 'and':
        return all([isTrue(ast.left), isTrue(ast.right)]);
      case 'or':
        return any([isTrue(ast.left), isTrue(ast.right)]);
      case 'not':
        return isFalse(ast.arg);
      case 'name':
        return isTrue(criteria.get(ast.name)!);
      case 'call': {
        if (ast.name === 'answered') return isAnswered((ast.args[0] as NameAst).name);
        if (ast.name === 'coded') return isCoded((ast.args[0] as NameAst).name);
        const { least, list } = atLeastOf(ast);
        if (least === 1) return any(list.map(isTrue));
        return `(${list.map((one) => `iif(${isTrue(one)}, 1, 0)`).join(' + ')}) >= ${least}`;
      }
      default:
        throw new Error(`No SurveyJS condition for ${ast.op}.`);
    }
  };

  const isFalse = (ast: Ast): string => {
    if (isComparison(ast)) return compared(ast, opposite[ast.op]);
    switch (ast.op) {
      case 'and':
        return any([isFalse(ast.left), isFalse(ast.right)]);
      case 'or':
        return all([isFalse(ast.left), isFalse(ast.right)]);
      case 'not':
        return isTrue(ast.arg);
      case 'name':
        return isFalse(criteria.get(ast.name)!);
      case 'call': {
        if (ast.name === 'answered') return `!(${isAnswered((ast.args[0] as NameAst).name)})`;
        if (ast.name === 'coded') return `!(${isCoded((ast.args[0] as NameAst).name)})`;
        const { least, list } = atLeastOf(ast);
        if (least === 1) return all(list.map(isFalse));
        return `(${list.map((one) => `iif(${isFalse(one)}, 1, 0)`).join(' + ')}) > ${list.length - least}`;
      }
      default:
        throw new Error(`No SurveyJS condition for ${ast.op}.`);
    }
  };

  const compared = (ast: Comparison, operator: string): string => {
    const { left, right } = ast;
    const implied = (operator === '>' || operator === '>=' || operator === '=') && left.op === 'name';
    const guards = implied && hidden(left.name) === undefined ? known(right) : [...known(left), ...known(right)];
    return all([...guards, `${number(left)} ${operator} ${number(right)}`]);
  };

  /** The conditions under which a number has a value. */
  const known = (ast: Ast, skipped: readonly string[] = []): readonly string[] => {
    switch (ast.op) {
      case 'number':
        return [];
      case 'name':
        return skipped.includes(ast.name)
          ? [`({${ast.name}} >= 0 or {${ast.name}} = ${codeNumbers['N']})`]
          : [isAnswered(ast.name)];
      case 'call':
        return ast.args.flatMap((arg) => (arg.op === 'list' ? arg.items : [arg])).flatMap((arg) => known(arg, skipped));
      case '+':
      case '-':
      case '*':
      case '/':
        return [...known(ast.left, skipped), ...known(ast.right, skipped)];
      default:
        throw new Error(`No SurveyJS number for ${ast.op}.`);
    }
  };

  const number = (ast: Ast): string => {
    switch (ast.op) {
      case 'number':
        return String(ast.value);
      case 'name':
        return reference(ast.name);
      case 'call': {
        const args = ast.args.flatMap((arg) => (arg.op === 'list' ? arg.items : [arg]));
        return `${ast.name}(${args.map(number).join(', ')})`;
      }
      case '+':
      case '-':
      case '*':
      case '/':
        return `(${number(ast.left)} ${ast.op} ${number(ast.right)})`;
      default:
        throw new Error(`No SurveyJS number for ${ast.op}.`);
    }
  };

  return {
    isTrue,
    isFalse,
    numberOrNothing: (ast, skipped) => `iif(${all(known(ast, skipped))}, ${number(ast)}, '')`,
  };
}

function atLeastOf(ast: Extract<Ast, { op: 'call' }>): { readonly least: number; readonly list: readonly Ast[] } {
  const [least, list] = ast.args;
  if (ast.name !== 'atLeast' || least?.op !== 'number' || list?.op !== 'list')
    throw new Error(`No SurveyJS condition for ${ast.name}.`);
  return { least: least.value, list: list.items };
}
