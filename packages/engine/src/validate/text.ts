/**
 * A text pack against its instrument: every word a person needs is there, and none for what does not exist.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { textSchema, type TextPack } from '../definition/text.ts';
import { issue, pointer, type Issue, type Result } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { checkStructure } from './structure.ts';
import { withoutFaulty, type Parts } from './without-faulty.ts';

export function validateText(document: unknown, instrument: CompiledInstrument): Result<TextPack> {
  const structural = checkStructure(textSchema, document);
  const { definition: text, isSetAside } = withoutFaulty(document, structural, partsOf(instrument));
  if (!text) return { ok: false, issues: structural };
  if (text.instrument !== instrument.id || text.version !== instrument.version) {
    const params = { found: `${text.instrument} ${text.version}`, expected: `${instrument.id} ${instrument.version}` };
    const path = text.instrument === instrument.id ? '/version' : '/instrument';
    return { ok: false, issues: [...structural, issue('text/wrong-instrument', path, params)] };
  }
  const found = [...structural, ...checkWords(text, instrument).filter(({ path }) => !isSetAside(path))];
  return found.length === 0 ? { ok: true, value: text } : { ok: false, issues: found };
}

/** Words that are set aside are there, and nothing more can be said of them. */
function partsOf({ id, version }: CompiledInstrument): Parts<TextPack> {
  return {
    schema: textSchema,
    removable: [
      /^\/(?:responses|itemMissing)\/[^/]+\/[^/]+/,
      /^\/grids\/[^/]+\/(?:columns|rows)\/[^/]+/,
      /^\/scores\/[^/]+\/bands\/[^/]+\/[^/]+/,
      /^\/(?!about\/)[^/]+\/[^/]+/,
    ],
    standIns: {
      instrument: id,
      version,
      language: 'en',
      status: 'unchecked',
      title: 'Untitled',
      shortTitle: 'Untitled',
      sections: {},
      items: {},
    },
  };
}

type Words = Readonly<Record<string, unknown>> | undefined;

function checkWords(text: TextPack, instrument: CompiledInstrument): readonly Issue[] {
  const found: Issue[] = [];
  if (instrument.licence.wording === 'external' && text.status === 'own')
    found.push(issue('text/status-not-possible', '/status'));
  const compare = (
    what: string,
    path: string,
    words: Words,
    needed: readonly string[],
    allowed: readonly string[] = needed,
  ): void => {
    for (const name of needed)
      if (!Object.hasOwn(words ?? {}, name))
        found.push(issue('text/missing-words', pointer(path, name), { what, name }));
    const known = new Set(allowed);
    for (const name of Object.keys(words ?? {}))
      if (!known.has(name)) found.push(issue('text/extra-words', pointer(path, name), { what, name }));
  };
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  compare('section', '/sections', text.sections, ids(instrument.sections));
  compare('item', '/items', text.items, ids(instrument.items));
  compare('missing code', '/missing', text.missing, Object.keys(instrument.missing));
  compare('check', '/checks', text.checks, ids(instrument.checks));
  compare('score', '/scores', text.scores, ids(instrument.scores));
  compare('pending score', '/pendingScores', text.pendingScores, ids(instrument.pendingScores ?? []));
  compare('rule set', '/ruleSets', text.ruleSets, ids(instrument.ruleSets ?? []));
  compare('criterion', '/criteria', text.criteria, ids(instrument.criteria));
  compare('variable', '/variables', text.variables, [], ids(instrument.variables));
  compare('flag', '/flags', text.flags, ids(instrument.flags));
  compare('item', '/itemMissing', text.itemMissing, [], ids(instrument.items));
  for (const item of instrument.items)
    compare('missing code', pointer('/itemMissing', item.id), text.itemMissing?.[item.id], [], item.missing);
  checkOptions(text, instrument, compare);
  const grids = instrument.sections.flatMap((section) => section.grids);
  compare('grid', '/grids', text.grids, ids(grids));
  for (const grid of grids) {
    const words = text.grids?.[grid.id];
    if (!words) continue;
    compare('column', pointer('/grids', grid.id, 'columns'), words.columns, grid.columns);
    compare('row', pointer('/grids', grid.id, 'rows'), words.rows, ids(grid.rows));
  }
  for (const score of instrument.scores) {
    const words = text.scores?.[score.id];
    if (!words) continue;
    compare('band set', pointer('/scores', score.id, 'bands'), words.bands, ids(score.bands));
    for (const set of score.bands) {
      const bands = words.bands?.[set.id];
      if (bands) compare('band', pointer('/scores', score.id, 'bands', set.id), bands, ids(set.bands));
    }
  }
  for (const item of instrument.items) {
    const words = text.items[item.id];
    if (item.cumulative && words && words.since === undefined) {
      found.push(
        issue('text/missing-words', pointer('/items', item.id, 'since'), { what: 'follow-up question', name: item.id }),
      );
    }
  }
  return found;
}

function checkOptions(
  text: TextPack,
  instrument: CompiledInstrument,
  compare: (what: string, path: string, words: Words, needed: readonly string[], allowed?: readonly string[]) => void,
): void {
  const needed = new Map<string, readonly string[]>();
  const possible = new Map<string, readonly string[]>();
  for (const item of instrument.items) {
    const worded = itemTypes[item.type].worded?.(item);
    if (worded) (worded.required ? needed : possible).set(item.response, worded.codes);
  }
  compare('response', '/responses', text.responses, [...needed.keys()], [...needed.keys(), ...possible.keys()]);
  for (const [name, codes] of needed) {
    if (text.responses?.[name]) compare('option', pointer('/responses', name), text.responses[name], codes);
  }
  for (const [name, codes] of possible) {
    if (text.responses?.[name]) compare('rating', pointer('/responses', name), text.responses[name], [], codes);
  }
}
