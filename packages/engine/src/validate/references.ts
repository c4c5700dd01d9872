import type { InstrumentDefinition, SectionDefinition } from '../definition/instrument.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { formItems } from '../definition/form-items.ts';
import { unknownName } from '../internal/nearest-name.ts';
import { placedItems } from '../definition/placed-items.ts';

/** Names outside formulas that must lead somewhere: items of forms, grids and checks; sources; criteria. */
export function checkReferences(definition: InstrumentDefinition): readonly Issue[] {
  const items = new Set(placedItems(definition).map(({ item }) => item.id));
  const found: Issue[] = [];
  const needItem = (name: string, path: string): void => {
    if (!items.has(name)) found.push(issue('name/unknown-item', path, unknownName(name, items)));
  };
  for (const [name, form] of Object.entries(definition.forms)) {
    if (typeof form === 'object' && 'items' in form)
      form.items.forEach((id, index) => needItem(id, pointer('/forms', name, 'items', index)));
    if (formItems(form, definition).length === 0) found.push(issue('form/empty', pointer('/forms', name)));
  }
  definition.checks?.forEach((check, c) =>
    check.items.forEach((id, index) => needItem(id, pointer('/checks', c, 'items', index))),
  );
  definition.sections.forEach((section, index) => found.push(...checkGrids(section, pointer('/sections', index))));
  definition.carryOver?.forEach(({ items: carried }, c) => {
    for (const id of Object.keys(carried)) needItem(id, pointer('/carryOver', c, 'items', id));
  });
  found.push(...checkSources(definition), ...checkCriteria(definition), ...checkRuleSets(definition));
  return found;
}

function checkGrids(section: SectionDefinition, path: string): readonly Issue[] {
  const found: Issue[] = [];
  const order = new Map(section.items.map((item, index) => [item.id, index]));
  const taken = new Map<string, string>();
  section.grids?.forEach((grid, g) => {
    let previous: number | undefined;
    grid.rows.forEach((row, r) => {
      const place = pointer(path, 'grids', g, 'rows', r, 'items');
      if (row.items.length !== grid.columns.length) {
        found.push(issue('grid/row-width', place, { found: row.items.length, expected: grid.columns.length }));
      }
      row.items.forEach((id, index) => {
        if (id === null) return;
        const at = order.get(id);
        const other = taken.get(id);
        if (at === undefined) found.push(issue('grid/not-in-section', pointer(place, index), { name: id }));
        else if (other !== undefined) found.push(issue('grid/overlap', pointer(place, index), { name: id, other }));
        else if (previous !== undefined && at !== previous + 1)
          found.push(issue('grid/not-consecutive', pointer(place, index), { name: id }));
        if (at !== undefined) {
          previous = at;
          taken.set(id, grid.id);
        }
      });
    });
  });
  return found;
}

function checkSources(definition: InstrumentDefinition): readonly Issue[] {
  const known = new Set(definition.source.map((source) => source.id));
  const found: Issue[] = [];
  const need = (name: string | undefined, path: string): void => {
    if (name !== undefined && !known.has(name))
      found.push(issue('name/unknown-source', path, unknownName(name, known)));
  };
  need(definition.licence.source, '/licence/source');
  for (const { item, path } of placedItems(definition)) need(item.source, `${path}/source`);
  for (const list of ['checks', 'scores', 'flags', 'ruleSets', 'pendingScores'] as const) {
    definition[list]?.forEach((entry, index) => need(entry.source, pointer('', list, index, 'source')));
  }
  definition.scores?.forEach((score, s) => {
    score.bands?.forEach((set, b) => need(set.source, pointer('/scores', s, 'bands', b, 'source')));
    need(score.reliableChange?.source, pointer('/scores', s, 'reliableChange', 'source'));
  });
  return found;
}

function checkRuleSets(definition: InstrumentDefinition): readonly Issue[] {
  const known = new Set(definition.ruleSets?.map(({ id }) => id));
  const found: Issue[] = [];
  const need = (name: string | undefined, path: string): void => {
    if (name !== undefined && !known.has(name)) found.push(issue('name/unknown-rule-set', path, { name }));
  };
  definition.flags?.forEach((flag, f) => need(flag.ruleSet, pointer('/flags', f, 'ruleSet')));
  definition.scores?.forEach((score, s) =>
    score.bands?.forEach((set, b) => need(set.ruleSet, pointer('/scores', s, 'bands', b, 'ruleSet'))),
  );
  return found;
}

function checkCriteria(definition: InstrumentDefinition): readonly Issue[] {
  const known = new Set(definition.criteria?.map((criterion) => criterion.id));
  const found: Issue[] = [];
  definition.flags?.forEach((flag, f) =>
    flag.criteria?.forEach((name, index) => {
      if (!known.has(name))
        found.push(issue('name/unknown-criterion', pointer('/flags', f, 'criteria', index), { name }));
    }),
  );
  return found;
}
