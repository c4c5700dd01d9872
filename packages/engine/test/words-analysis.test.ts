/** Words of text packs that are sound, and are not held against their author. */
import { describe, expect, it } from 'vitest';
import { countWords, lixOf } from '../src/analyse/words/lix.ts';
import { analyseText, loadInstrument, loadText } from '../src/load.ts';
import { helpfulText, wordsCases } from './broken/words.ts';
import { baseDefinition } from './support/base-definition.ts';
import { edits, set, type Edit } from './support/json-edit.ts';

function codes(definition: Edit, text: Edit): readonly string[] {
  const instrument = loadInstrument(definition(baseDefinition()));
  if (!instrument.ok) throw new Error(JSON.stringify(instrument.issues));
  const pack = loadText(text(helpfulText(instrument.value, 'en')), instrument.value);
  if (!pack.ok) throw new Error(JSON.stringify(pack.issues));
  const other = loadText(helpfulText(instrument.value, 'da'), instrument.value);
  return analyseText(pack.value, instrument.value, other.ok ? [other.value] : []).map(({ code }) => code);
}

const same: Edit = (document) => document;
const hard = wordsCases.find(({ name }) => name === 'a question that is hard to read')?.make as Edit;

describe('LIX', () => {
  it.each([
    // words / sentences + 100 × long words / words, by hand
    ['Jeg bor i et hus.', 5, 5],
    ['Jeg bor i et hus. Huset er rødt.', 8, 4],
    ['Behandlingen begyndte i september.', 4, 4 + 75],
    ['Har du sovet? Ja! Nej: lidt', 6, 2],
    ['Du drak 1.5 liter f.eks. i går.', 9, 5],
    ['Sådan en-to-tre-gang', 2, 2 + 50],
  ])('of "%s"', (text, words, lix) => {
    const count = countWords(text);
    expect([count.words, lixOf([count])]).toEqual([words, Math.round(lix)]);
  });

  it('takes each text as a sentence, and no word for no level', () => {
    expect(lixOf(['Jeg bor her', 'Du bor der'].map(countWords))).toBe(3);
    expect(lixOf(['', ' ? '].map(countWords))).toBeUndefined();
  });
});

describe('hard words', () => {
  it('are named where a citizen reads or hears them', () => {
    expect(codes(same, hard)).toEqual(['text/hard-to-read']);
    expect(codes(set('/administration', ['self-report']), hard)).toEqual(['text/hard-to-read']);
  });

  it.each([
    ['the interviewer fills it in', set('/sections/0/items/0/by', 'interviewer'), hard],
    ['someone else answers', set('/administration', ['proxy']), hard],
    ['the words are the rights holder’s', same, edits(hard, set('/status', 'official'))],
    ['they are labels that nobody is asked', same, edits(hard, set('/status', 'labels'))],
  ])('are not named where %s', (_why, definition, text) => {
    expect(codes(definition, text)).not.toContain('text/hard-to-read');
  });
});

describe('the same words', () => {
  const twice = (one: string, other: string): Edit =>
    edits(set(`/items/${one}/text`, 'Which?'), set(`/items/${other}/text`, 'Which?'));

  it.each([
    ['in a grid, where row and column differ', twice('B1', 'B3')],
    ['in two sections', twice('A1', 'C6')],
    ['about two periods', twice('A1', 'A5')],
    ['of options that are signs', edits(set('/responses/bother/0', '+'), set('/responses/bother/1', '++'))],
  ])('are right %s', (_where, text) => {
    expect(codes(same, text)).toEqual([]);
  });
});

it('a pack of labels is not compared with other languages', () => {
  const bare = edits(set('/status', 'labels'), set('/items/A1', { text: 'A1' }));
  expect(codes(same, bare)).toEqual([]);
});
