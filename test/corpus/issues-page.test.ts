import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionIssues } from 'skala/issues';
import { expect, it } from 'vitest';
import { readCorpus } from './corpus-case.ts';
import { issuesPage } from './issues-page.ts';

const corpus = readCorpus();

it('the page of issues is made from the tables and the corpus as they are: pnpm build:issues', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/definition-issues.md'), 'utf8');
  expect(issuesPage(corpus)).toBe(written);
});

it('every issue that the corpus expects is in the tables, with the severity that they give it', () => {
  const severities = new Map(definitionIssues.map(({ code, severity }) => [code, severity]));
  for (const { name, expect: expected } of corpus)
    for (const { code, severity } of expected)
      expect([name, code, severity]).toEqual([name, code, severities.get(code)]);
});

/** Limits that no author meets, and what shows only beside the older version, which the tests of `skala diff` have. */
const notInTheCorpus =
  /^(expression\/too-.*|json\/(too-.*|text-too-long)|migration\/(unknown-old-.*|.*-differs|.*-not-declared|.*-not-mapped)|text\/no-instrument)$/;

it('every issue has a mistake in the corpus, but for limits and what needs other files', () => {
  const found = new Set(corpus.flatMap(({ expect: expected }) => expected.map(({ code }) => code)));
  const without = definitionIssues.map(({ code }) => code).filter((code) => !found.has(code));
  expect(without.filter((code) => !notInTheCorpus.test(code))).toEqual([]);
  expect([...found].filter((code) => notInTheCorpus.test(code))).toEqual([]);
});
