/**
 * Words are included only where their terms allow it. A licence is a promise to somebody; what can be told by a
 * machine is told here, and the rest (whose words they are) stands in each instrument's page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextPack } from '@skala/engine';
import { describe, expect, it } from 'vitest';
import { shelved, type Shelved } from './shelves.ts';

/** Terms under which the instrument's own words may stand in a package that anyone may use for anything. */
const free = ['public-domain', 'free-to-reproduce', 'own'];

/** What forbids the words of a pack to be here; nothing if they may. */
function objections({ instrument, shelf }: Pick<Shelved, 'instrument' | 'shelf'>, pack: TextPack): readonly string[] {
  const { terms, wording } = instrument.licence;
  const found: string[] = [];
  const isQuoted = pack.status === 'official' || pack.status === 'unchecked';
  const allowed = shelf === 'instruments-nc' ? [...free, 'non-commercial'] : free;
  if (wording === 'included' && !allowed.includes(terms)) found.push(`${terms} does not allow the words in ${shelf}`);
  if (wording === 'external' && pack.status !== 'labels')
    found.push(`external words, and a pack that is ${pack.status}`);
  if (wording === 'own' && isQuoted && !allowed.includes(terms))
    found.push(`${terms}, and a pack that is ${pack.status}`);
  if (pack.status === 'labels') {
    found.push(
      ...Object.entries(pack.items).flatMap(([id, { text }]) =>
        isQuestion(text, pack.language) ? [`${id} reads like a question: ${text}`] : [],
      ),
    );
  }
  return found;
}

const address: Readonly<Record<string, RegExp>> = {
  da: /\b(du|dig|din|dit|dine|jeg|mig|min|mit|mine)\b/iu,
  en: /\b(you|your|yours|yourself|I|me|my)\b/u,
};

/** A label names a topic. What asks or addresses somebody, or is as long as a sentence, is wording. */
function isQuestion(text: string, language: string): boolean {
  return text.includes('?') || text.length > 90 || (address[language]?.test(text) ?? false);
}

describe.each(shelved)('$id $version', (entry) => {
  const { instrument, texts, shelf, folder } = entry;

  it('has no words that its terms do not allow', () => {
    expect(texts.flatMap((pack) => objections(entry, pack).map((one) => `${pack.language}: ${one}`))).toEqual([]);
  });

  it('says whose it is, on what terms, and where that was read', () => {
    const { holder, terms, note, source } = instrument.licence;
    expect(holder).not.toBe('');
    if (terms !== 'own') expect([note, source].every((one) => one !== undefined && one !== '')).toBe(true);
  });

  it('stands where its terms allow it', () => {
    const isNonCommercial = instrument.licence.terms === 'non-commercial';
    expect(shelf).toBe(isNonCommercial ? 'instruments-nc' : 'instruments');
    if (isNonCommercial) expect(readFileSync(join(folder, '..', 'LICENCE.md'), 'utf8').length).toBeGreaterThan(200);
    expect(existsSync(join(folder, '..', 'LICENCE.md'))).toBe(isNonCommercial);
  });
});

it('keeps every sentence of the non-commercial words out of the free package', () => {
  const sentences = (shelf: Shelved['shelf']): ReadonlySet<string> =>
    new Set(
      shelved
        .filter((one) => one.shelf === shelf)
        .flatMap(({ texts }) =>
          texts
            .filter(({ status }) => status === 'official' || status === 'unchecked')
            .flatMap(({ items }) => Object.values(items)),
        )
        .map(({ text }) => text.toLowerCase())
        .filter((text) => text.split(' ').length > 4),
    );
  const bound = sentences('instruments-nc');
  expect(bound.size).toBeGreaterThan(30);
  expect([...sentences('instruments')].filter((one) => bound.has(one))).toEqual([]);
});

describe('the rule itself', () => {
  const phq = shelved.find(({ id }) => id === 'phq-9') as Shelved;
  const pack = phq.texts.find(({ language }) => language === 'en') as TextPack;
  const under = (
    terms: string,
    wording: 'included' | 'own' | 'external',
    status: TextPack['status'],
  ): readonly string[] =>
    objections(
      {
        shelf: 'instruments',
        instrument: { ...phq.instrument, licence: { ...phq.instrument.licence, terms, wording } },
      },
      { ...pack, status },
    );

  it.each([
    ['permission-needed', 'included', 'official'],
    ['unknown', 'included', 'unchecked'],
    ['non-commercial', 'included', 'official'],
    ['permission-needed', 'external', 'official'],
    ['free-to-reproduce', 'external', 'unchecked'],
    ['unknown', 'own', 'official'],
  ] as const)('refuses %s words that are %s and %s', (terms, wording, status) => {
    expect(under(terms, wording, status)).not.toEqual([]);
  });

  it('takes free words, and refuses questions that call themselves labels', () => {
    expect(under('free-to-reproduce', 'included', 'official')).toEqual([]);
    const asked = { ...pack, status: 'labels' as const, items: { phq1: { text: 'How often have you felt down?' } } };
    expect(objections(phq, asked)).toHaveLength(1);
  });
});
