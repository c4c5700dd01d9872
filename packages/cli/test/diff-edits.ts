/**
 * Known edits of shipped instruments, each with the changes that a diff has to report: exactly these, one line each,
 * as `kind part name field`, and the level of the version number that the edit calls for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInstrument, loadText, type InstrumentDefinition } from '@skala/engine/load';
import { listInstruments } from '@skala/instruments';
import type { Version } from '../src/diff/version.ts';
import type { Json } from './run-skala.ts';

/** A definition and its text packs, as parsed JSON that may be changed. */
export interface Draft {
  readonly definition: Json;
  readonly texts: readonly Json[];
}

export interface KnownEdit {
  readonly name: string;
  /** Undefined: the instrument has nothing to edit in this way. */
  readonly apply: (draft: Draft) => readonly string[] | undefined;
  readonly level: 'none' | 'patch' | 'minor' | 'major' | 'any';
}

const allItems = ({ definition }: Draft): Json[] => definition.sections.flatMap((section: Json) => section.items);

const edit = (name: string, level: KnownEdit['level'], apply: KnownEdit['apply']): KnownEdit => ({
  name,
  level,
  apply,
});

/** Text with every whole name replaced. */
const renamedIn = (text: string, was: string, is: string): string =>
  text.replaceAll(new RegExp(`\\b${was}\\b`, 'g'), is);

/** Every string of a value with the name replaced, keys of objects too. */
function renameEverywhere(value: Json, was: string, is: string): Json {
  if (typeof value === 'string') return renamedIn(value, was, is);
  if (Array.isArray(value)) return value.map((inner) => renameEverywhere(inner, was, is));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key === was ? is : key, renameEverywhere(inner, was, is)]),
  );
}

function rename(draft: Draft, was: string, is: string): void {
  // A section may be called what its item is called.
  for (const section of draft.definition.sections)
    for (const part of ['items', 'grids']) if (section[part]) section[part] = renameEverywhere(section[part], was, is);
  for (const part of ['variables', 'checks', 'scores', 'criteria', 'flags', 'forms', 'carryOver'] as const)
    if (draft.definition[part]) draft.definition[part] = renameEverywhere(draft.definition[part], was, is);
  for (const text of draft.texts) {
    for (const part of ['items', 'itemMissing', 'responses', 'scores', 'criteria', 'variables', 'flags', 'checks'])
      if (text[part] && Object.hasOwn(text[part], was)) {
        text[part][is] = text[part][was];
        Reflect.deleteProperty(text[part], was);
      }
  }
}

const used = ({ definition }: Draft, id: string): boolean =>
  new RegExp(`\\b${id}\\b`).test(
    JSON.stringify([
      definition.variables,
      definition.checks,
      definition.scores,
      definition.criteria,
      definition.flags,
      definition.carryOver,
      definition.forms,
      definition.sections.map((section: Json) => [section.grids, section.items.map((item: Json) => item.when)]),
    ]),
  );

const forget = ({ texts }: Draft, part: string, id: string): void =>
  texts.forEach((text) => {
    if (text[part]) Reflect.deleteProperty(text[part], id);
  });

const say = ({ texts }: Draft, part: string, id: string, words: Json): void =>
  texts.forEach((text) => {
    text[part] = { ...text[part], [id]: words };
  });

/** One of a list by position; undefined if there is none. */
const nth = (list: Json[] | undefined, at: number): Json => list?.[at < 0 ? list.length + at : at];

const score = (
  name: string,
  level: KnownEdit['level'],
  at: number,
  change: (score: Json) => string | undefined,
): KnownEdit =>
  edit(name, level, ({ definition }) => {
    const found = nth(definition.scores, at);
    const field = found && change(found);
    return field === undefined ? undefined : [`changed score ${found.id} ${field}`];
  });

const item = (
  name: string,
  level: KnownEdit['level'],
  at: number,
  change: (item: Json, draft: Draft) => string | undefined,
): KnownEdit =>
  edit(name, level, (draft) => {
    const found = nth(allItems(draft), at);
    const field = found && change(found, draft);
    return field === undefined ? undefined : [`changed item ${found.id} ${field}`];
  });

