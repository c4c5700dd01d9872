import type { InstrumentDefinition } from '../definition/instrument.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** Criteria shown as evidence of a flag that does not rest on them: they would mislead whoever reads it. */
export function checkEvidence(
  definition: Pick<InstrumentDefinition, 'criteria' | 'variables' | 'flags'>,
  formulas: ReadonlyMap<string, Ast>,
): readonly Issue[] {
  const defined = new Map<string, Ast>();
  for (const [list, field] of [
    ['criteria', 'when'],
    ['variables', 'value'],
  ] as const) {
    definition[list]?.forEach(({ id }, index) => {
      const formula = formulas.get(pointer('', list, index, field));
      if (formula) defined.set(id, formula);
    });
  }
  return (definition.flags ?? []).flatMap((flag, f) => {
    const formula = formulas.get(pointer('/flags', f, 'when'));
    if (!formula) return [];
    const used = new Set<string>();
    const visit = (ast: Ast): void => {
      for (const name of namesIn(ast)) {
        if (used.has(name)) continue;
        used.add(name);
        const inner = defined.get(name);
        if (inner) visit(inner);
      }
    };
    visit(formula);
    return (flag.criteria ?? []).flatMap((name, index) =>
      defined.has(name) && !used.has(name)
        ? [issue('flag/no-evidence', pointer('/flags', f, 'criteria', index), { name })]
        : [],
    );
  });
}
