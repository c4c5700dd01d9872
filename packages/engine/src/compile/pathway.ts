import type { CompiledIndicator, CompiledPathway } from '../definition/compiled-pathway.ts';
import type { PathwayDefinition } from '../definition/pathway.ts';
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
    steps: definition.steps.map(({ id, instrument, form, when, heldBack }, index) => ({
      id,
      instrument,
      form,
      ...(when === undefined ? {} : { when: formula('steps', index, 'when') }),
      ...(heldBack === undefined ? {} : { heldBack }),
    })),
    ...(definition.events === undefined ? {} : { events: definition.events }),
    schedule: (definition.schedule ?? []) as CompiledPathway['schedule'],
    ...(definition.indicators === undefined
      ? {}
      : { indicators: definition.indicators.map((indicator, index) => compileIndicator(indicator, index, formula)) }),
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

type Indicator = NonNullable<PathwayDefinition['indicators']>[number];

function compileIndicator(
  indicator: Indicator,
  index: number,
  formula: (...path: readonly (string | number)[]) => Ast,
): CompiledIndicator {
  const { among, ...rest } = indicator;
  const condition = among === undefined ? {} : { among: formula('indicators', index, 'among') };
  if (rest.kind === 'return') return { ...rest, ...condition };
  return { ...rest, counted: formula('indicators', index, 'counted'), ...condition } as CompiledIndicator;
}
