import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, skala, temporaryFolder } from './run-skala.ts';
import { soundInstrument, smallText, smallVectors, writeFiles } from './small-instrument.ts';

const pathway = `{
  "format": "skala/pathway/1",
  "id": "way",
  "version": "1.0.0",
  "status": "draft",
  "jurisdiction": "DK",
  "source": [{ "id": "own", "citation": "Made up." }],
  "inputs": {
    "third": { "instrument": "small", "score": "third" },
    "medical": { "instrument": "asi-5", "score": "medical" }
  },
  "steps": [{ "id": "one", "instrument": "small", "form": "full" }, { "id": "two", "instrument": "asi-5", "form": "full" }],
  "flags": [{ "id": "both", "action": "information", "when": "third >= 0 and medical >= 0.5", "source": "own" }],
  "text": {
    "en": {
      "title": "Way",
      "steps": { "one": "One", "two": "Two" },
      "flags": { "both": { "title": "Both", "text": "Both." } }
    }
  }
}
`;

/** `line:column` of the first place where a text holds this, found by looking for it. */
function at(text: string, needle: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(needle));
  return `${String(line + 1)}:${String((lines[line] ?? '').indexOf(needle) + 1)}`;
}

/** Writes these files, checks the folder, and gives `path:line:column code pointer` of each issue. */
async function check(files: Readonly<Record<string, string | Uint8Array>>, ...places: readonly string[]) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const ended = await skala(['check', ...(places.length > 0 ? places : ['.'])], { cwd: folder });
  const lines = ended.out.trimEnd().split('\n');
  const summary = lines.pop();
  const words = lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(' '));
  return { ...ended, summary, issues: words.map(([place, , code, pointer]) => `${place} ${code} ${pointer}`) };
}

