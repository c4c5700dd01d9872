/** A site puts its own words in the place of labels, as the package's page says. */
import { createWords, type CompiledInstrument, type TextPack } from '@skala/engine';
import { loadText } from '@skala/engine/load';
import { describe, expect, it } from 'vitest';
import { readInstrument, readTexts } from '../src/index.ts';

const instrument = readInstrument('sapas') as CompiledInstrument;
const shipped = readTexts('sapas');
const labels = shipped.find(({ language }) => language === 'da') as TextPack;

const own = {
  ...labels,
  status: 'official',
  items: { ...labels.items, sapas1: { text: 'Stedets egne ord til spørgsmål 1.' } },
};

describe("a site's own words", () => {
  it('are taken before labels, in whatever order they come', () => {
    const loaded = loadText(own, instrument);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    for (const texts of [
      [...shipped, loaded.value],
      [loaded.value, ...shipped],
    ]) {
      const words = createWords(instrument, texts, 'da');
      expect(words.isAskable).toBe(true);
      expect(words.item(instrument.items[0]!).text).toBe('Stedets egne ord til spørgsmål 1.');
    }
    expect(createWords(instrument, shipped, 'da').isAskable).toBe(false);
  });

  it('are refused where one is missing or one is too many, each at its place', () => {
    const { sapas1: _left, ...rest } = own.items;
    const loaded = loadText({ ...own, items: { ...rest, sapas9: { text: 'Et spørgsmål for meget.' } } }, instrument);
    expect(loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'text/missing-words /items/sapas1',
      'text/extra-words /items/sapas9',
    ]);
  });

  it('cannot call themselves the project’s', () => {
    const loaded = loadText({ ...own, status: 'own' }, instrument);
    expect(loaded.ok ? [] : loaded.issues.map(({ code }) => code)).toEqual(['text/status-not-possible']);
  });
});
