import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { children, type Ast } from '@skala/engine';
import { parseFormula } from '@skala/engine/load';
import { describe, expect, test } from 'vitest';
import { codebookOf } from '../src/codebook/codebook.ts';
import type { CodebookInput } from '../src/codebook/codebook-input.ts';
import { asHtml } from '../src/codebook/html.ts';
import { latex } from '../src/codebook/latex.ts';
import { asMarkdown } from '../src/codebook/markdown.ts';
import { mathOf } from '../src/codebook/math.ts';
import { mathml } from '../src/codebook/mathml.ts';
import { readInputs } from '../src/codebook/read-inputs.ts';
import { root, skala, temporaryFolder } from './run-skala.ts';
import { smallInstrument, smallText, writeFiles } from './small-instrument.ts';

const shipped = ['instruments', 'instruments-nc'].flatMap((folder) => {
  const { inputs, faulty } = readInputs(join(root, 'packages', folder));
  expect(faulty).toEqual([]);
  return inputs;
});

/** The words of a page without tags, entities, and backslashes before signs. */
function plain(page: string): string {
  return page
    .replaceAll(/<\/?[a-z][^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('&amp;', '&')
    .replaceAll(/\\([\\`*_[\]<>|~#])/g, '$1')
    .replaceAll(/\s+/g, ' ');
}

/** What a reader looks for. */
function wanted({ instrument, texts }: CodebookInput): readonly string[] {
  const { items, scores, criteria, flags, checks, variables, sources, missing, forms, hash, licence } = instrument;
  return [
    hash,
    licence.holder,
    ...Object.keys(missing),
    ...Object.keys(forms),
    ...items.flatMap((item) => [item.id, item.code, ...(item.options ?? []).map(({ code }) => code)]),
    ...items.flatMap(({ options = [] }) =>
      options.flatMap(({ value }) => (value === undefined ? [] : [String(value)])),
    ),
    ...scores.flatMap(({ id, bands, formula }) => [
      id,
      formula,
      ...bands.flatMap((set) => set.bands.map((band) => band.id)),
    ]),
    ...[...criteria, ...flags, ...checks, ...variables].map(({ id }) => id),
    ...sources.flatMap(({ id, citation, url = '' }) => [id, citation, url]),
    ...texts.flatMap((pack) => [pack.title, ...Object.values(pack.items).map(({ text }) => text)]),
  ].map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** The page with what stands at an anchor: a code alone could be found anywhere. */
function missingAnchors(page: string, { instrument }: CodebookInput): readonly string[] {
  const ids = [
    ...instrument.items.map(({ id }) => `item-${id}`),
    ...instrument.scores.map(({ id }) => `score-${id}`),
    ...instrument.flags.map(({ id }) => `flag-${id}`),
    ...instrument.checks.map(({ id }) => `check-${id}`),
    ...instrument.criteria.map(({ id }) => `criterion-${id}`),
    ...instrument.variables.map(({ id }) => `variable-${id}`),
    ...instrument.sources.map(({ id }) => `source-${id}`),
  ];
  return ids.filter((id) => !page.includes(`id="${id}"`));
}

describe.each(shipped.map((input) => [input.instrument.id, input] as const))('%s', (_, input) => {
  const page = codebookOf(input);

  test.each([
    ['HTML', asHtml(page)],
    ['Markdown', asMarkdown(page)],
  ])('says everything as %s', (_, text) => {
    const words = plain(text);
    expect(wanted(input).filter((one) => !words.includes(one))).toEqual([]);
    expect(missingAnchors(text, input)).toEqual([]);
    const anchors = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...text.matchAll(/(?:href="|\]\()#([^")]+)/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  });

  test('writes formulas whole', () => {
    for (const { id, value, formula } of input.instrument.scores) {
      const math = mathOf(value);
      const tokens = tokensOf(value);
      const drawn = mathml(id, math);
      expect(unbalanced(drawn), id).toEqual([]);
      const inMathml = [...drawn.matchAll(/<m[in][^>]*>([^<]+)<\/m[in]>/g)].map(([, text]) => text);
      expect(
        tokens.filter((token) => !inMathml.includes(token)),
        formula,
      ).toEqual([]);
      const inLatex = latex(id, math)
        .replaceAll('\\_', '_')
        .split(/[^\w.−-]+/);
      expect(
        tokens.filter((token) => !inLatex.includes(token.replace('−', '-'))),
        formula,
      ).toEqual([]);
    }
  });
});

/** Numbers and names of a formula, each as often as it stands there is not looked at. */
function tokensOf(ast: Ast): readonly string[] {
  const own = ast.op === 'number' ? [String(ast.value).replace('-', '−')] : ast.op === 'name' ? [ast.name] : [];
  return [...own, ...children(ast).flatMap(tokensOf)];
}

/** Tags that are not closed, or closed and not open. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of xml.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('formulas', () => {
  const latexOf = (formula: string, plainSums = true): string => {
    const parsed = parseFormula(formula, '');
    if (!parsed.ok) throw new Error(formula);
    return latex('s', mathOf(parsed.value, plainSums))
      .replaceAll(/\\mathrm\{(\w+)\}/g, '$1')
      .slice('s = '.length);
  };

  test.each([
    ['a + b / 2', 'a + \\frac{b}{2}'],
    ['(a + b) / (c - 1)', '\\frac{a + b}{c - 1}'],
    ['a - (b + c)', 'a - \\left( b + c \\right)'],
    ['2 * (a + b)', '2 \\cdot \\left( a + b \\right)'],
    ['4 * sum([a, b])', '4 \\cdot \\left( a + b \\right)'],
    ['sum([a, 1 - b])', 'a + \\left( 1 - b \\right)'],
    ['-a + b', '- a + b'],
    ['sqrt(a) + abs(b)', '\\sqrt{a} + \\left| b \\right|'],
    ['floor(a) + ceil(b)', '\\left\\lfloor a \\right\\rfloor + \\left\\lceil b \\right\\rceil'],
    ['log10(a) + ln(b)', '\\log_{10} \\left( a \\right) + \\ln \\left( b \\right)'],
    ['mean([a, b])', 'mean \\left( a , b \\right)'],
    ['a >= 1 ? 1 : 0', '\\begin{cases} 1 & \\text{if } a \\ge 1 \\\\ 0 & \\text{otherwise} \\end{cases}'],
    ['not (a == 1 or b != 2)', '\\text{ not } \\left( a = 1 \\text{ or } b \\ne 2 \\right)'],
    ['atLeast(2, [a > 1, b > 1, c > 1])', '\\text{ at least } 2 \\text{ of } \\left( a > 1 , b > 1 , c > 1 \\right)'],
  ])('%s', (formula, expected) => expect(latexOf(formula)).toBe(expected));

  test('a sum that a policy changes is not written as a plain one', () =>
    expect(latexOf('sum([a, b]) / 2', false)).toBe('\\frac{\\sum \\left( a , b \\right)}{2}'));

  test('a long sum is broken before an operator, a long list after a comma', () => {
    const names = Array.from({ length: 20 }, (_, index) => `item${String(index)}`).join(', ');
    expect(latexOf(`sum([${names}])`)).toMatch(/^\\begin\{aligned\} & item0 \+ item1 [^\\]+ \\\\ & \{\} \+ item\d+ \+/);
    expect(latexOf(`mean([${names}])`)).toMatch(/ , \\\\ & item\d+ , /);
  });
});

test('says what comes over from older versions', () => {
  const phq = shipped.find(({ instrument }) => instrument.id === 'phq-9')!;
  const from = [
    {
      version: '0.9.0',
      hash: 'a'.repeat(64),
      forms: { full: 'full' },
      items: { phq1: { item: 'p1', codes: { '4': '3', '5': null } } },
      dropped: { p10: 'Not in the manual.' },
      scores: {
        total: { compares: 'mapped', was: 'sumScore', value: { op: 'name', name: 'sumScore' }, source: 'project' },
        totalProrated: { compares: 'new', was: 'totalProrated' },
      },
    },
  ] as const;
  const words = plain(asHtml(codebookOf({ ...phq, instrument: { ...phq.instrument, from } })));
  for (const line of [
    'phq1 from p1 (4 → 3, 5 → lost)',
    'p10 Not in the manual.',
    'total : from the old number, was sumScore : sumScore ; source: project',
    'totalProrated : new',
  ])
    expect(words).toContain(line);
});

describe('skala docs', () => {
  test('writes a page an instrument and an index', async () => {
    const out = temporaryFolder();
    const { code, err } = await skala(['docs', 'packages/instruments-nc', '--out', out]);
    expect([code, err]).toEqual([0, '']);
    const files = readdirSync(out);
    expect(files).toContain('audit-1.0.0.html');
    const index = readFileSync(join(out, 'index.html'), 'utf8');
    expect(files.filter((file) => file !== 'index.html' && !index.includes(`href="${file}"`))).toEqual([]);
  });

  test('writes Markdown', async () => {
    const out = temporaryFolder();
    expect((await skala(['docs', 'phq-9@1.0.0', '--out', out, '--format', 'md'])).out).toBe(`${out}: 1 page\n`);
    const page = readFileSync(join(out, 'phq-9-1.0.0.md'), 'utf8');
    expect(page).toContain('```math\n\\mathrm{total} = \\mathrm{phq1} + \\mathrm{phq2}');
    expect(page).toContain('when at least 7 of the 9 are answered');
    expect(page).toMatch(/\| `moderate` \| from 10, below 15 \|/);
  });

  test('shows words as words', async () => {
    const folder = temporaryFolder();
    const hostile = '<script>alert(1)</script> & "x" $a$ *b*';
    writeFiles(folder, {
      'instrument.json': smallInstrument,
      'text/en.json': smallText.replace('"One?"', JSON.stringify(hostile)),
    });
    await skala(['docs', folder, '--out', join(folder, 'out')]);
    const html = readFileSync(join(folder, 'out', 'small-1.0.0.html'), 'utf8');
    expect(html).not.toContain('<script');
    expect(plain(html)).toContain(hostile);
    expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[^;]+;/);
    const { inputs } = readInputs(folder);
    expect(asMarkdown(codebookOf(inputs[0]!))).toContain(
      '\\<script\\>alert(1)\\</script\\> &amp; "x" &#36;a&#36; \\*b\\*',
    );
  });

  test('leaves out what has issues and says so', async () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'packages/cli/example/faulty'), join(folder, 'faulty'), { recursive: true });
    writeFiles(join(folder, 'small'), { 'instrument.json': smallInstrument, 'text/en.json': '{}' });
    const { code, err } = await skala(['docs', folder, '--out', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/faulty.instrument\.json has issues and is left out/),
      expect.stringMatching(/small.text.en\.json has issues and is left out/),
    ]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['small-1.0.0.html']);
  });

  test.each([
    ['nothing', 'instrument/unknown'],
    ['./nothing', 'file/not-found'],
    ['packages/cli/src', 'docs/no-instruments'],
  ])('%s: %s', async (name, fault) => {
    const { code, err } = await skala(['docs', name, '--out', temporaryFolder()]);
    expect([code, err]).toEqual([2, expect.stringContaining(`(${fault})`)]);
  });

  test('says when it cannot write', async () => {
    const file = join(temporaryFolder(), 'taken');
    writeFileSync(file, '');
    const { code, err } = await skala(['docs', 'phq-9', '--out', file]);
    expect([code, err]).toEqual([2, expect.stringContaining('(output/not-writable)')]);
  });
});
