/**
 * The trace of a score: its formula, each input with its value or why it is missing, and each term's
 * contribution. Terms add up to the score, so a person can check it with a pocket calculator.
 */
import type { Answer } from '../definition/answer.ts';
import { children, namesIn, type Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Binding } from '../expression/evaluation.ts';
import { printFormula } from '../expression/print.ts';
import { reasonOfStatus } from '../expression/status.ts';
import type { Answers, Derived, Setting } from '../derive/derive.ts';
import type { MissingInput } from '../derive/missing-inputs.ts';

export interface TraceInput {
  /** An item, or a variable, criterion or score that the formula names. */
  readonly name: string;
  readonly kind: 'item' | 'derived';
  /** What the formula computed with; absent when missing. */
  readonly value?: number;
  readonly answer?: Answer;
  readonly missing?: MissingInput['reason'];
}

export interface TraceTerm {
  readonly formula: string;
  /** The names in the term. */
  readonly names: readonly string[];
  /** What the term adds to the score; absent when it cannot be computed. */
  readonly contribution?: number;
}

export interface ScoreTrace {
  readonly score: string;
  readonly formula: string;
  readonly inputs: readonly TraceInput[];
  readonly terms: readonly TraceTerm[];
  readonly source: string;
  readonly window?: string;
  readonly definition: { readonly id: string; readonly version: string; readonly hash: string };
}

export function traceScore(setting: Setting, derived: Derived, answers: Answers, id: string): ScoreTrace | undefined {
  const { program } = setting;
  const { instrument } = program;
  const score = instrument.scores.find((candidate) => candidate.id === id);
  const unit = program.unitOf.get(`score:${id}`);
  if (!score || !unit) return undefined;
  const { binding } = unit;
  return {
    score: id,
    formula: score.formula,
    inputs: namesIn(unit.formula).map((name) => traceInput(name, setting, derived, answers)),
    terms: termsOf(unit.formula, (ast) => ast, binding).map((ast) => traceTerm(ast, derived, binding)),
    source: score.source,
    ...(score.window === undefined ? {} : { window: score.window }),
    definition: { id: instrument.id, version: instrument.version, hash: instrument.hash },
  };
}

function traceInput(name: string, { program }: Setting, derived: Derived, answers: Answers): TraceInput {
  const slot = program.slots.get(name) as number;
  const value = derived.values[slot] as number;
  const number = Number.isNaN(value) ? {} : { value: plainZero(value) };
  if (slot >= program.count) return { name, kind: 'derived', ...number };
  const answer = answers[slot];
  const missing = reasonOfStatus(derived.statuses[slot] as number);
  return {
    name,
    kind: 'item',
    ...number,
    ...(answer ? { answer } : {}),
    ...(missing === undefined ? {} : { missing }),
  };
}

function traceTerm(ast: Ast, derived: Derived, binding: Binding): TraceTerm {
  const value = compileFormula(ast, binding)(derived.values, derived.statuses, { domain: undefined });
  const number = Number.isFinite(value) ? { contribution: plainZero(value) } : {};
  return { formula: printFormula(ast), names: namesIn(ast), ...number };
}

/** JSON has no negative zero, and neither has a pocket calculator. */
function plainZero(value: number): number {
  return value === 0 ? 0 : value;
}

type Wrap = (ast: Ast) => Ast;

/** Splits a formula into what it adds up. A common divisor or factor is carried into each term. */
function termsOf(ast: Ast, wrap: Wrap, binding: Binding): readonly Ast[] {
  if (ast.op === '+') return [...termsOf(ast.left, wrap, binding), ...termsOf(ast.right, wrap, binding)];
  if (ast.op === '-' && isSumOfSeveral(ast)) {
    return [
      ...termsOf(ast.left, wrap, binding),
      ...termsOf(ast.right, (term) => wrap({ op: 'negate', arg: term }), binding),
    ];
  }
  if (ast.op === '/' && ast.right.op === 'number' && isSumOfSeveral(ast.left)) {
    const { right } = ast;
    return termsOf(ast.left, (left) => wrap({ op: '/', left, right }), binding);
  }
  if (isPlainSum(ast, binding)) return ast.args[0].items.map(wrap);
  return [wrap(ast)];
}

type PlainSum = Ast & { readonly op: 'call'; readonly args: readonly [Ast & { readonly op: 'list' }] };

/** A sum that no policy changes is the sum of its elements; a prorated one is a term of its own. */
function isPlainSum(ast: Ast, binding: Binding): ast is PlainSum {
  return (
    ast.op === 'call' &&
    ast.name === 'sum' &&
    ast.args[0]?.op === 'list' &&
    binding.prorate === undefined &&
    binding.skipNone === undefined
  );
}

/** `(2 - F3)/10` stays one term; `(D3_30 + D4_30)/390` is several. */
function isSumOfSeveral(ast: Ast): boolean {
  if (ast.op !== '+' && ast.op !== '-') return ast.op === 'call' && ast.name === 'sum';
  return (
    children(ast).filter((child) => namesIn(child).length > 0).length > 1 ||
    children(ast).some((child) => isSumOfSeveral(unwrapped(child)))
  );
}

function unwrapped(ast: Ast): Ast {
  return ast.op === '/' ? ast.left : ast;
}
