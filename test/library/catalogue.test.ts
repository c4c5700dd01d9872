/** The catalogue page is what the definitions say now, and has a place for every instrument and pathway. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPathways, readShelves } from '@skala/instruments';
import { describe, expect, it } from 'vitest';
import { shelved } from './shelves.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const skala = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts');

it('has every instrument on one shelf, and nothing wanted that is there', () => {
  const { groups, wanted } = readShelves();
  const ids = [...new Set(shelved.map(({ id }) => id))].sort();
  expect(groups.flatMap(({ instruments }) => instruments).sort()).toEqual(ids);
  expect(wanted.filter(({ id }) => ids.includes(id))).toEqual([]);
});

describe.each([
  [
    'en',
    'instruments.md',
    ['Measures', 'For whom', 'How long', 'May we use it', 'What a result means', 'Who may interpret it'],
  ],
  [
    'da',
    'instruments.da.md',
    ['Måler', 'For hvem', 'Hvor lang tid', 'Må vi bruge det', 'Hvad et resultat betyder', 'Hvem må fortolke'],
  ],
] as const)('the page in %s', (language, file, questions) => {
  const page = readFileSync(join(docs, file), 'utf8');

  it('is the one that the definitions give; run pnpm build:catalogue', () => {
    const made = execFileSync(process.execPath, [skala, 'list', '--page', language], { cwd: docs, encoding: 'utf8' });
    expect(page).toBe(made);
  });

  it('answers six questions about each instrument', () => {
    for (const question of questions)
      expect(page.match(new RegExp(`^- \\*\\*${question}\\*\\*: .{15,}`, 'gmu')), question).toHaveLength(
        shelved.length,
      );
  });

  it('leads to pages that are there, and to headings on it', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThanOrEqual(shelved.length);
    expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
    const anchors = new Set(
      [...page.matchAll(/^### (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const wanted = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(wanted.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('names every pathway', () => {
    for (const { id } of listPathways()) expect(page).toContain(`(\`${id}\`)`);
  });
});
