import type { CompiledInstrument } from '../../src/index.ts';
import type { Json } from './json-edit.ts';

/** A complete text pack for any instrument: every word is the id it stands for, with `prefix`. */
export function textFor(instrument: CompiledInstrument, language = 'en', prefix = ''): Json {
  const say = (id: string): string => `${prefix}${id}`;
  const words = (ids: readonly string[]): Record<string, string> => Object.fromEntries(ids.map((id) => [id, say(id)]));
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const grids = instrument.sections.flatMap((section) => section.grids);
  return {
    format: 'skala/text/1',
    instrument: instrument.id,
    version: instrument.version,
    language,
    status: instrument.licence.wording === 'external' ? 'official' : 'own',
    title: say('title'),
    shortTitle: say('short'),
    sections: Object.fromEntries(instrument.sections.map(({ id }) => [id, { title: say(id) }])),
    items: Object.fromEntries(
      instrument.items.map((item) => [
        item.id,
        { text: say(item.id), ...(item.cumulative ? { since: say(`${item.id} since`) } : {}) },
      ]),
    ),
    responses: Object.fromEntries(
      instrument.items.flatMap((item) =>
        item.options ? [[item.response, words(item.options.map(({ code }) => code))]] : [],
      ),
    ),
    missing: Object.fromEntries(Object.keys(instrument.missing).map((key) => [key, { label: say(key) }])),
    grids: Object.fromEntries(
      grids.map((grid) => [grid.id, { columns: words(grid.columns), rows: words(ids(grid.rows)) }]),
    ),
    checks: words(ids(instrument.checks)),
    scores: Object.fromEntries(
      instrument.scores.map((score) => [
        score.id,
        { label: say(score.id), bands: Object.fromEntries(score.bands.map((set) => [set.id, words(ids(set.bands))])) },
      ]),
    ),
    pendingScores: words(ids(instrument.pendingScores ?? [])),
    ruleSets: words(ids(instrument.ruleSets ?? [])),
    criteria: words(ids(instrument.criteria)),
    flags: Object.fromEntries(instrument.flags.map(({ id }) => [id, { title: say(id), text: say(`${id} text`) }])),
  };
}
