import { children, type Ast, type CompiledInstrument, type CompiledItem } from '@skala/engine';
import { unitOf } from './unit-of.ts';

/** The items that decide a formula: those it names, through whatever is computed, and their conditions. */
export function itemsBehind(instrument: CompiledInstrument, formula: Ast | undefined): ReadonlySet<CompiledItem> {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const found = new Set<CompiledItem>();
  const seen = new Set<string>();
  const visit = (ast: Ast | undefined): void => {
    if (!ast) return;
    if (ast.op === 'name' && !seen.has(ast.name)) {
      seen.add(ast.name);
      const item = items.get(ast.name);
      if (item) found.add(item);
      visit(item ? item.when : unitOf(instrument, ast.name)?.formula);
    }
    children(ast).forEach(visit);
  };
  visit(formula);
  return found;
}
