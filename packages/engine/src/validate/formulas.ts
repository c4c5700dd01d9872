/**
 * Parses and checks every formula of a definition, then looks for circles among them.
 */
import type { InstrumentDefinition } from '../definition/instrument.ts';
import { children, namesIn, type Ast } from '../expression/ast.ts';
import { checkFormula, formulaTypeOf, type NameInfo, type Scope } from '../expression/check.ts';
import { parseFormula } from '../expression/parse.ts';
import { placeParams, spanOf, type Span } from '../expression/place.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { placedItems } from '../definition/placed-items.ts';
import { itemNames } from './names.ts';

export interface CheckedFormulas {
  /** Parsed formulas by JSON Pointer. */
  readonly formulas: ReadonlyMap<string, Ast>;
  readonly issues: readonly Issue[];
}

interface Place {
  readonly path: string;
  readonly text: string;
  readonly wanted: 'number' | 'condition' | 'either';
  /** The name the formula defines, if formulas can use it. */
  readonly defines?: string;
}

function places(definition: InstrumentDefinition): readonly Place[] {
  const conditions = placedItems(definition).flatMap(({ item, path }): Place[] =>
    item.when === undefined ? [] : [{ path: `${path}/when`, text: item.when, wanted: 'condition', defines: item.id }],
  );
  const list = (
    name: 'variables' | 'criteria' | 'scores' | 'checks' | 'flags',
    field: 'value' | 'when',
    wanted: Place['wanted'],
  ): Place[] =>
    (definition[name] ?? []).map((entry, index) => ({
      path: pointer('', name, index, field),
      text: (entry as Record<string, unknown>)[field] as string,
      wanted,
      ...(name === 'checks' || name === 'flags' ? {} : { defines: entry.id }),
    }));
  return [
    ...conditions,
    ...list('variables', 'value', 'either'),
    ...list('criteria', 'when', 'condition'),
    ...list('scores', 'value', 'number'),
    ...list('checks', 'when', 'condition'),
    ...list('flags', 'when', 'condition'),
  ];
}

/** `unsound` names exist but have issues of their own; formulas that use them are not blamed for it. */
export function checkFormulas(definition: InstrumentDefinition, unsound: ReadonlySet<string>): CheckedFormulas {
  const found: Issue[] = [];
  const formulas = new Map<string, Ast>();
  const all = places(definition);
  for (const place of all) {
    const parsed = parseFormula(place.text, place.path);
    if (parsed.ok) formulas.set(place.path, parsed.value);
    else found.push(...parsed.issues);
  }
  const scope = scopeOf(definition, all, formulas, unsound);
  for (const place of all) {
    const ast = formulas.get(place.path);
    if (!ast || namesIn(ast).some((name) => unsound.has(name))) continue;
    const wanted =
      place.wanted === 'either' ? (formulaTypeOf(ast, scope) === 'condition' ? 'condition' : 'number') : place.wanted;
    found.push(...checkFormula(ast, scope, wanted, place.path));
  }
  found.push(...checkCycles(all, formulas));
  return { formulas, issues: found };
}

function scopeOf(
  definition: InstrumentDefinition,
  all: readonly Place[],
  formulas: ReadonlyMap<string, Ast>,
  unsound: ReadonlySet<string>,
): Scope {
  const scope = new Map<string, NameInfo>(itemNames(definition));
  for (const name of unsound) if (!scope.has(name)) scope.set(name, { type: 'number', isItem: true });
  for (const score of definition.scores ?? []) scope.set(score.id, { type: 'number', isItem: false });
  for (const criterion of definition.criteria ?? []) scope.set(criterion.id, { type: 'condition', isItem: false });
  for (const variable of definition.variables ?? []) scope.set(variable.id, { type: 'number', isItem: false });
  // A variable may be a condition; what it is can depend on variables before and after it.
  for (let round = 0; round < (definition.variables?.length ?? 0); round++) {
    let changed = false;
    for (const place of all.filter(({ wanted }) => wanted === 'either')) {
      const ast = formulas.get(place.path);
      const type = ast && formulaTypeOf(ast, scope) === 'condition' ? 'condition' : 'number';
      if (place.defines !== undefined && scope.get(place.defines)?.type !== type) {
        scope.set(place.defines, { type, isItem: false });
        changed = true;
      }
    }
    if (!changed) break;
  }
  return scope;
}

/** A name that depends on itself, directly or through others, could never settle. */
function checkCycles(all: readonly Place[], formulas: ReadonlyMap<string, Ast>): readonly Issue[] {
  const uses = new Map<string, { readonly path: string; readonly ast: Ast }>();
  for (const place of all) {
    const ast = formulas.get(place.path);
    if (place.defines !== undefined && ast) uses.set(place.defines, { path: place.path, ast });
  }
  const found: Issue[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, trail: readonly string[]): void => {
    const use = uses.get(name);
    if (!use || state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      const cycle = [...trail.slice(trail.indexOf(name)), name];
      const place = placeParams(firstMention(use.ast, cycle[1] ?? name));
      found.push(
        cycle.length === 2
          ? issue('expression/self-reference', use.path, place)
          : issue('expression/cycle', use.path, { cycle: cycle.join(' → '), ...place }),
      );
      return;
    }
    state.set(name, 'open');
    for (const next of namesIn(use.ast)) visit(next, [...trail, name]);
    state.set(name, 'done');
  };
  for (const name of uses.keys()) visit(name, []);
  return found;
}

/** Where a formula first mentions a name. */
function firstMention(ast: Ast, name: string): Span | undefined {
  if (ast.op === 'name' && ast.name === name) return spanOf(ast);
  for (const child of children(ast)) {
    const found = firstMention(child, name);
    if (found) return found;
  }
  return undefined;
}
