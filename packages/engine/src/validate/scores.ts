import type { InstrumentDefinition, ScoreDefinition } from '../definition/instrument.ts';
import { children, namesIn, type Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** Ranges, bands and missing policies of scores. `formulas` are the parsed formulas by JSON Pointer. */
export function checkScores(definition: InstrumentDefinition, formulas: ReadonlyMap<string, Ast>): readonly Issue[] {
  return (definition.scores ?? []).flatMap((score, index) => {
    const path = pointer('/scores', index);
    const formula = formulas.get(`${path}/value`);
    return [
      ...checkRange(score, path),
      ...checkBands(score, path),
      ...(formula ? checkPolicy(score, formula, path) : []),
    ];
  });
}

function checkRange(score: ScoreDefinition, path: string): readonly Issue[] {
  return (['range', 'scale'] as const).flatMap((field) => {
    const [min, max] = score[field] ?? [0, 1];
    return min < max ? [] : [issue('score/empty-range', pointer(path, field), { min, max })];
  });
}

function checkBands(score: ScoreDefinition, path: string): readonly Issue[] {
  const [min, max] = score.range;
  const sets = new Map<string, string>();
  return (score.bands ?? []).flatMap((set, s) => {
    const found: Issue[] = [];
    const setPath = pointer(path, 'bands', s, 'id');
    const firstSet = sets.get(set.id);
    if (firstSet === undefined) sets.set(set.id, setPath);
    else found.push(issue('name/duplicate', setPath, { name: set.id, first: firstSet }));
    const names = new Map<string, string>();
    set.bands.forEach((band, b) => {
      const place = pointer(path, 'bands', s, 'bands', b, 'from');
      const previous = set.bands[b - 1]?.from;
      if (previous !== undefined && band.from <= previous)
        found.push(issue('score/bands-not-ascending', place, { from: band.from, previous }));
      if (b === 0 && band.from > min) found.push(issue('score/bands-gap', place, { from: band.from, min }));
      if (band.from > max) found.push(issue('score/band-unreachable', place, { from: band.from, max }));
      const named = pointer(path, 'bands', s, 'bands', b, 'id');
      const first = names.get(band.id);
      if (first === undefined) names.set(band.id, named);
      else found.push(issue('name/duplicate', named, { name: band.id, first }));
    });
    return found;
  });
}

function checkPolicy(score: ScoreDefinition, formula: Ast, path: string): readonly Issue[] {
  if (score.missing === 'complete') return [];
  const found: Issue[] = [];
  const used = new Set(namesIn(formula));
  const claimed = new Set<string>();
  const { skip, prorate, assume } = score.missing;
  const lists: [string, readonly string[]][] = [
    [`${path}/missing/skip/items`, skip?.items ?? []],
    [`${path}/missing/prorate/items`, prorate?.items ?? []],
    ...(assume ?? []).map((entry, index): [string, readonly string[]] => [
      pointer(path, 'missing', 'assume', index, 'items'),
      entry.items,
    ]),
  ];
  for (const [place, items] of lists) {
    items.forEach((name, index) => {
      if (!used.has(name)) found.push(issue('score/policy-item-not-used', pointer(place, index), { name }));
      else if (claimed.has(name)) found.push(issue('score/policy-overlap', pointer(place, index), { name }));
      claimed.add(name);
    });
  }
  if (prorate && prorate.minimumAnswered > prorate.items.length) {
    const params = { minimum: prorate.minimumAnswered, items: prorate.items.length };
    found.push(issue('score/prorate-too-many', `${path}/missing/prorate/minimumAnswered`, params));
  }
  if (prorate && !sumsExactly(formula, new Set(prorate.items)))
    found.push(issue('score/prorate-not-summed', `${path}/missing/prorate/items`));
  return found;
}

/** Whether the formula has `sum([...])` over exactly these names. */
function sumsExactly(ast: Ast, names: ReadonlySet<string>): boolean {
  if (ast.op === 'call' && ast.name === 'sum' && ast.args[0]?.op === 'list') {
    const { items } = ast.args[0];
    const summed = new Set(items.map((item) => (item.op === 'name' ? item.name : '')));
    if (items.length === names.size && summed.size === names.size && [...summed].every((name) => names.has(name)))
      return true;
  }
  return children(ast).some((child) => sumsExactly(child, names));
}
