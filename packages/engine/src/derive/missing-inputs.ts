/**
 * Why a formula has no value: the missing inputs that its evaluation met, and no others. An input in the
 * branch of a condition that was not taken, or one that a policy skips, is not a reason.
 */
import type { MissingReason } from '../definition/answer.ts';
import { children, type Ast } from '../expression/ast.ts';
import { compileFormula } from '../expression/evaluate.ts';
import type { Binding, DomainError, Evaluate, Fault } from '../expression/evaluation.ts';
import { reasonOfStatus } from '../expression/status.ts';
import type { Derived } from './derive.ts';
import type { Program, Unit } from './program.ts';

export interface MissingInput {
  readonly item: string;
  readonly reason: MissingReason | 'unanswered' | 'not-in-form';
}

export interface Undecided {
  readonly missing: readonly MissingInput[];
  /** Division by zero and the like; then no input need be missing. */
  readonly domainError?: DomainError;
}

export function whyMissing(program: Program, derived: Derived, unit: Unit): Undecided {
  const missing = new Map<string, MissingInput>();
  const fault: Fault = { domain: undefined };
  explain(unit.formula, { program, derived, binding: unit.binding, missing, fault });
  if (missing.size > 0) return { missing: inItemOrder(program, missing) };
  return { missing: [], domainError: fault.domain ?? 'overflow' };
}

interface Context {
  readonly program: Program;
  readonly derived: Derived;
  readonly binding: Binding;
  readonly missing: Map<string, MissingInput>;
  readonly fault: Fault;
}

/** Parts of formulas, compiled when first explained. A part belongs to one formula, so to one binding. */
const parts = new WeakMap<Ast, Evaluate>();

function valueOf(ast: Ast, context: Context): number {
  let evaluate = parts.get(ast);
  if (!evaluate) {
    evaluate = compileFormula(ast, context.binding);
    parts.set(ast, evaluate);
  }
  return evaluate(context.derived.values, context.derived.statuses, context.fault);
}

function explain(ast: Ast, context: Context): void {
  if (ast.op === 'list') {
    ast.items.forEach((item) => explain(item, context));
    return;
  }
  if (ast.op === 'code' || !Number.isNaN(valueOf(ast, context))) return;
  if (ast.op === 'name') explainName(ast.name, context);
  else if (ast.op === 'if') explainBranch(ast, context);
  else children(ast).forEach((child) => explain(child, context));
}

function explainBranch(ast: Ast & { op: 'if' }, context: Context): void {
  const test = valueOf(ast.test, context);
  if (Number.isNaN(test)) explain(ast.test, context);
  else explain(test === 1 ? ast.then : ast.else, context);
}

function explainName(name: string, context: Context): void {
  const { program, derived, binding } = context;
  const slot = binding.slotOf(name);
  if (slot >= program.count) {
    const unit = program.unitAt(slot);
    if (unit) explain(unit.formula, { ...context, binding: unit.binding });
    return;
  }
  const given = derived.statuses[slot] as number;
  const isSkipped = ((binding.skipMask?.(name) ?? 0) & (1 << given)) !== 0;
  const reason = reasonOfStatus(given);
  if (!isSkipped && reason !== undefined) context.missing.set(name, { item: name, reason });
}

function inItemOrder(program: Program, missing: ReadonlyMap<string, MissingInput>): readonly MissingInput[] {
  return [...missing.values()].sort((a, b) => (program.slots.get(a.item) ?? 0) - (program.slots.get(b.item) ?? 0));
}
