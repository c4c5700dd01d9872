/** Words come from a text pack, and where there is none ids stand in: nothing is invented. */
import { describe, expect, it } from 'vitest';
import { createWords, type TextPack } from '../src/index.ts';
import { loadText } from '../src/load.ts';
import { textFor } from './support/base-text.ts';
import { edits, set, type Edit } from './support/json-edit.ts';
import { baseInstrument } from './support/read-instrument.ts';

const instrument = baseInstrument();
const item = (id: string): (typeof instrument.items)[number] => {
  const found = instrument.items.find((one) => one.id === id);
  if (!found) throw new Error(`No item ${id}`);
  return found;
};

function pack(language: string, prefix: string, edit: Edit = (document) => document): TextPack {
  const loaded = loadText(edit(textFor(instrument, language, prefix)), instrument);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const danish = pack(
  'da',
  'da-',
  edits(
    set('/items/A1/label', 'Dage'),
    set('/items/A7/lowest', 'Intet'),
    set('/missing/X/selfReport', 'Vil ikke svare'),
    set('/itemMissing', { A2: { X: 'Ved ikke' } }),
    set('/units', { days: 'dage' }),
    set('/variables', { allDays: 'Alle dage' }),
    set('/statusNote', 'Egne ord.'),
  ),
);
const english = pack('en', 'en-');
const german = pack('de', 'de-');

describe('words', () => {
  it('are those of the language asked for, else English, else whatever there is', () => {
    expect(createWords(instrument, [english, danish], 'da').title).toBe('da-title');
    expect(createWords(instrument, [danish, english], 'fr')).toMatchObject({ title: 'en-title', language: 'en' });
    expect(createWords(instrument, [german], 'fr')).toMatchObject({ title: 'de-title', language: 'de' });
  });

  it('are not those of another instrument or version', () => {
    const other = { ...english, version: '9.9.9' };
    expect(createWords(instrument, [other], 'en')).toMatchObject({ title: 'garden', status: 'none' });
    expect(createWords(instrument, [{ ...english, instrument: 'orchard' }], 'en').title).toBe('garden');
  });

  it('are there for everything that has an id', () => {
    const words = createWords(instrument, [danish], 'da');
    expect(words).toMatchObject({ status: 'official', statusNote: 'Egne ord.', shortTitle: 'da-short' });
    expect(words.section('daily')).toEqual({ title: 'da-daily', shortTitle: 'da-daily' });
    expect(words.item(item('A1'))).toEqual({ text: 'da-A1', label: 'Dage' });
    expect(words.item(item('A7'))).toEqual({ text: 'da-A7', label: 'da-A7', lowest: 'Intet' });
    expect(words.option(item('A2'), '3')).toBe('da-3');
    expect(words.option(item('C1'), 'M')).toBe('da-M');
    expect(words.option(item('A7'), '5')).toBeUndefined();
    expect(words.unit('days')).toBe('dage');
    expect(words.unit('weeks')).toBe('weeks');
    expect([words.grid('use').column('days'), words.grid('use').row('first')]).toEqual(['da-days', 'da-first']);
    expect(words.check('dates')).toBe('da-dates');
    expect(words.score('burden')).toEqual({ label: 'da-burden' });
    expect(words.band('burden', 'load', 'high')).toBe('da-high');
    expect(words.criterion('loaded')).toBe('da-loaded');
    expect(words.flag('attention')).toEqual({ title: 'da-attention', text: 'da-attention text' });
    expect(['A1', 'burden', 'allDays', 'loaded', 'nothing'].map((name) => words.name(name))).toEqual([
      'Dage',
      'da-burden',
      'Alle dage',
      'da-loaded',
      'nothing',
    ]);
  });

  it('of a missing code depend on the item and on who reads them', () => {
    const words = createWords(instrument, [danish], 'da');
    expect(words.missing(item('A1'), 'X', 'interviewer')).toBe('da-X');
    expect(words.missing(item('A1'), 'X', 'respondent')).toBe('Vil ikke svare');
    expect(words.missing(item('A2'), 'X', 'respondent')).toBe('Ved ikke');
    expect(words.missing(item('A2'), 'N', 'respondent')).toBe('da-N');
  });

  it('without a pack are ids and codes', () => {
    const words = createWords(instrument, [], 'da');
    expect(words).toMatchObject({ language: 'da', status: 'none', title: 'garden', instructions: undefined });
    expect(words.item(item('A1'))).toEqual({ text: 'A.1', label: 'A.1' });
    expect(words.option(item('A2'), '3')).toBe('3');
    expect(words.missing(item('A1'), 'X', 'respondent')).toBe('X');
    expect(words.flag('attention')).toEqual({ title: 'attention', text: '' });
    expect(words.band('burden', 'load', 'high')).toBe('high');
    expect(words.section('daily')).toEqual({ title: 'daily', shortTitle: 'daily' });
    expect(words.name('toString')).toBe('toString');
  });

  it('are bound by own names only', () => {
    const words = createWords(instrument, [danish], 'da');
    for (const name of ['toString', 'constructor', 'hasOwnProperty']) {
      expect(words.name(name)).toBe(name);
      expect(words.check(name)).toBe(name);
      expect(words.unit(name)).toBe(name);
      expect(words.criterion(name)).toBe(name);
      expect(words.flag(name).title).toBe(name);
      expect(words.score(name).label).toBe(name);
      expect(words.section(name).title).toBe(name);
    }
  });
});
