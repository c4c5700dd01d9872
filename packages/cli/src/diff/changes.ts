/** Two versions → every change of structure, one by one. What it does to scores is in `verdicts.ts`. */
import type { Change, Level, Part } from './change.ts';
import { factsOf, nameIn, shapeFields, type Fact, type Renames } from './facts.ts';
import { movedNames } from './longest-order.ts';
import type { FoundRenames } from './renames.ts';
import type { Version } from './version.ts';

export function changesOf(older: Version, newer: Version, { renames, probable }: FoundRenames): readonly Change[] {
  const before = factsOf(older, renames);
  const after = factsOf(newer, new Map());
  const changes: Change[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    if (!is) changes.push({ kind: 'removed', part: was.part, name: was.id, level: removedLevel(was.part) });
    else changes.push(...renamed(was, is, probable), ...changedFields(was, is, before, after));
  }
  for (const [key, is] of after)
    if (!before.has(key)) changes.push({ kind: 'added', part: is.part, name: is.name, level: addedLevel(is.part) });
  // Bands come and go with their score.
  const isBandOfWhole = ({ part, kind, name }: Change): boolean =>
    part === 'bands' &&
    kind !== 'changed' &&
    changes.some((one) => one.part === 'score' && one.kind === kind && name.startsWith(`${one.name}.`));
  return [...changes.filter((change) => !isBandOfWhole(change)), ...moves(older, newer, renames)];
}

/** Ids are what stored answers, pathways and carry-overs hold on to. */
const named: ReadonlySet<Part> = new Set(['item', 'score', 'flag', 'form', 'missing code', 'rule set', 'bands']);

const removedLevel = (part: Part): Level =>
  named.has(part) ? 'major' : ['variable', 'criterion', 'check'].includes(part) ? 'minor' : 'patch';

const addedLevel = (part: Part): Level =>
  named.has(part) || ['variable', 'criterion', 'check'].includes(part) ? 'minor' : 'patch';

function renamed(was: Fact, is: Fact, probable: ReadonlySet<string>): readonly Change[] {
  const { part, id, name } = is;
  if (was.id === id || part === 'licence') return [];
  const isProbable = probable.has(`${part}:${name}`) ? { isProbable: true as const } : {};
  if (part === 'bands') return [];
  return [{ kind: 'renamed', part, name, from: was.id, to: id, ...isProbable, level: removedLevel(part) }];
}

function changedFields(
  was: Fact,
  is: Fact,
  before: ReadonlyMap<string, Fact>,
  after: ReadonlyMap<string, Fact>,
): readonly Change[] {
  const { part, name } = is;
  // What a shared response changed is said once, of the response.
  const response = is.fields.get('response');
  const isShared = response !== undefined && was.fields.get('response') === response;
  const fields = [...new Set([...was.fields.keys(), ...is.fields.keys()])].filter(
    (field) =>
      !(isShared && (shapeFields as readonly string[]).includes(field)) && !(part === 'item' && field === 'section'),
  );
  return fields.flatMap((field): Change[] => {
    let [from, to] = [was.fields.get(field), is.fields.get(field)];
    if (part === 'form' && field === 'items') [from, to] = [common(from, before, after), common(to, before, after)];
    if (from === to) return [];
    return [
      {
        kind: 'changed',
        part,
        name,
        field,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        level: changedLevel(part, field, from, to),
      },
    ];
  });
}

/** The items of a form that both versions have, in one order: what was added or removed is said of the item. */
function common(
  items: string | undefined,
  before: ReadonlyMap<string, Fact>,
  after: ReadonlyMap<string, Fact>,
): string {
  const names = JSON.parse(items ?? '[]') as readonly string[];
  return names
    .filter((name) => before.has(`item:${name}`) && after.has(`item:${name}`))
    .sort()
    .join(' ');
}

const patchFields = new Set([
  'source',
  'codes',
  'code',
  'citation',
  'url',
  'status',
  'administration',
  'multiline',
  'maxLines',
  'scale',
]);

function changedLevel(part: Part, field: string, from = '', to = ''): Level {
  if (patchFields.has(field) || ['licence', 'source', 'section', 'grid', 'pending score'].includes(part))
    return 'patch';
  if (part === 'item' || part === 'response') {
    if (field === 'options') return isLonger(from, to) ? 'minor' : 'major';
    // What an item means and takes; the rest is how and when it is asked.
    return ['type', 'min', 'max', 'unit', 'units', 'window', 'exclusive'].includes(field) ? 'major' : 'minor';
  }
  if (part === 'form') return from.split(' ').every((name) => to.split(' ').includes(name)) ? 'minor' : 'major';
  if (part === 'check' || part === 'criterion' || part === 'variable' || part === 'carry-over') return 'minor';
  if (part === 'flag') return field === 'criteria' ? 'minor' : 'major';
  // Whether the number is another one the verdict on the score says.
  if (part === 'score') return ['range', 'direction', 'window'].includes(field) ? 'major' : 'minor';
  return 'major';
}

/** Whether options were only added. */
function isLonger(from: string, to: string): boolean {
  const codes = (text: string): readonly unknown[] => (text === '' ? [] : (JSON.parse(text) as readonly unknown[]));
  const after = new Set(codes(to).map((option) => JSON.stringify(option)));
  return codes(from).every((option) => after.has(JSON.stringify(option)));
}

function moves(older: Version, newer: Version, renames: Renames): readonly Change[] {
  const moved = (part: Part, name: string, from?: string, to?: string): Change => ({
    kind: 'moved',
    part,
    name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    level: 'minor',
  });
  const sections = (version: Version, own: Renames): readonly string[] =>
    version.instrument.sections.map(({ id }) => nameIn(own, 'section', id));
  const found = [...movedNames(sections(older, renames), sections(newer, new Map()))].map((id) => moved('section', id));
  const home = new Map(newer.instrument.items.map(({ id, section }) => [id, section]));
  for (const { id: old, items } of older.instrument.sections) {
    const section = nameIn(renames, 'section', old);
    const names = items.map((id) => nameIn(renames, 'item', id)).filter((id) => home.has(id));
    const away = names.filter((id) => home.get(id) !== section);
    found.push(...away.map((id) => moved('item', id, section, home.get(id))));
    const there = newer.instrument.sections.find(({ id }) => id === section)?.items ?? [];
    const stay = names.filter((id) => home.get(id) === section);
    found.push(...[...movedNames(stay, there)].map((id) => moved('item', id)));
  }
  return found;
}