const ownLanguage = (draft: Draft): Json => draft.texts[0];

export const knownEdits: readonly KnownEdit[] = [
  edit('nothing', 'none', () => []),
  edit('spaces and brackets in every formula', 'none', ({ definition }) => {
    for (const one of [...(definition.scores ?? []), ...(definition.variables ?? [])]) one.value = ` ( ${one.value} ) `;
    for (const one of [...(definition.flags ?? []), ...(definition.criteria ?? [])]) one.when = `((${one.when}))`;
    return [];
  }),
  edit('items of a missing policy in another order', 'none', ({ definition }) => {
    const lists = (definition.scores ?? [])
      .flatMap(({ missing }: Json) => [missing.prorate, missing.skip])
      .filter(Boolean);
    lists.forEach((policy: Json) => policy.items.reverse());
    return lists.length > 0 ? [] : undefined;
  }),
  edit('the status', 'patch', ({ definition }) => {
    definition.status = 'draft';
    return [`changed instrument ${definition.id} status`];
  }),
  edit('the administration', 'patch', ({ definition }) => {
    definition.administration = ['proxy'];
    return [`changed instrument ${definition.id} administration`];
  }),
  edit('codes of the instrument', 'patch', ({ definition }) => {
    definition.codes = [{ system: 'http://example.org', code: 'x' }];
    return [`changed instrument ${definition.id} codes`];
  }),
  edit('the licence holder', 'patch', ({ definition }) => {
    definition.licence.holder = 'Somebody else';
    return ['changed licence licence holder'];
  }),
  edit('the note of the licence', 'patch', ({ definition }) => {
    definition.licence.note = 'Another note.';
    return ['changed licence licence note'];
  }),
  edit('a citation', 'patch', ({ definition }) => {
    definition.source[0].citation = `${definition.source[0].citation} Second printing.`;
    return [`changed source ${definition.source[0].id} citation`];
  }),
  edit('a new source', 'patch', ({ definition }) => {
    definition.source.push({ id: 'brand-new', citation: 'New.' });
    return ['added source brand-new'];
  }),
  edit('a new missing code', 'minor', (draft) => {
    draft.definition.missing = { ...draft.definition.missing, Q: 'asked-unknown' };
    say(draft, 'missing', 'Q', { label: 'Q' });
    return ['added missing code Q'];
  }),
  edit('another reason of a missing code', 'major', ({ definition }) => {
    const key = Object.keys(definition.missing ?? {})[0];
    if (key === undefined) return undefined;
    definition.missing[key] = 'masked';
    return [`changed missing code ${key} reason`];
  }),
  edit('a new item at the end', 'minor', (draft) => {
    nth(draft.definition.sections, -1).items.push({ id: 'brandNew', type: 'boolean' });
    say(draft, 'items', 'brandNew', { text: 'Brand new?' });
    return ['added item brandNew'];
  }),
  edit('a new item at the beginning', 'minor', (draft) => {
    draft.definition.sections[0].items.unshift({ id: 'brandNew', type: 'integer', min: 0, max: 3, required: false });
    say(draft, 'items', 'brandNew', { text: 'Brand new?' });
    return ['added item brandNew'];
  }),
  edit('an item that nothing uses is gone', 'major', (draft) => {
    const found = allItems(draft).findLast(({ id, response }) => !used(draft, id) && response === undefined);
    const section = draft.definition.sections.find(({ items }: Json) => items.includes(found));
    if (!found || section.items.length < 2) return undefined;
    section.items.splice(section.items.indexOf(found), 1);
    forget(draft, 'items', found.id);
    forget(draft, 'itemMissing', found.id);
    forget(draft, 'responses', found.id);
    return [`removed item ${found.id}`];
  }),
  edit('the first item has another id', 'major', (draft) => {
    const { id } = allItems(draft)[0];
    rename(draft, id, 'renamedFirst');
    return ['renamed item renamedFirst'];
  }),
  edit('the last item has another id', 'major', (draft) => {
    const { id } = nth(allItems(draft), -1);
    rename(draft, id, 'renamedLast');
    return ['renamed item renamedLast'];
  }),
  edit('two items have changed places', 'minor', ({ definition }) => {
    const section = definition.sections.find(
      ({ items, grids }: Json) => items.length > 2 && !grids && items.every(({ when }: Json) => !when),
    );
    if (!section) return undefined;
    const [moved] = section.items.splice(0, 1);
    section.items.push(moved);
    return [`moved item ${moved.id}`];
  }),
  item('the first item may stay open', 'minor', 0, (one) => {
    if (one.type === 'display') return undefined;
    one.required = one.required === false;
    return 'required';
  }),
  item('the first item asks of another period', 'major', 0, (one) => {
    one.window = one.window === 'lifetime' ? 'now' : 'lifetime';
    return 'window';
  }),
  item('the last item has a code of the manual', 'patch', -1, (one) => {
    one.code = 'Z.99';
    return 'code';
  }),
  item('the last item has a terminology code', 'patch', -1, (one) => {
    one.codes = [{ system: 'http://example.org', code: 'z' }];
    return 'codes';
  }),
  item('the last item names a source', 'patch', -1, (one, { definition }) => {
    one.source = definition.source.find(({ id }: Json) => id !== one.source)?.id;
    return one.source === undefined ? undefined : 'source';
  }),
  item('the interviewer fills in the last item', 'minor', -1, (one) => {
    one.by = one.by === 'interviewer' ? 'respondent' : 'interviewer';
    return 'by';
  }),
  item('the last item has another condition', 'any', -1, (one, draft) => {
    const first = allItems(draft)[0];
    if (first.id === one.id || first.when !== undefined || one.type === 'display') return undefined;
    one.when = `answered(${first.id})`;
    return 'when';
  }),
  item('no missing codes of the last item', 'minor', -1, (one, draft) => {
    if (!one.missing?.length) return undefined;
    delete one.missing;
    forget(draft, 'itemMissing', one.id);
    return 'missing';
  }),
  edit('the highest number of an item', 'major', (draft) => {
    const found = allItems(draft).find(({ type, max }) => type === 'integer' && max !== undefined);
    if (!found) return undefined;
    found.max = Number(found.max) + 1;
    return [`changed item ${found.id} max`];
  }),
  edit('an option counts as another number', 'major', ({ definition }) => {
    const found = Object.entries<Json>(definition.responses ?? {}).find(
      ([, { options }]) => options?.at(-1)?.value !== undefined,
    );
    if (!found) return undefined;
    found[1].options.at(-1).value = Number(found[1].options.at(-1).value) + 0.5;
    return [`changed response ${found[0]} options`];
  }),
  edit('one option more', 'minor', (draft) => {
    const found = Object.entries<Json>(draft.definition.responses ?? {}).find(
      ([, { type, options }]) => type === 'choice' && options,
    );
    if (!found) return undefined;
    found[1].options.push({ code: 'extra', ...(found[1].options[0].value === undefined ? {} : { value: 99 }) });
    draft.texts.forEach((text) => (text.responses[found[0]].extra = 'Extra'));
    return [`changed response ${found[0]} options`];
  }),
  edit('a response has another name', 'patch', (draft) => {
    const [name] = Object.keys(draft.definition.responses ?? {});
    if (name === undefined) return undefined;
    draft.definition.responses.renamedResponse = draft.definition.responses[name];
    Reflect.deleteProperty(draft.definition.responses, name);
    for (const one of allItems(draft)) if (one.response === name) one.response = 'renamedResponse';
    for (const text of draft.texts) {
      if (!text.responses?.[name]) continue;
      text.responses.renamedResponse = text.responses[name];
      Reflect.deleteProperty(text.responses, name);
    }
    return ['renamed response renamedResponse'];
  }),
  edit('a new form', 'minor', (draft) => {
    draft.definition.forms.tiny = { items: [allItems(draft)[0].id] };
    return ['added form tiny'];
  }),
  edit('a form is gone', 'major', ({ definition }) => {
    const names = Object.keys(definition.forms);
    if (names.length < 2) return undefined;
    Reflect.deleteProperty(definition.forms, names[1]!);
    return [`removed form ${names[1]!}`];
  }),
  edit('a new variable', 'minor', ({ definition }) => {
    definition.variables = [...(definition.variables ?? []), { id: 'brandNewVariable', value: '1 + 1' }];
    return ['added variable brandNewVariable'];
  }),
  edit('a new check', 'minor', (draft) => {
    const { id } = allItems(draft)[0];
    draft.definition.checks = [
      ...(draft.definition.checks ?? []),
      { id: 'brand-new', severity: 'warning', when: `coded(${id})`, items: [id] },
    ];
    say(draft, 'checks', 'brand-new', 'Brand new.');
    return ['added check brand-new'];
  }),
  edit('a check weighs less', 'minor', ({ definition }) => {
    const [first] = definition.checks ?? [];
    if (!first) return undefined;
    first.severity = first.severity === 'information' ? 'warning' : 'information';
    return [`changed check ${first.id} severity`];
  }),
  edit('a check is gone', 'minor', (draft) => {
    const found = draft.definition.checks?.pop();
    if (!found) return undefined;
    forget(draft, 'checks', found.id);
    return [`removed check ${found.id}`];
  }),
  edit('a new score', 'minor', (draft) => {
    const { id } = draft.definition.source[0];
    draft.definition.scores = [
      ...(draft.definition.scores ?? []),
      { id: 'brandNewScore', value: '1 + 1', missing: 'complete', range: [0, 4], direction: 'none', source: id },
    ];
    say(draft, 'scores', 'brandNewScore', { label: 'New' });
    return ['added score brandNewScore'];
  }),
  score('a score is one more', 'major', 0, (one) => {
    one.value = `(${one.value}) + 1`;
    return 'value';
  }),
  score('a score is twice as high', 'major', -1, (one) => {
    one.value = `(${one.value}) * 2`;
    return 'value';
  }),
  score('a score is halved where it is high', 'major', 0, (one) => {
    const half = (Number(one.range[0]) + Number(one.range[1])) / 2;
    one.value = `(${one.value}) >= ${half} ? (${one.value}) / 2 : (${one.value})`;
    return one.value.length > 1500 ? undefined : 'value';
  }),
  score('a score says another range', 'major', 0, (one) => {
    one.range = [one.range[0], Number(one.range[1]) + 1];
    return 'range';
  }),
  score('a score turns round', 'major', 0, (one) => {
    one.direction = one.direction === 'none' ? 'higher-is-worse' : 'none';
    return 'direction';
  }),
  edit('a score names another source', 'patch', ({ definition }) => {
    const [first] = definition.scores ?? [];
    const other = definition.source.find(({ id }: Json) => id !== first?.source);
    if (!first || !other) return undefined;
    first.source = other.id;
    return [`changed score ${first.id} source`];
  }),
  score('a score has a code', 'patch', -1, (one) => {
    one.codes = [{ system: 'http://example.org', code: 'sum' }];
    return 'codes';
  }),
  score('a smaller change counts', 'minor', -1, (one) => {
    one.reliableChange = { value: 0.123, source: one.source };
    return 'reliableChange';
  }),
  edit('fewer answers are enough', 'major', ({ definition }) => {
    const found = definition.scores?.find(({ missing }: Json) => missing.prorate?.minimumAnswered > 1);
    if (!found) return undefined;
    found.missing.prorate.minimumAnswered -= 1;
    return [`changed score ${found.id} missing`];
  }),
  edit('a limit of a band', 'major', ({ definition }) => {
    const found = definition.scores?.find(({ bands }: Json) => bands?.[0]?.bands.length > 1);
    if (!found) return undefined;
    const [set] = found.bands;
    const whole = set.bands.every(({ from }: Json) => Number.isInteger(from)) && found.range[1] > 3;
    set.bands[1].from = Number(set.bands[1].from) + (whole ? 1 : 0.05);
    const next = set.bands[2]?.from ?? Infinity;
    return set.bands[1].from < next && set.bands[1].from <= found.range[1]
      ? [`changed bands ${found.id}.${set.id} bands`]
      : undefined;
  }),
  edit('a flag asks for another action', 'major', ({ definition }) => {
    const [first] = definition.flags ?? [];
    if (!first) return undefined;
    first.action = first.action === 'information' ? 'assessment' : 'information';
    return [`changed flag ${first.id} action`];
  }),
  edit('a flag is turned round', 'major', ({ definition }) => {
    const [first] = definition.flags ?? [];
    if (!first) return undefined;
    first.when = `not (${first.when})`;
    return [`changed flag ${first.id} when`];
  }),
  edit('a new flag', 'minor', (draft) => {
    const { id } = draft.definition.source[0];
    draft.definition.flags = [
      ...(draft.definition.flags ?? []),
      { id: 'brand-new', action: 'information', when: `answered(${allItems(draft)[0].id})`, source: id },
    ];
    say(draft, 'flags', 'brand-new', { title: 'New', text: 'New.' });
    return ['added flag brand-new'];
  }),
  edit('a flag is gone', 'major', (draft) => {
    const found = draft.definition.flags?.pop();
    if (!found) return undefined;
    forget(draft, 'flags', found.id);
    return [`removed flag ${found.id}`];
  }),
  edit('a criterion has another name', 'minor', (draft) => {
    const [first] = draft.definition.criteria ?? [];
    if (!first) return undefined;
    rename(draft, first.id, 'renamedCriterion');
    return ['renamed criterion renamedCriterion'];
  }),
  edit('the words of a question', 'patch', (draft) => {
    const text = ownLanguage(draft);
    const { id } = allItems(draft)[0];
    if (!text?.items[id]) return undefined;
    text.items[id].text = `${text.items[id].text} (now)`;
    return [`changed words ${text.language} /items/${id}/text`];
  }),
  edit('the title', 'patch', (draft) => {
    const text = ownLanguage(draft);
    if (!text) return undefined;
    text.title = `${text.title}!`;
    return [`changed words ${text.language} /title`];
  }),
  edit('one language less', 'patch', (draft) => {
    const text = (draft.texts as Json[]).pop();
    return text ? [`removed language ${text.language}`] : undefined;
  }),
];

