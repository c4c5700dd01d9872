import { namesIn, type Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import type { Unit } from '../derive/program.ts';
import { worldOfForm, type Analysis } from './analysis.ts';
import { hasNumber } from './possible.ts';
import { scoreUnits } from './score-ranges.ts';

/** Scores that a form cannot give although it asks some of what they need. */
export function checkForms(analysis: Analysis): readonly Issue[] {
  return Object.entries(analysis.instrument.forms).flatMap(([form, ids]) => {
    const asked = new Set(ids);
    const world = worldOfForm(analysis, form);
    return scoreUnits(analysis).flatMap((unit) => {
      if (!world || hasNumber(world.unit(unit))) return [];
      const inputs = inputsOf(unit, analysis);
      const absent = inputs.filter((id) => !asked.has(id));
      if (absent.length === 0 || absent.length === inputs.length) return [];
      const params = { score: unit.id, form, missing: absent.join(', ') };
      return [issue('score/not-in-form', pointer('/forms', form), params)];
    });
  });
}

/** The items of a formula, directly or through variables and other scores. */
function inputsOf(unit: Unit, { program }: Analysis): readonly string[] {
  const found = new Set<string>();
  const visit = (formula: Ast): void => {
    for (const name of namesIn(formula)) {
      const slot = program.slots.get(name) as number;
      const used = slot < program.count ? undefined : program.unitAt(slot);
      if (used) visit(used.formula);
      else found.add(name);
    }
  };
  visit(unit.formula);
  return [...found];
}
