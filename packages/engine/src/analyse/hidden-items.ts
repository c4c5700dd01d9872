/**
 * Items of a sum or a mean that some are led past: for them the score is not computable, because neither a value in
 * `otherwise` nor a missing policy says what the item stands for. Of a formula that is no list of alike items, such as
 * the days between two dates, that may be as it should be.
 */
import type { CompiledItem, CompiledMissingPolicy, CompiledScore } from '../definition/compiled.ts';
import type { MissingReason } from '../definition/answer.ts';
import type { Unit } from '../derive/program.ts';
import { children, namesIn, type Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { possibleUnit, type Analysis } from './analysis.ts';
import { listed } from './possible-call.ts';
import { isFalse } from './truth.ts';

export function checkHiddenItems(analysis: Analysis): readonly Issue[] {
  const { instrument, program } = analysis;
  return instrument.scores.flatMap((score, index) => {
    const summed = summedIn(score.value);
    return instrument.items.flatMap((item, slot) => {
      const condition = program.conditionOf[slot];
      if (!condition || !summed.has(item.id) || !canBeHidden(condition, analysis)) return [];
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

/** The items that are summed or averaged, as they are or reversed, whatever else is answered. */
function summedIn(ast: Ast): ReadonlySet<string> {
  if (ast.op === 'if') return new Set();
  if (ast.op === 'call' && (ast.name === 'sum' || ast.name === 'mean'))
    return new Set(listed(ast.args, 0).flatMap((element) => namesIn(element)));
  return new Set(children(ast).flatMap((child) => [...summedIn(child)]));
}
