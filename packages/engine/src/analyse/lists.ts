/** Lists of items in formulas: an item that stands twice in one, and items that look as if they were forgotten. */
import type { Unit } from '../derive/program.ts';
import { children, type Ast } from '../expression/ast.ts';
import { placeParams, spanOf } from '../expression/place.ts';
import { printFormula } from '../expression/print.ts';
import { issue, type Issue } from '../issue/issue.ts';
import type { Analysis } from './analysis.ts';
import { listed } from './possible-call.ts';

export function checkLists(analysis: Analysis): readonly Issue[] {
  const groups = groupsOf(analysis);
  return analysis.program.units.flatMap((unit) =>
    listsIn(unit.formula).flatMap((list) => [...twice(list, unit, analysis), ...leftOut(list, unit, analysis, groups)]),
  );
}

interface List {
  readonly call: string;
  readonly elements: readonly Ast[];
}

/** Where the list begins among the arguments of the functions that count what stands in it. */
const listAt: ReadonlyMap<string, number> = new Map([
  ['sum', 0],
  ['mean', 0],
  ['count', 1],
  ['share', 1],
  ['atLeast', 1],
]);

function listsIn(ast: Ast): readonly List[] {
  const from = ast.op === 'call' ? listAt.get(ast.name) : undefined;
  const own = ast.op === 'call' && from !== undefined ? [{ call: ast.name, elements: listed(ast.args, from) }] : [];
  return [...own, ...children(ast).flatMap(listsIn)];
}

function twice({ call, elements }: List, unit: Unit, analysis: Analysis): readonly Issue[] {
  const texts = elements.map((element) => printFormula(element));
  return elements.flatMap((element, index) => {
    const part = texts[index] as string;
    if (texts.indexOf(part) === index) return [];
    return [
      issue('score/item-twice', analysis.pathOf(unit), { part, function: call, ...placeParams(spanOf(element)) }),
    ];
  });
}

/** Fewer than these stand for nothing in particular. */
const fewest = 5;

/** Of five items or more that are alike, all but one or two are in the list, and nothing else is. */
function leftOut(
  { call, elements }: List,
  unit: Unit,
  analysis: Analysis,
  groups: readonly ReadonlySet<string>[],
): readonly Issue[] {
  const names = new Set(elements.map(nameIn));
  const group = groups.find((candidates) => [...names].every((name) => name !== undefined && candidates.has(name)));
  if (!group || group.size < fewest) return [];
  const absent = [...group].filter((name) => !names.has(name));
  if (absent.length === 0 || absent.length > 2) return [];
  return [issue('score/item-left-out', analysis.pathOf(unit), { names: absent.join(', '), function: call })];
}

/** The one item that an element is about: `q3`, or `4 - q3`. */
function nameIn(element: Ast): string | undefined {
  if (element.op === 'name') return element.name;
  if (element.op === '-' && element.left.op === 'number') return nameIn(element.right);
  if (!('left' in element) || element.right.op !== 'number') return undefined;
  return nameIn(element.left);
}

/** Items of one section that are answered alike. */
function groupsOf({ instrument }: Analysis): readonly ReadonlySet<string>[] {
  const groups = new Map<string, Set<string>>();
  for (const item of instrument.items) {
    const { type, section, options, min, max } = item;
    const key = JSON.stringify([section, type, options, min, max]);
    groups.set(key, (groups.get(key) ?? new Set()).add(item.id));
  }
  return [...groups.values()];
}
