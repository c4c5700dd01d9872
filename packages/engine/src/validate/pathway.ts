/**
 * A pathway: structure, names, formulas, words. Whether the scores and items it names exist is checked
 * against the instruments it joins, where they are given.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { pathwaySchema, type PathwayDefinition } from '../definition/pathway.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { checkFormula, type NameInfo, type Scope } from '../expression/check.ts';
import { reservedNames } from '../expression/functions.ts';
import { parseFormula } from '../expression/parse.ts';
import { issue, pointer, type Issue, type Result } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { checkEvidence } from './evidence.ts';
import { checkPathwayDates, eventOf } from './pathway-dates.ts';
import { checkPathwayNames } from './pathway-names.ts';
import { checkPathwayWords } from './pathway-words.ts';
import { isOnlyFromSetAside, pathwayParts } from './pathway-parts.ts';
import { checkStructure } from './structure.ts';
import { withoutFaulty } from './without-faulty.ts';

export interface ValidPathway {
  readonly definition: PathwayDefinition;
  readonly formulas: ReadonlyMap<string, Ast>;
}

export function validatePathway(document: unknown, instruments: readonly CompiledInstrument[]): Result<ValidPathway> {
  const structural = checkStructure(pathwaySchema, document);
  const sound = withoutFaulty(document, structural, pathwayParts);
  const { definition, placed } = sound;
  if (!definition) return { ok: false, issues: structural };
  const { formulas, issues } = checkMeaning(definition, instruments);
  const isBlameless = isOnlyFromSetAside(
    sound,
    structural.some(({ path }) => path.startsWith('/steps')),
  );
  // Evidence may rest on what was set aside.
  const isWhole = structural.length === 0;
  const meaning = issues
    .map((found) => ({ ...found, path: placed(found.path) }))
    .filter((found) => !isBlameless(found) && (isWhole || found.code !== 'flag/no-evidence'));
  const all = [...structural, ...meaning];
  return all.length === 0 ? { ok: true, value: { definition, formulas } } : { ok: false, issues: all };
}

function checkMeaning(
  definition: PathwayDefinition,
  instruments: readonly CompiledInstrument[],
): { readonly formulas: ReadonlyMap<string, Ast>; readonly issues: readonly Issue[] } {
  const found: Issue[] = [
    ...checkPathwayNames(definition),
    ...checkPathwayDates(definition, instruments),
    ...checkPathwayWords(definition),
  ];
  const inputs = new Map<string, NameInfo>();
  for (const [name, input] of Object.entries(definition.inputs)) {
    if (reservedNames.has(name)) found.push(issue('name/reserved', pointer('/inputs', name), { name }));
    const instrument = instruments.find(({ id }) => id === input.instrument);
    inputs.set(name, inputInfo(input, instrument, pointer('/inputs', name), found));
  }
  const formulas = readFormulas(definition, inputs, found);
  found.push(...checkEvidence(definition, formulas), ...checkIndicatorInputs(definition, formulas));
  definition.steps.forEach((step, index) => {
    const instrument = instruments.find(({ id }) => id === step.instrument);
    if (instrument && !Object.hasOwn(instrument.forms, step.form)) {
      found.push(issue('response/unknown-form', pointer('/steps', index, 'form'), { form: step.form }));
    }
  });
  return { formulas, issues: found };
}

function inputInfo(
  input: PathwayDefinition['inputs'][string],
  instrument: CompiledInstrument | undefined,
  path: string,
  found: Issue[],
): NameInfo {
  if (!instrument) return { type: 'number', isItem: 'item' in input };
  if ('score' in input) {
    if (!instrument.scores.some(({ id }) => id === input.score))
      found.push(issue('expression/unknown-name', `${path}/score`, { name: input.score }));
    return { type: 'number', isItem: false };
  }
  const item = instrument.items.find(({ id }) => id === input.item);
  if (!item) {
    found.push(issue('name/unknown-item', `${path}/item`, { name: input.item }));
    return { type: 'number', isItem: true };
  }
  const type = itemTypes[item.type].formulaType(item);
  const options = type === 'options' ? (item.options ?? []).map((option) => option.code) : undefined;
  const weighted = item.options?.every((option) => option.value !== undefined) ?? false;
  return { type, isItem: true, ...(options ? { options, weighted } : {}) };
}

/** Parses and checks every formula; those that can be read, by their place. */
function readFormulas(definition: PathwayDefinition, inputs: Scope, found: Issue[]): ReadonlyMap<string, Ast> {
  const formulas = new Map<string, Ast>();
  const read = (path: string, text: string | undefined, scope: Scope): void => {
    if (text === undefined) return;
    const parsed = parseFormula(text, path);
    if (!parsed.ok) found.push(...parsed.issues);
    else {
      formulas.set(path, parsed.value);
      found.push(...checkFormula(parsed.value, scope, 'condition', path));
    }
  };
  const scope = new Map(inputs);
  for (const criterion of definition.criteria ?? []) scope.set(criterion.id, { type: 'condition', isItem: false });
  definition.criteria?.forEach((criterion, index) => {
    const path = pointer('/criteria', index, 'when');
    read(path, criterion.when, scope);
    const ast = formulas.get(path);
    const later = new Set(definition.criteria?.slice(index).map(({ id }) => id));
    const early = ast && namesIn(ast).find((name) => later.has(name));
    if (early !== undefined) found.push(issue('expression/cycle', path, { cycle: `${criterion.id} → ${early}` }));
  });
  definition.flags.forEach((flag, index) => read(pointer('/flags', index, 'when'), flag.when, scope));
  definition.steps.forEach((step, index) => read(pointer('/steps', index, 'when'), step.when, scope));
  definition.indicators?.forEach((indicator, index) => {
    if (indicator.kind === 'share') read(pointer('/indicators', index, 'counted'), indicator.counted, inputs);
    read(pointer('/indicators', index, 'among'), indicator.among, inputs);
  });
  return formulas;
}

/** An indicator judges one response at a time, so it names inputs of that response's instrument only. */
function checkIndicatorInputs(definition: PathwayDefinition, formulas: ReadonlyMap<string, Ast>): readonly Issue[] {
  return (definition.indicators ?? []).flatMap((indicator, index) => {
    const event = indicator.kind === 'return' ? eventOf(definition, indicator.per) : undefined;
    const instrument = indicator.kind === 'share' ? indicator.per : event && 'instrument' in event && event.instrument;
    if (typeof instrument !== 'string') return [];
    return ['counted', 'among'].flatMap((part) => {
      const path = pointer('/indicators', index, part);
      const ast = formulas.get(path);
      const other =
        ast && namesIn(ast).find((name) => (definition.inputs[name]?.instrument ?? instrument) !== instrument);
      return other === undefined ? [] : [issue('pathway/input-of-other-instrument', path, { name: other, instrument })];
    });
  });
}
