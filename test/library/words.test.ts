/** Every instrument speaks Danish and English to the full, says what a site needs to know, and has its page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadText } from '@skala/engine/load';
import { describe, expect, it } from 'vitest';
import { shelved } from './shelves.ts';

/** What a page tells, by a heading that has the word. */
const chapters = [
  /histor|source|origin/i,
  /licen[cs]e|terms/i,
  /word/i,
  /score|item|structure/i,
  /population|caveat|read it/i,
];

describe.each(shelved)('$id $version', ({ folder, version, instrument, texts }) => {
  const page = join(folder, '..', 'README.md');

  it('has every word in Danish and in English', () => {
    expect(texts.map(({ language }) => language).sort()).toEqual(['da', 'en']);
    for (const pack of texts) expect(loadText(pack, instrument)).toMatchObject({ ok: true });
  });

  it('says what it measures, for whom, how long, on what terms, what a result means, who may interpret it', () => {
    for (const { about, language } of texts) {
      expect(about, language).toBeDefined();
      for (const [part, words] of Object.entries(about ?? {}))
        expect(words.length, `${language} ${part}`).toBeGreaterThan(15);
    }
  });

  it('says why where its words are not the official ones', () => {
    for (const { status, statusNote, language } of texts)
      if (status === 'unchecked' || status === 'labels') expect(statusNote, language).toBeDefined();
  });

  it('says what each score is', () => {
    for (const { scores = {}, language } of texts)
      for (const { id } of instrument.scores) expect(scores[id]?.description, `${language} ${id}`).toBeDefined();
  });

  it('has a page, and a list of changes with this version', () => {
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    const headings = text.match(/^##? .+$/gm) ?? [];
    expect(text).toMatch(/deviation/i);
    for (const chapter of chapters)
      expect(
        headings.filter((one) => chapter.test(one)),
        String(chapter),
      ).not.toEqual([]);
    expect(readFileSync(join(folder, '..', 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`);
  });
});
