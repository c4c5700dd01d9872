/**
 * A pathway: structure, names, formulas, words. Whether the scores and items it names exist is checked
 * against the instruments it joins, where they are given.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { pathwaySchema, type PathwayDefinition } from '../definition/pathway.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import { checkFormula, type NameInfo } from '../expression/check.ts';
import { reservedNames } from '../expression/functions.ts';
import { parseFormula } from '../expression/parse.ts';
import { issue, pointer, type Issue, type Result } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { checkStructure } from './structure.ts';

export interface ValidPathway {
  readonly definition: PathwayDefinition;
  readonly formulas: ReadonlyMap<string, Ast>;
}

export function validatePathway(document: unknown, instruments: readonly CompiledInstrument[]): Result<ValidPathway> {
  const structural = checkStructure(pathwaySchema, document);
  if (structural.length > 0) return { ok: false, issues: structural };
  const definition = document as PathwayDefinition;
  const found: Issue[] = [...checkPathwayNames(definition), ...checkWords(definition)];
  const scope = new Map<string, NameInfo>();
  for (const [name, input] of Object.entries(definition.inputs)) {
    if (reservedNames.has(name)) found.push(issue('name/reserved', pointer('/inputs', name), { name }));
    const instrument = instruments.find(({ id }) => id === input.instrument);
    scope.set(name, inputInfo(input, instrument, pointer('/inputs', name), found));
  }
  for (const criterion of definition.criteria ?? []) scope.set(criterion.id, { type: 'condition', isItem: false });
  const formulas = new Map<string, Ast>();
  const read = (path: string, text: string | undefined): void => {
    if (text === undefined) return;
    const parsed = parseFormula(text, path);
    if (!parsed.ok) found.push(...parsed.issues);
    else {
      formulas.set(path, parsed.value);
      found.push(...checkFormula(parsed.value, scope, 'condition', path));
    }
  };
  definition.criteria?.forEach((criterion, index) => {
    read(pointer('/criteria', index, 'when'), criterion.when);
    const ast = formulas.get(pointer('/criteria', index, 'when'));
    const later = new Set(definition.criteria?.slice(index).map(({ id }) => id));
    const early = ast && namesIn(ast).find((name) => later.has(name));
    if (early !== undefined)
      found.push(
        issue('expression/cycle', pointer('/criteria', index, 'when'), { cycle: `${criterion.id} → ${early}` }),
      );
  });
  definition.flags.forEach((flag, index) => read(pointer('/flags', index, 'when'), flag.when));
  definition.steps.forEach((step, index) => {
    read(pointer('/steps', index, 'when'), step.when);
    const instrument = instruments.find(({ id }) => id === step.instrument);
    if (instrument && !Object.hasOwn(instrument.forms, step.form)) {
      found.push(issue('response/unknown-form', pointer('/steps', index, 'form'), { form: step.form }));
    }
  });
  return found.length === 0 ? { ok: true, value: { definition, formulas } } : { ok: false, issues: found };
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

function checkPathwayNames(definition: PathwayDefinition): readonly Issue[] {
  const found: Issue[] = [];
  const names = new Map(Object.keys(definition.inputs).map((name) => [name, pointer('/inputs', name)]));
  definition.criteria?.forEach((criterion, index) => {
    const path = pointer('/criteria', index, 'id');
    const first = names.get(criterion.id);
    if (first !== undefined) found.push(issue('name/duplicate', path, { name: criterion.id, first }));
    if (reservedNames.has(criterion.id)) found.push(issue('name/reserved', path, { name: criterion.id }));
    names.set(criterion.id, path);
  });
  for (const list of ['source', 'steps', 'flags', 'schedule'] as const) {
    const own = new Map<string, string>();
    definition[list]?.forEach(({ id }, index) => {
      const path = pointer('', list, index, 'id');
      const first = own.get(id);
      if (first === undefined) own.set(id, path);
      else found.push(issue('name/duplicate', path, { name: id, first }));
    });
  }
  const criteria = new Set(definition.criteria?.map(({ id }) => id));
  const sources = new Set(definition.source.map(({ id }) => id));
  const steps = new Set(definition.steps.map(({ id }) => id));
  const used = new Set(definition.steps.map(({ instrument }) => instrument));
  for (const [name, input] of Object.entries(definition.inputs)) {
    if (!used.has(input.instrument))
      found.push(
        issue('name/unknown-input-instrument', pointer('/inputs', name, 'instrument'), { name: input.instrument }),
      );
  }
  definition.flags.forEach((flag, f) => {
    if (!sources.has(flag.source))
      found.push(issue('name/unknown-source', pointer('/flags', f, 'source'), { name: flag.source }));
    flag.criteria?.forEach((name, index) => {
      if (!criteria.has(name))
        found.push(issue('name/unknown-criterion', pointer('/flags', f, 'criteria', index), { name }));
    });
  });
  definition.schedule?.forEach((rule, index) => {
    if (!steps.has(rule.step))
      found.push(issue('name/unknown-step', pointer('/schedule', index, 'step'), { name: rule.step }));
    if (!sources.has(rule.source))
      found.push(issue('name/unknown-source', pointer('/schedule', index, 'source'), { name: rule.source }));
  });
  return found;
}

function checkWords(definition: PathwayDefinition): readonly Issue[] {
  return Object.entries(definition.text).flatMap(([language, text]) => {
    const need = (what: string, part: 'steps' | 'criteria' | 'flags', ids: readonly string[]): readonly Issue[] =>
      ids
        .filter((name) => !Object.hasOwn(text[part] ?? {}, name))
        .map((name) => issue('text/missing-words', pointer('/text', language, part, name), { what, name }));
    return [
      ...need(
        'step',
        'steps',
        definition.steps.map(({ id }) => id),
      ),
      ...need('criterion', 'criteria', definition.criteria?.map(({ id }) => id) ?? []),
      ...need(
        'flag',
        'flags',
        definition.flags.map(({ id }) => id),
      ),
    ];
  });
}
