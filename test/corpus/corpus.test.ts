/** Every mistake of the corpus is found in its place, with the right code, and nothing else is found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { baseFolder, folderOfBase, readCorpus, type CorpusCase } from './corpus-case.ts';
import { writeFaultyFiles } from './faulty-files.ts';
import { skalaCheck, type Found } from './skala-check.ts';

vi.setConfig({ testTimeout: 120_000 });

const corpus = readCorpus();
const folder = mkdtempSync(join(tmpdir(), 'skala-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const baseOf = (one: CorpusCase): string => join(folderOfBase(one), `${one.file}.json`);
const files = new Map(corpus.map((one, index) => [one, writeFaultyFiles(one, join(folder, String(index)))]));
const checked = skalaCheck([...new Set(corpus.map(baseOf)), ...files.values()]);
const issuesOf = (name: string): readonly Found[] => checked.issues.filter(({ file }) => file === name);

/** What is found beside what is found in the sound base: that is there in both. */
function foundIn(one: CorpusCase): readonly Found[] {
  const known = new Set(issuesOf(baseOf(one)).map(({ code, path }) => `${code} ${path}`));
  return issuesOf(files.get(one) as string).filter(({ code, path }) => !known.has(`${code} ${path}`));
}

const places = (issues: readonly { severity: string; code: string; path: string }[]): readonly string[] =>
  issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`).sort();

it('stands on sound definitions', () => {
  const { status, issues } = skalaCheck([baseFolder]);
  expect(status).toBe(0);
  expect(issues.filter(({ severity }) => severity !== 'information')).toEqual([]);
});

it('holds at least 120 mistakes, each told once and in a sentence', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  const told = corpus.map(({ file, mistake }) => `${file}: ${mistake}`);
  expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
  expect(told.filter((one) => !/: [A-Z].*\.$/.test(one))).toEqual([]);
});

it('fails the check', () => {
  expect(checked.status).toBe(1);
});

describe.each(corpus)('$name', (one) => {
  it(one.mistake, () => {
    const found = foundIn(one);
    expect(places(found)).toEqual(places(one.expect));
    for (const { code, path, line } of one.expect)
      if (line !== undefined)
        expect(found.find((issue) => issue.code === code && issue.path === path)?.line).toBe(line);
    for (const { message, mend } of found) {
      expect(message).toMatch(/\S/);
      expect(mend).toMatch(/\S/);
      expect(`${message} ${mend}`).not.toMatch(/\{[a-z]\w*\}|undefined|NaN/);
    }
  });
});

/** One of each area, as the only file of a process. */
const alone = [...new Map(corpus.map((one) => [one.name.split('/')[0], one])).values()];

it.each(alone)('$name is found alone as it is among others', (one) => {
  const file = files.get(one) as string;
  const { status, issues } = skalaCheck([file]);
  expect(issues).toEqual(issuesOf(file));
  expect(status).toBe(issues.some(({ severity }) => severity !== 'information') ? 1 : 0);
});
