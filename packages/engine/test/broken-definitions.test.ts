/** Every way to break a document has its own code at its own place, and nothing else is said. */
import { describe, expect, it, vi } from 'vitest';
import { describeIssue, type Issue, type IssueCode, type Result } from '../src/index.ts';
import { runtimeMessages } from '../src/issue/runtime-messages.ts';
import {
  analyseInstrument,
  analysePathway,
  analyseText,
  issueCodes,
  issueMessages,
  loadInstrument,
  loadPathway,
  loadText,
} from '../src/load.ts';
import { analyseVectors, loadVectors } from '../src/testing.ts';
import { smallCases } from './analyse/analysis-cases.ts';
import type { BrokenCase } from './broken/broken-case.ts';
import { analysedPathwayCases, analysedPathwaysAtTheLimit } from './broken/analysed-pathways.ts';
import { analysisCases } from './broken/analysis.ts';
import { asDocument, documentCases, documentsAtTheLimit, leadsSomewhere } from './broken/documents.ts';
import { formulaCases, formulasAtTheLimit } from './broken/formulas.ts';
import { itemCases } from './broken/items.ts';
import { migrationCases } from './broken/migrations.ts';
import { nameCases } from './broken/names.ts';
import { pathwayCases } from './broken/pathways.ts';
import { scoreCases } from './broken/scores.ts';
import { shapeCases } from './broken/shapes.ts';
import { textCases } from './broken/texts.ts';
import { helpfulText, wordsCases } from './broken/words.ts';
import { baseVectors, vectorCases } from './broken/vectors.ts';
import { undeclared } from './migrate/undeclared.ts';
import { refusalCodes } from './refusals/refusal-codes.ts';
import { baseDefinition } from './support/base-definition.ts';
import { basePathway } from './support/base-pathway.ts';
import { textFor } from './support/base-text.ts';
import { edits, set, type Json } from './support/json-edit.ts';
import { baseInstrument } from './support/read-instrument.ts';

vi.setConfig({ testTimeout: 120_000 });

const instrument = baseInstrument();

/** Loads, and then looks at what only analysis finds, but for what it finds in the base too. */
function analysed(made: unknown): Result<unknown> {
  const loaded = loadInstrument(made);
  const known = new Set(analyseInstrument(instrument).map(({ code, path }) => `${code} ${path}`));
  const found = loaded.ok ? analyseInstrument(loaded.value) : loaded.issues;
  const issues = found.filter(({ code, path }) => !known.has(`${code} ${path}`));
  return issues.length === 0 ? loaded : { ok: false, issues };
}

function analysedText(made: unknown): Result<unknown> {
  const loaded = loadText(made, instrument);
  const other = loadText(helpfulText(instrument, 'da'), instrument);
  if (!loaded.ok || !other.ok) return loaded;
  const issues = analyseText(loaded.value, instrument, [other.value]);
  return issues.length === 0 ? loaded : { ok: false, issues };
}

function analysedPathway(made: unknown): Result<unknown> {
  const loaded = loadPathway(made, [instrument]);
  const issues = loaded.ok ? analysePathway(loaded.value, [instrument]) : [];
  return issues.length === 0 ? loaded : { ok: false, issues };
}

function analysedVectors(made: unknown): Result<unknown> {
  const loaded = loadVectors(made, instrument);
  const issues = loaded.ok ? analyseVectors(loaded.value, instrument) : [];
  return issues.length === 0 ? loaded : { ok: false, issues };
}

const tables: readonly {
  name: string;
  base: () => Json;
  load: (made: unknown) => Result<unknown>;
  cases: readonly BrokenCase[];
}[] = [
  {
    name: 'instrument',
    base: baseDefinition,
    load: loadInstrument,
    cases: [
      ...documentCases,
      ...shapeCases,
      ...nameCases,
      ...itemCases,
      ...scoreCases,
      ...formulaCases,
      ...migrationCases,
    ],
  },
  { name: 'analysed instrument', base: baseDefinition, load: analysed, cases: analysisCases },
  { name: 'text pack', base: () => textFor(instrument), load: (made) => loadText(made, instrument), cases: textCases },
  { name: 'analysed text pack', base: () => helpfulText(instrument, 'en'), load: analysedText, cases: wordsCases },
  { name: 'pathway', base: basePathway, load: (made) => loadPathway(made, [instrument]), cases: pathwayCases },
  { name: 'analysed pathway', base: basePathway, load: analysedPathway, cases: analysedPathwayCases },
  { name: 'vectors', base: baseVectors, load: analysedVectors, cases: vectorCases },
];