/** The definition and its texts as edited, not loaded yet; undefined where there is nothing to edit. */
export function editedDraft(older: Version, id: string, apply: KnownEdit['apply'], version: string) {
  const { folder } = listInstruments().find((entry) => entry.id === id)!;
  const read = (file: string): Json => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const draft: Draft = {
    definition: { ...read('instrument.json'), version },
    texts: older.texts.map(({ language }) => ({ ...read(`text/${language}.json`), version })),
  };
  const expected = apply(draft);
  return expected && { draft, expected };
}

/** A version after an edit; undefined if it cannot be edited so. */
export function editedVersion(older: Version, id: string, apply: KnownEdit['apply'], version: string) {
  const edited = editedDraft(older, id, apply, version);
  if (!edited) return undefined;
  const { draft, expected } = edited;
  const loaded = loadInstrument(draft.definition);
  if (!loaded.ok) throw new Error(`${id}: ${JSON.stringify(loaded.issues)}`);
  const texts = draft.texts.map((text) => {
    const pack = loadText(text, loaded.value);
    if (!pack.ok) throw new Error(`${id}: ${JSON.stringify(pack.issues)}`);
    return pack.value;
  });
  return {
    expected,
    version: { definition: draft.definition as InstrumentDefinition, instrument: loaded.value, texts },
  };
}