describe('skala check', () => {
  test('the shipped definitions have no error and no warning', async () => {
    const places = ['packages/instruments', 'packages/instruments-nc'];
    const { code, out, err } = await skala(['check', ...places]);
    expect([code, err]).toEqual([0, '']);
    const written = places
      .flatMap((place) => readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter(
        (file) => /(^|\/)(instrument|pathway|vectors|text\/\w+)\.json$/.test(file) && !file.startsWith('node_modules/'),
      );
    expect(written.length).toBeGreaterThan(32);
    expect(out).toMatch(
      new RegExp(`^${String(written.length)} files, \\d+ issues( \\(\\d+ for information\\))?\\n$`, 'm'),
    );
  });

  test('information that many places share is told once and counted, and each with --all', async () => {
    const folder = 'packages/instruments/asi-5';
    const [{ out: few }, { out: each }] = [await skala(['check', folder]), await skala(['check', folder, '--all'])];
    const told = (out: string): number => out.match(/ information item\/unused /g)?.length ?? 0;
    const more = Number(/item\/unused [^\n]*\n[^\n]*\n {4}The same of (\d+) more places/.exec(few)?.[1]);
    expect(told(few)).toBe(1);
    expect(told(each)).toBe(more + 1);
    expect(few.split('\n').at(-2)).toBe(each.split('\n').at(-2));
  });

  test('a sound instrument with text, vectors and a pathway over it and a shipped one', async () => {
    const files = {
      'small/instrument.json': soundInstrument,
      'small/text/en.json': smallText,
      'small/vectors.json': smallVectors,
      'way.json': pathway,
      'small/compiled.json': '{ "format": "skala/compiled/1" }',
      'lock.json': '{}',
      'node_modules/x/instrument.json': '{',
      'notes.json': '{ "format": "something else" }',
    };
    expect(await check(files)).toMatchObject({ code: 0, issues: [], summary: '4 files, 0 issues' });
  });

  test('every issue of an instrument, at its line and column', async () => {
    const shape = soundInstrument
      .replace('"status": "draft"', '"status": "drafty"')
      .replace('"missing": ["X"] },', '"missing": ["X"], "colour": 1 },');
    const meaning = soundInstrument
      .replace('"value": "q1 + q3"', '"value": "q1 + q4"')
      .replace('"min": 0, "max": 3, "missing": ["X"] },', '"min": 9, "max": 3, "missing": ["X", "Z"] },')
      .replace(
        '"when": "either >= 4 or selected(drugs, a)", "source": "own"',
        '"when": "either >=", "source": "elsewhere"',
      );
    const { code, issues, summary } = await check({ 'a.json': shape, 'b.json': meaning });
    expect(code).toBe(1);
    expect(issues).toEqual([
      'a.json:5:13 shape/not-allowed /status',
      `a.json:${at(shape, '"colour"')} shape/unknown-field /sections/0/items/0/colour`,
      `b.json:${at(meaning, '9, "max"')} item/empty-range /sections/0/items/0/min`,
      `b.json:${at(meaning, '"Z"')} name/unknown-missing-key /sections/0/items/0/missing/1`,
      `b.json:${at(meaning, 'q4"')} expression/unknown-name /scores/0/value`,
      `b.json:${at(meaning, '=", "source": "elsewhere"')} expression/syntax /flags/0/when`,
      `b.json:${at(meaning, '"elsewhere"')} name/unknown-source /flags/0/source`,
    ]);
    expect(summary).toBe('2 files, 7 issues (7 errors)');
  });

  test('text that is not JSON, and keys that stand twice', async () => {
    const { code, issues, summary, out } = await check({
      'a/instrument.json': '{\n  "format": "skala/instrument/1",\n  "id": "a"\n  "version": "1.0.0"\n}\n',
      'b/instrument.json': soundInstrument.replace('"id": "small",', '"id": "small",\n  "id": "other",'),
      'c/instrument.json': '\uFEFF{}',
      'd/instrument.json': new Uint8Array([0x7b, 0xff, 0x7d]),
      'e/instrument.json': '',
      'f/instrument.json': '['.repeat(100_000),
    });
    expect(code).toBe(1);
    expect(issues).toEqual([
      'a/instrument.json:4:3 json/syntax (whole)',
      'b/instrument.json:4:3 json/duplicate-key /id',
      'c/instrument.json:1:1 json/syntax (whole)',
      'd/instrument.json:1:1 file/not-utf8 (whole)',
      'e/instrument.json:1:1 json/syntax (whole)',
      'f/instrument.json:1:1 json/syntax (whole)',
    ]);
    expect(out).toContain('the first is at 3:3');
    expect(summary).toBe('6 files, 6 issues (6 errors)');
  });

  test('a text is compared with the instrument beside it, a shipped one, or none', async () => {
    const foreign = smallText.replace('"instrument": "small"', '"instrument": "gad-7"');
    const { issues } = await check({
      'a/instrument.json': soundInstrument,
      'a/text/en.json': smallText.replace('"q1": { "text": "One?" },', '"q0": { "text": "One?" },'),
      'b/da.json': foreign,
      'c/en.json': smallText.replaceAll('small', 'nowhere'),
      'd/instrument.json': soundInstrument.replace('q1 + q3', 'q1 +'),
      'd/text/en.json': smallText,
    });
    expect(issues.filter((line) => line.startsWith('a/'))).toEqual([
      'a/text/en.json:10:12 text/missing-words /items/q1',
      'a/text/en.json:11:5 text/extra-words /items/q0',
    ]);
    expect(issues.filter((line) => line.startsWith('b/')).length).toBeGreaterThan(5);
    expect(issues).toContain('c/en.json:3:17 text/no-instrument /instrument');
    expect(issues).toContain('d/text/en.json:1:1 text/instrument-faulty (whole)');
  });

  test('words are compared with those of the other languages beside them', async () => {
    const english = smallText.replace('{ "text": "One?" }', '{ "text": "One?", "help": "Count." }');
    const danish = smallText.replace('"language": "en"', '"language": "da"').replace('"Either"', '"En af dem"');
    const { code, issues, out } = await check({
      'instrument.json': soundInstrument,
      'text/da.json': danish,
      'text/en.json': english,
      'notes.json': '{}',
    });
    expect(issues).toEqual([`text/da.json:${at(danish, '{ "text": "One?" }')} text/language-missing /items/q1/help`]);
    expect(code).toBe(0);
    expect(out).toContain('(1 for information)');
  });

  test('what a version says of an older one is compared with it', async () => {
    const read = (version: string): string =>
      readFileSync(join(root, 'packages/cli/example/versions', version, 'instrument.json'), 'utf8');
    const older = read('1.0.0').replace('Nobody', 'Somebody');
    const { issues } = await check({ '1.0.0/instrument.json': older, '2.0.0/instrument.json': read('2.0.0') }, '2.0.0');
    expect(issues.map((issue) => issue.split(' ').slice(1).join(' '))).toContain('migration/hash-differs /from/0/hash');
    const whole = await check({ '1.0.0/instrument.json': read('1.0.0'), '2.0.0/instrument.json': read('2.0.0') });
    expect(whole.issues).toEqual([]);
  });

  test('vectors and pathways', async () => {
    const vectors = smallVectors.replace('"total": 2', '"tota": 2');
    const way = pathway.replace('"score": "third"', '"score": "fourth"').replaceAll('"asi-5"', '"asi-9"');
    const { issues } = await check({
      'small/instrument.json': soundInstrument,
      'small/vectors.json': vectors,
      'alone/vectors.json': smallVectors,
      'way.json': way,
    });
    expect(issues).toEqual([
      'alone/vectors.json:1:1 vectors/no-instrument (whole)',
      `small/vectors.json:${at(vectors, '2 }, "flags"')} vectors/unknown-name /vectors/0/expect/scores/tota`,
      `way.json:${at(way, '"fourth"')} expression/unknown-name /inputs/third/score`,
      `way.json:${at(way, '"asi-9", "form"')} pathway/no-instrument /steps/1/instrument`,
    ]);
  });

  test('a file that is named is checked whatever it says', async () => {
    const { code, issues } = await check({ 'notes.json': '{ "format": "skala/instrumnt/1" }' }, 'notes.json');
    expect(code).toBe(1);
    expect(issues).toEqual(['notes.json:1:13 format/unknown /format']);
  });

  test('nothing to check, or no such place, is exit code 2', async () => {
    const folder = temporaryFolder();
    const [empty, missing] = await Promise.all([skala(['check', folder]), skala(['check', join(folder, 'no.json')])]);
    expect([empty.code, missing.code]).toEqual([2, 2]);
    expect(empty.err).toContain('(check/no-files)');
    expect(missing.err).toContain('(file/not-found)');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'instrument.json'));
    const dangling = await skala(['check', folder]);
    expect(dangling.code).toBe(2);
    expect(dangling.err).toContain('(file/unreadable)');
  });
});