const shown = (issues: readonly Issue[]): string => lines(issues.map(({ code, path }) => `${code} ${path}`));

const lines = (list: readonly string[]): string => [...list].sort().join('\n');

/** Facts that the message of an issue needs and does not get. */
function unfilled(issue: Issue): string[] {
  const needed = [...issueMessages[issue.code].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return needed.filter((name) => !Object.hasOwn(issue.params, name));
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

describe.each(tables)('a broken $name', ({ base, load, cases }) => {
  it('is broken only by its fault: the base is sound', () => {
    expect(issuesOf(load(base()))).toEqual([]);
    expect(issuesOf(load(JSON.stringify(base())))).toEqual([]);
  });

  it('has a case of its own name for every kind', () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(cases)('$name', ({ make, code, path, also = [], params }) => {
    const made = make(base());
    const issues = issuesOf(load(made));
    expect(shown(issues)).toBe(lines([[code, path] as const, ...also].map(([one, place]) => `${one} ${place}`)));
    const found = issues.find((one) => one.code === code && one.path === path);
    if (params) expect(found?.params).toMatchObject(params);
    for (const one of issues) {
      const isMissing = [
        'shape/missing-field',
        'text/missing-words',
        'text/language-missing',
        'format/unknown',
      ].includes(one.code);
      const document = asDocument(made);
      if (typeof document === 'object')
        expect(leadsSomewhere(document, one.path, isMissing), `${one.path} leads nowhere`).toBe(true);
      expect(unfilled(one)).toEqual([]);
    }
  });
});

describe('limits', () => {
  it.each(documentsAtTheLimit)('accept $name', ({ make }) => {
    expect(issuesOf(loadInstrument(make(baseDefinition())))).toEqual([]);
  });

  it.each(formulasAtTheLimit)('accept a formula of %s', (_name, formula) => {
    const definition = set('/scores/4/value', formula)(baseDefinition());
    expect(issuesOf(loadInstrument(definition))).toEqual([]);
  });

  it.each(analysedPathwaysAtTheLimit)('accept a pathway with %s', (_name, make) => {
    expect(issuesOf(analysedPathway(make(basePathway())))).toEqual([]);
  });
});

describe('what is no document at all', () => {
  it('is refused: a circle', () => {
    const circle = baseDefinition() as Record<string, unknown>;
    circle['licence'] = circle;
    circle['source'] = [circle, circle];
    const issues = issuesOf(loadInstrument(circle));
    expect(issues.map(({ code }) => code)).toContain('json/too-deep');
    // It stops looking after a hundred.
    expect(issues.length).toBeLessThanOrEqual(101);
  });

  it('is refused: half a million brackets', () => {
    const text = '['.repeat(500_000) + ']'.repeat(500_000);
    expect(issuesOf(loadInstrument(text)).map(({ code }) => code)).toEqual(['json/too-deep']);
  });

  it.each([1n, Symbol('x'), new Date(0), new Map([['format', 'skala/instrument/1']]), NaN, true, ''])(
    'is refused: %s',
    (given) => {
      expect(issuesOf(loadInstrument(given))).toHaveLength(1);
    },
  );
});

describe('several faults', () => {
  it('are all reported in one pass', () => {
    const definition = edits(
      set('/status', 'published'),
      set('/sections/0/items/0/min', 'none'),
      set('/sections/0/items/3/type', 'hologram'),
      set('/sections/0/items/7/cumulative', true),
      set('/sections/2/items/5/units', ['months', 'years']),
      set('/sections/2/items/0/options/2/code', 'M'),
      set('/forms/chosen/items/3', 'Z9'),
      set('/checks/3/when', 'C4 < '),
      set('/scores/4/value', '2 C7'),
      set('/scores/1/missing/skip/items/0', 'B2'),
      set('/criteria/2/when', 'weight(C1) >= 3'),
      set('/flags/2/source', 'hearsay'),
    )(baseDefinition());
    expect(shown(issuesOf(loadInstrument(definition)))).toBe(
      lines([
        'shape/not-allowed /status',
        'shape/wrong-type /sections/0/items/0/min',
        'shape/not-allowed /sections/0/items/3/type',
        'item/required-display /sections/0/items/7',
        'item/units-order /sections/2/items/5/units',
        'item/duplicate-option /sections/2/items/0/options/2/code',
        'name/unknown-item /forms/chosen/items/3',
        'expression/syntax /checks/3/when',
        'expression/implicit-multiplication /scores/4/value',
        'score/policy-item-not-used /scores/1/missing/skip/items/0',
        'expression/argument-type /criteria/2/when',
        'name/unknown-source /flags/2/source',
      ]),
    );
  });

  // Each of these once made the whole unreadable for the second look.
  it.each([
    ['/id', 'Garden', 'shape/pattern'],
    ['/version', '1', 'shape/pattern'],
    ['/administration', [], 'shape/too-small'],
    ['/licence/terms', 'free', 'shape/not-allowed'],
    ['/currency', 'kroner', 'shape/pattern'],
    ['/source', 'The manual', 'shape/wrong-type'],
    ['/source/0/url', 'manual.pdf', 'shape/pattern'],
    ['/missing', ['X'], 'shape/wrong-type'],
    ['/missing/X', 'declined', 'shape/not-allowed'],
    ['/responses', [], 'shape/wrong-type'],
    ['/forms', 'all', 'shape/wrong-type'],
    ['/forms/short', 'short', 'shape/not-allowed'],
    ['/ruleSets/1/source', 7, 'shape/wrong-type'],
    ['/variables', {}, 'shape/wrong-type'],
    ['/criteria', {}, 'shape/wrong-type'],
    ['/scores', {}, 'shape/wrong-type'],
    ['/sections/1/id', 'Table', 'shape/pattern'],
    ['/sections/1/grids', {}, 'shape/wrong-type'],
    ['/sections/1/items', {}, 'shape/wrong-type'],
    ['/sections/1/items/0/colour', 'red', 'shape/unknown-field'],
    ['/colour', 'red', 'shape/unknown-field'],
  ] as const)('of structure at %s do not hide one of meaning elsewhere', (path, value, code) => {
    const definition = edits(set(path, value as Json), set('/checks/3/when', 'C4 < '))(baseDefinition());
    expect(shown(issuesOf(loadInstrument(definition)))).toBe(
      lines([`${code} ${path}`, 'expression/syntax /checks/3/when']),
    );
  });

  it('keep their places when what stands before them is set aside', () => {
    const definition = edits(
      set('/sections/0/items/0/min', 'none'),
      set('/sections/0/items/2/response', 'anger'),
      set('/scores/0/range', 'wide'),
      set('/scores/4/value', 'ln(C1)'),
    )(baseDefinition());
    expect(shown(issuesOf(loadInstrument(definition)))).toBe(
      lines([
        'shape/wrong-type /sections/0/items/0/min',
        'name/unknown-response /sections/0/items/2/response',
        'shape/wrong-type /scores/0/range',
        'expression/argument-type /scores/4/value',
      ]),
    );
  });

  it('of structure are reported all the same when the rest cannot be read', () => {
    const issues = issuesOf(loadInstrument({ format: 'skala/instrument/1' }));
    expect(shown(issues)).toBe(
      lines(
        ['administration', 'forms', 'id', 'licence', 'sections', 'source', 'status', 'version'].map(
          (field) => `shape/missing-field /${field}`,
        ),
      ),
    );
  });
});

describe('issue codes', () => {
  /** Codes of the table that nothing produces, each with the reason why it may stay. */
  const unused: Partial<Record<IssueCode, string>> = {
    'expression/too-long':
      'The format itself refuses formulas of more than 2,000 characters first; parseFormula gives it.',
  };

  it('each have a case', () => {
    const covered = new Set<IssueCode>([
      ...tables.flatMap(({ cases }) => cases.flatMap(({ code, also = [] }) => [code, ...also.map(([one]) => one)])),
      ...smallCases.map(({ code }) => code),
      ...refusalCodes,
      ...undeclared.flatMap(({ found }) => found.map(([code]) => code)),
    ]);
    expect(issueCodes.filter((code) => !covered.has(code) && unused[code] === undefined)).toEqual([]);
    expect(Object.keys(unused).filter((code) => covered.has(code as IssueCode))).toEqual([]);
  });

  it('that run time gives have their words at run time', () => {
    // A browser carries only these.
    const runtime: readonly string[] = Object.keys(runtimeMessages);
    expect(refusalCodes.filter((code) => !runtime.includes(code))).toEqual([]);
    for (const code of refusalCodes) expect(describeIssue({ code, path: '', params: {} })).not.toBe(code);
  });

  it('are stage/what', () => {
    for (const code of issueCodes) expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  });
});
