/**
 * A valid definition → the compiled instrument: flat, ordered, defaults filled in, formulas as data, frozen.
 *
 * Nothing can fail here; what could was found by `validate/`. The result is plain JSON, so it can be built
 * once, stored, sent to a browser and trusted by its hash.
 */
import type { MissingReason } from '../definition/answer.ts';
import type {
  CompiledInstrument,
  CompiledItem,
  CompiledMissingPolicy,
  CompiledScore,
  ResponseShape,
} from '../definition/compiled.ts';
import type { InstrumentDefinition, ItemDefinition, ScoreDefinition } from '../definition/instrument.ts';
import type { Ast } from '../expression/ast.ts';
import { deepFreeze } from '../internal/freeze.ts';
import { pointer } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { formItems } from '../definition/form-items.ts';
import { placedItems, shapeOf, type PlacedItem } from '../definition/placed-items.ts';
import type { ValidDefinition } from '../validate/validate.ts';
import { contentHash } from './hash.ts';
import { compileMigration } from './migration.ts';

export function compileInstrument({ definition, formulas }: ValidDefinition): CompiledInstrument {
  const formula = (...path: readonly (string | number)[]): Ast => formulas.get(pointer('', ...path)) as Ast;
  const placed = placedItems(definition);
  return deepFreeze<CompiledInstrument>({
    format: 'skala/compiled/1',
    id: definition.id,
    version: definition.version,
    hash: contentHash(definition),
    status: definition.status,
    administration: definition.administration,
    sources: definition.source.map(plain),
    licence: plain(definition.licence),
    missing: definition.missing ?? {},
    ...(definition.currency === undefined ? {} : { currency: definition.currency }),
    items: placed.map((entry) => compileItem(entry, definition, formulas)),
    sections: definition.sections.map((section) => ({
      id: section.id,
      items: section.items.map((item) => item.id),
      grids: section.grids ?? [],
    })),
    forms: Object.fromEntries(
      Object.entries(definition.forms).map(([name, form]) => [name, formItems(form, definition)]),
    ),
    variables: (definition.variables ?? []).map(({ id }, index) => ({
      id,
      value: formula('variables', index, 'value'),
    })),
    checks: (definition.checks ?? []).map((check, index) =>
      plain({ ...check, when: formula('checks', index, 'when') }),
    ),
    scores: (definition.scores ?? []).map((score, index) => compileScore(score, formula('scores', index, 'value'))),
    criteria: (definition.criteria ?? []).map(({ id }, index) => ({ id, when: formula('criteria', index, 'when') })),
    flags: (definition.flags ?? []).map((flag, index) => ({
      id: flag.id,
      action: flag.action,
      when: formula('flags', index, 'when'),
      criteria: flag.criteria ?? [],
      ...(flag.ruleSet === undefined ? {} : { ruleSet: flag.ruleSet }),
      source: flag.source,
    })),
    ...plain({
      ruleSets: definition.ruleSets,
      pendingScores: definition.pendingScores,
      carryOver: definition.carryOver,
      from: definition.from?.map((entry, index) =>
        compileMigration(entry, Object.keys(definition.forms), (...path) => formula('from', index, ...path)),
      ),
    }),
  });
}

/** Drops fields that are undefined, so that the result is the same as after a trip through JSON. */
function plain<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function compileItem(
  { item, path, section }: PlacedItem,
  definition: InstrumentDefinition,
  formulas: ReadonlyMap<string, Ast>,
): CompiledItem {
  const shape = shapeOf(item, definition) as ResponseShape;
  const when = formulas.get(`${path}/when`);
  const isDisplay = shape.type === 'display';
  return plain({
    type: shape.type,
    min: shape.min,
    max: shape.max,
    decimals: shape.decimals,
    unit: shape.unit,
    options: shape.options?.map(plain),
    exclusive: shape.exclusive,
    units: shape.units,
    maxLength: shape.maxLength,
    multiline: shape.multiline,
    maxLines: shape.maxLines,
    id: item.id,
    code: item.code ?? item.id,
    section,
    response: 'response' in item ? item.response : item.id,
    missing: item.missing ?? [],
    required: !isDisplay && item.required !== false,
    by: item.by ?? 'respondent',
    cumulative: item.cumulative ?? false,
    window: item.window,
    when,
    otherwise: when && !isDisplay ? compileOtherwise(item, shape, definition) : undefined,
    codes: item.codes,
  });
}

function compileOtherwise(
  item: ItemDefinition,
  shape: ResponseShape,
  definition: InstrumentDefinition,
): CompiledItem['otherwise'] {
  const { otherwise } = item;
  if (otherwise === undefined) return { missing: 'not-applicable', key: '' };
  if (typeof otherwise === 'string')
    return { missing: definition.missing?.[otherwise] as MissingReason, key: otherwise };
  const parsed = itemTypes[shape.type].parse(otherwise, shape);
  return parsed.ok ? { value: parsed.value } : { missing: 'not-applicable', key: '' };
}

function compileScore(score: ScoreDefinition, value: Ast): CompiledScore {
  const policy: CompiledMissingPolicy =
    score.missing === 'complete' ? {} : (plain(score.missing) as CompiledMissingPolicy);
  return plain({
    id: score.id,
    value,
    formula: score.value,
    missing: policy,
    range: score.range,
    scale: score.scale ?? score.range,
    direction: score.direction,
    window: score.window,
    bands: score.bands?.map(plain) ?? [],
    reliableChange: score.reliableChange,
    codes: score.codes,
    source: score.source,
  });
}
