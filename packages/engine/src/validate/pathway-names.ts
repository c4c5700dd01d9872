import type { PathwayDefinition } from '../definition/pathway.ts';
import { reservedNames } from '../expression/functions.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** Names of a pathway: none twice, none reserved, and each leads somewhere. */
export function checkPathwayNames(definition: PathwayDefinition): readonly Issue[] {
  return [
    ...checkFormulaNames(definition),
    ...checkOwnNames(definition),
    ...checkReferences(definition),
    ...checkRoles(definition),
  ];
}

/** Inputs and criteria share one space of names. */
function checkFormulaNames(definition: PathwayDefinition): readonly Issue[] {
  const found: Issue[] = [];
  const names = new Map(Object.keys(definition.inputs).map((name) => [name, pointer('/inputs', name)]));
  definition.criteria?.forEach((criterion, index) => {
    const path = pointer('/criteria', index, 'id');
    const first = names.get(criterion.id);
    if (first !== undefined) found.push(issue('name/duplicate', path, { name: criterion.id, first }));
    if (reservedNames.has(criterion.id)) found.push(issue('name/reserved', path, { name: criterion.id }));
    names.set(criterion.id, path);
  });
  return found;
}

function checkOwnNames(definition: PathwayDefinition): readonly Issue[] {
  return (['source', 'steps', 'flags', 'schedule', 'indicators'] as const).flatMap((list) => {
    const own = new Map<string, string>();
    return (definition[list] ?? []).flatMap(({ id }, index) => {
      const path = pointer('', list, index, 'id');
      const first = own.get(id);
      if (first === undefined) own.set(id, path);
      return first === undefined ? [] : [issue('name/duplicate', path, { name: id, first })];
    });
  });
}

function checkReferences(definition: PathwayDefinition): readonly Issue[] {
  const found: Issue[] = [];
  const known = {
    source: new Set(definition.source.map(({ id }) => id)),
    step: new Set(definition.steps.map(({ id }) => id)),
    event: new Set(Object.keys(definition.events ?? {})),
    criterion: new Set(definition.criteria?.map(({ id }) => id)),
    'input-instrument': new Set(definition.steps.map(({ instrument }) => instrument)),
  };
  const need = (what: keyof typeof known, name: string | undefined, ...path: readonly (string | number)[]): void => {
    if (name !== undefined && !known[what].has(name))
      found.push(issue(`name/unknown-${what}`, pointer('', ...path), { name }));
  };
  for (const [name, { instrument }] of Object.entries(definition.inputs))
    need('input-instrument', instrument, 'inputs', name, 'instrument');
  for (const [name, event] of Object.entries(definition.events ?? {}))
    if ('instrument' in event) need('input-instrument', event.instrument, 'events', name, 'instrument');
  definition.steps.forEach(({ heldBack }, index) =>
    need('source', heldBack?.source, 'steps', index, 'heldBack', 'source'),
  );
  definition.flags.forEach((flag, index) => {
    need('source', flag.source, 'flags', index, 'source');
    flag.criteria?.forEach((name, c) => need('criterion', name, 'flags', index, 'criteria', c));
  });
  definition.schedule?.forEach((rule, index) => {
    need('step', rule.step, 'schedule', index, 'step');
    need('source', rule.source, 'schedule', index, 'source');
    for (const part of ['after', 'until', 'doneBy'] as const) need('event', rule[part], 'schedule', index, part);
  });
  definition.indicators?.forEach((indicator, index) => {
    need('source', indicator.source, 'indicators', index, 'source');
    if (indicator.kind === 'share') {
      need('input-instrument', indicator.per, 'indicators', index, 'per');
      need('event', indicator.at, 'indicators', index, 'at');
    } else {
      need('event', indicator.per, 'indicators', index, 'per');
      need('event', indicator.again, 'indicators', index, 'again');
    }
  });
  return found;
}

function checkRoles(definition: PathwayDefinition): readonly Issue[] {
  return definition.steps.flatMap(({ heldBack }, s) =>
    (heldBack?.releasedBy ?? []).flatMap((role, index, roles) => {
      const path = pointer('/steps', s, 'heldBack', 'releasedBy', index);
      const first = roles.indexOf(role);
      return [
        ...(role === 'citizen' ? [issue('pathway/released-by-citizen', path)] : []),
        ...(first < index
          ? [
              issue('name/duplicate', path, {
                name: role,
                first: pointer('/steps', s, 'heldBack', 'releasedBy', first),
              }),
            ]
          : []),
      ];
    }),
  );
}
