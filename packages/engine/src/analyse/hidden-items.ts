/**
 * Items of a score that are not asked in some answers and then count as nothing: the score is then not computable
 * for whoever is led past them, and neither a value in `otherwise` nor a missing policy says what they stand for.
 */
import type { CompiledItem, CompiledMissingPolicy, CompiledScore } from '../definition/compiled.ts';
import type { MissingReason } from '../definition/answer.ts';
import type { Unit } from '../derive/program.ts';
import { children, type Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { possibleUnit, type Analysis } from './analysis.ts';
import { isFalse } from './truth.ts';

export function checkHiddenItems(analysis: Analysis): readonly Issue[] {
  const { instrument, program } = analysis;
  return instrument.scores.flatMap((score, index) => {
    const needed = needs(score.value);
    return instrument.items.flatMap((item, slot) => {
      const condition = program.conditionOf[slot];
      if (!condition || !needed.has(item.id) || !canBeHidden(condition, analysis)) return [];
      const reason = reasonWhenHidden(item);
      if (reason === undefined || isProvidedFor(item.id, reason, score)) return [];
      return [issue('score/hidden-item', pointer('/scores', index, 'value'), { name: item.id, reason })];
    });
  });
}

function canBeHidden(condition: Unit, analysis: Analysis): boolean {
  return isFalse(possibleUnit(analysis, condition));
}

function reasonWhenHidden({ otherwise }: CompiledItem): MissingReason | undefined {
  return otherwise && 'missing' in otherwise ? otherwise.missing : undefined;
}

function isProvidedFor(id: string, reason: MissingReason, { missing }: CompiledScore): boolean {
  const { skip, prorate, assume = [] }: CompiledMissingPolicy = missing;
  const covers = (entry: { items: readonly string[]; reasons: readonly MissingReason[] } | undefined): boolean =>
    entry !== undefined && entry.items.includes(id) && entry.reasons.includes(reason);
  return covers(skip) || assume.some(covers) || (prorate?.items.includes(id) ?? false);
}

/** The items without which the formula has no value: not those of one branch only, or asked for whether they are answered. */
function needs(ast: Ast): ReadonlySet<string> {
  if (ast.op === 'name') return new Set([ast.name]);
  if (ast.op === 'if') return needs(ast.test);
  if (ast.op === 'and' || ast.op === 'or') return new Set();
  if (ast.op === 'call' && (ast.name === 'answered' || ast.name === 'coded' || ast.name === 'countAnswered'))
    return new Set();
  return new Set(children(ast).flatMap((child) => [...needs(child)]));
}
