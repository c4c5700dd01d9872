import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { Ast } from '../expression/ast.ts';
import { deepFreeze } from '../internal/freeze.ts';
import { pointer } from '../issue/issue.ts';
import type { ValidPathway } from '../validate/pathway.ts';
import { contentHash } from './hash.ts';

/** A valid pathway → its compiled form, plain and frozen. */
export function compilePathway({ definition, formulas }: ValidPathway): CompiledPathway {
  const formula = (...path: readonly (string | number)[]): Ast => formulas.get(pointer('', ...path)) as Ast;
  return deepFreeze<CompiledPathway>({
    format: 'skala/compiled-pathway/1',
    id: definition.id,
    version: definition.version,
    hash: contentHash(definition),
    status: definition.status,
    jurisdiction: definition.jurisdiction,
    sources: definition.source as CompiledPathway['sources'],
    inputs: definition.inputs,
    steps: definition.steps.map(({ id, instrument, form, when }, index) => ({
      id,
      instrument,
      form,
      ...(when === undefined ? {} : { when: formula('steps', index, 'when') }),
    })),
    schedule: definition.schedule ?? [],
    criteria: (definition.criteria ?? []).map(({ id }, index) => ({ id, when: formula('criteria', index, 'when') })),
    flags: definition.flags.map((flag, index) => ({
      id: flag.id,
      action: flag.action,
      when: formula('flags', index, 'when'),
      criteria: flag.criteria ?? [],
      source: flag.source,
    })),
    text: definition.text,
  });
}
