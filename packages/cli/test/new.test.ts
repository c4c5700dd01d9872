/** `skala new`: what it makes is sound, and what is there is never written over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askForRest } from '../src/scaffold/ask.ts';
import { root, skala, temporaryFolder, type Ended, type Json } from './run-skala.ts';
import { writeFiles } from './small-instrument.ts';

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const readJson = (...path: readonly string[]): Json => JSON.parse(read(...path));

/** The exit codes of `check` and `test` on a folder; 0 from `check` means neither error nor warning. */
async function verdict(cwd: string, folder: string): Promise<readonly (number | null)[]> {
  const checked = await skala(['check', folder], { cwd });
  const tested = await skala(['test', folder], { cwd });
  return [checked.code, tested.code];
}

const csv = `id;section;type;text-da;text-en;options-da;options-en;min;max;unit;reversed;when;missing
glad;Humør;choice;Er du glad?;Are you happy?;0=Nej|1=Lidt|2=Ja;0=No|1=A little|2=Yes;;;;yes;;X
sad;Humør;choice;"Er du trist; eller ked af det?";Are you sad?;0=Nej|1=Lidt|2=Ja;0=No|1=A little|2=Yes;;;;no;;X
days;Dage;integer;Hvor mange dage?;How many days?;;;0;30;dage;;sad > 0;X|N
drugs;Dage;multi-choice;Hvilke stoffer?;Which drugs?;a=Hash|b=Kokain;a=Cannabis|b=Cocaine;;;;;;
note;Dage;text;Noter;Notes;;;;;;;;
`;

describe('from nothing', () => {
  test('makes a sound draft in both languages, with vectors that wait to be confirmed', async () => {
    const cwd = temporaryFolder();
    const { code, out } = await skala(['new', 'my-scale', '--title-da', 'Min skala', '--title-en', 'My scale'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('created my-scale/0.1.0/text/da.json');
    expect(await verdict(cwd, 'my-scale')).toEqual([0, 0]);
    expect(readJson(cwd, 'my-scale/0.1.0/instrument.json')).toMatchObject({
      id: 'my-scale',
      version: '0.1.0',
      status: 'draft',
    });
    expect(readJson(cwd, 'my-scale/0.1.0/text/da.json')).toMatchObject({
      language: 'da',
      title: 'Min skala',
      status: 'own',
    });
    const { vectors } = readJson(cwd, 'my-scale/0.1.0/vectors.json');
    expect(vectors.every(({ proposed }: Json) => proposed)).toBe(true);
    expect(read(cwd, 'my-scale/README.md')).toContain('## History and sources');
    expect(read(cwd, 'my-scale/CHANGELOG.md')).toContain('## 0.1.0');
  });

  test('as it was asked for', async () => {
    const cwd = temporaryFolder();
    const flags = [
      '--languages',
      'nb',
      '--administration',
      'self-report',
      '--licence',
      'permission-needed',
      '--holder',
      'A house',
      '--dir',
      'scales',
    ];
    expect((await skala(['new', 'borrowed', ...flags], { cwd })).code).toBe(0);
    const instrument = readJson(cwd, 'scales/borrowed/0.1.0/instrument.json');
    expect(instrument.administration).toEqual(['self-report']);
    expect(instrument.licence).toEqual({ holder: 'A house', terms: 'permission-needed', wording: 'external' });
    expect(readdirSync(join(cwd, 'scales/borrowed/0.1.0/text'))).toEqual(['nb.json']);
    expect(readJson(cwd, 'scales/borrowed/0.1.0/text/nb.json').status).toBe('labels');
    expect(await verdict(cwd, 'scales')).toEqual([0, 0]);
  });

  test('the schema is one that the editor finds: copied, or that of the engine installed there', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'project/node_modules/@skala'), { recursive: true });
    symlinkSync(join(root, 'packages/engine'), join(cwd, 'project/node_modules/@skala/engine'), 'dir');
    for (const dir of ['.', 'project']) {
      expect((await skala(['new', 'placed', '--dir', dir], { cwd })).code).toBe(0);
      const version = join(cwd, dir, 'placed/0.1.0');
      for (const file of ['instrument.json', 'text/en.json', 'vectors.json']) {
        const { $schema, format } = readJson(version, file);
        const schema = readJson(join(version, file, '..'), $schema);
        expect(schema.title).toBe(format);
      }
    }
    expect(existsSync(join(cwd, 'placed/schema'))).toBe(true);
    expect(existsSync(join(cwd, 'project/placed/schema'))).toBe(false);
  });

  test('never writes over what is there', async () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'kept/README.md': 'Mine.' });
    const { code, err } = await skala(['new', 'kept'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('(new/exists)')]);
    expect(readdirSync(join(cwd, 'kept'))).toEqual(['README.md']);
    expect(read(cwd, 'kept/README.md')).toBe('Mine.');
  });

  test.each([
    [[], 'new/id-needed'],
    [['My Scale'], 'new/bad-id'],
    [['my-scale', '--languages', 'danish'], 'new/bad-language'],
    [['my-scale', '--from', 'phq-9', '--from-csv', 'a.csv'], 'new/two-origins'],
    [['my-scale', '--from', 'phq-99'], 'instrument/unknown'],
    [['my-scale', '--from', 'phq-9@9.0.0'], 'instrument/unknown-version'],
    [['my-scale', '--from', 'no/such.json'], 'file/not-found'],
    [['my-scale', '--from-csv', 'no-such.csv'], 'file/not-found'],
  ])('%j is %s', async (args, fault) => {
    const cwd = temporaryFolder();
    const { code, err } = await skala(['new', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(`(${fault})`)]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('from an instrument', () => {
  test('a new version differs in version and status only, and adds a heading to the list of versions', async () => {
    const cwd = temporaryFolder();
    expect((await skala(['new', 'phq-9', '--from', 'phq-9@1.0.0'], { cwd })).code).toBe(0);
    const old = readJson(root, 'packages/instruments/phq-9/1.0.0/instrument.json');
    const made = readJson(cwd, 'phq-9/1.1.0/instrument.json');
    expect(made).toEqual({ ...old, $schema: '../schema/instrument-1.json', version: '1.1.0', status: 'draft' });
    expect(await verdict(cwd, 'phq-9')).toEqual([0, 0]);

    const next = await skala(['new', 'phq-9', '--from', 'phq-9/1.1.0', '--raise', 'major'], { cwd });
    expect([next.code, next.out]).toEqual([0, expect.stringContaining('changed phq-9/CHANGELOG.md')]);
    expect(readdirSync(join(cwd, 'phq-9')).sort()).toEqual(['1.1.0', '2.0.0', 'CHANGELOG.md', 'README.md', 'schema']);
    expect(read(cwd, 'phq-9/CHANGELOG.md').match(/^## .+$/gm)).toEqual(['## 2.0.0', '## 1.1.0']);
    expect((await skala(['new', 'phq-9', '--from', 'phq-9'], { cwd })).err).toContain('(new/exists)');
  });

  test('a new instrument begins at 0.1.0', async () => {
    const cwd = temporaryFolder();
    expect((await skala(['new', 'mine', '--from', 'gad-7'], { cwd })).code).toBe(0);
    expect(readJson(cwd, 'mine/0.1.0/vectors.json')).toMatchObject({ instrument: 'mine', version: '0.1.0' });
    expect(readJson(cwd, 'mine/0.1.0/text/da.json')).toMatchObject({ instrument: 'mine', version: '0.1.0' });
    expect(await verdict(cwd, 'mine')).toEqual([0, 0]);
  });

  test('one that has issues is not copied', async () => {
    const cwd = temporaryFolder();
    const { code, err } = await skala(['new', 'mine', '--from', join(root, 'packages/cli/example/faulty')], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('(new/from-faulty)')]);
  });
});

describe('from a list of questions', () => {
  const make = async (text: string, cwd: string): Promise<Ended> => {
    writeFiles(cwd, { 'items.csv': text });
    return skala(['new', 'mood', '--from-csv', 'items.csv'], { cwd });
  };

  test.each([
    [';', csv],
    ['tab', csv.replaceAll('";', '"\t').replaceAll(/;(?! eller)/g, '\t')],
  ])('separated by %s, it becomes a sound instrument', async (_name, text) => {
    const cwd = temporaryFolder();
    expect(await make(text, cwd)).toMatchObject({ code: 0, err: '' });
    expect(await verdict(cwd, 'mood')).toEqual([0, 0]);
    const { sections, responses, scores } = readJson(cwd, 'mood/0.1.0/instrument.json');
    expect(sections.map(({ id, items }: Json) => [id, items.map((item: Json) => item.id)])).toEqual([
      ['humoer', ['glad', 'sad']],
      ['dage', ['days', 'drugs', 'note']],
    ]);
    expect(Object.keys(responses)).toEqual(['answers']);
    expect(sections[1].items[0]).toEqual({
      id: 'days',
      type: 'integer',
      min: 0,
      max: 30,
      unit: 'dage',
      missing: ['X', 'N'],
      when: 'sad > 0',
      otherwise: 'N',
    });
    expect(scores).toMatchObject([{ id: 'total', value: 'sum([2 - glad, sad])', range: [0, 4] }]);
    const words = readJson(cwd, 'mood/0.1.0/text/da.json');
    expect(words.items.sad.text).toBe('Er du trist; eller ked af det?');
    expect(words.responses).toEqual({ answers: { 0: 'Nej', 1: 'Lidt', 2: 'Ja' }, drugs: { a: 'Hash', b: 'Kokain' } });
  });

  test('every cell that is wrong is named with its line and column, and nothing is written', async () => {
    const cwd = temporaryFolder();
    const { code, out, err } = await make(
      [
        'id,section,type,text-en,options,min,max,unit,reversed,when,missing',
        '1a,S,choice,Hi?,0=No|Yes,,,,,,',
        'b,S,integer,Hi?,,5,x,,,,Q',
        'c,T,number,,,,,,maybe,,',
        'd,T,boolean,Hi?,,,,days,yes,b > 1,',
        'e,S,text,"Hi',
        'there?",,1,,,,,',
        'f,S,text,Hi?',
      ].join('\n'),
      cwd,
    );
    expect([code, out]).toEqual([1, '']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' new/bad-cell')[0]),
    ).toEqual(['items.csv:8 id', '1 issue, nothing was written']);
    const whole = await make(read(cwd, 'items.csv').replace('\nf,S,text,Hi?', ''), cwd);
    expect(
      whole.err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' new/bad-cell')[0]),
    ).toEqual([
      'items.csv:2 id',
      'items.csv:2 options',
      'items.csv:3 max',
      'items.csv:3 missing',
      'items.csv:4 type',
      'items.csv:4 text-en',
      'items.csv:4 reversed',
      'items.csv:5 reversed',
      'items.csv:5 unit',
      'items.csv:6 min',
      '10 issues, nothing was written',
    ]);
    expect(readdirSync(cwd)).toEqual(['items.csv']);
  });

  test.each([
    ['a formula that cannot be read', 'a,boolean,Hi?,\nb,boolean,Ho?,a ==', 'items.csv:3 when expression/syntax'],
    ['a name that is not there', 'a,boolean,Hi?,zz > 1', 'items.csv:2 when expression/unknown-name'],
    ['an id twice', 'a,boolean,Hi?,\na,boolean,Ho?,', 'items.csv:3 id new/bad-cell'],
  ])('%s', async (_name, rows, begins) => {
    const { code, err } = await make(`id,type,text-en,when\n${rows}\n`, temporaryFolder());
    expect(code).toBe(1);
    expect(err.startsWith(begins)).toBe(true);
  });

  test.each([
    ['an unknown column', 'id,type,text-en,colour\na,boolean,Hi?,red\n', 'items.csv:1 colour'],
    ['no words', 'id,type\na,boolean\n', 'items.csv:1 text-en'],
    ['no questions', 'id,type,text-en\n', 'items.csv:2 id'],
    [
      'rows of a section apart',
      'id,section,type,text-en\na,S,boolean,A?\nb,T,boolean,B?\nc,S,boolean,C?\n',
      'items.csv:4 section',
    ],
    [
      'options of a second language that lack',
      'id,type,text-da,text-en,options\na,choice,A?,A?,0=Nej|1=Ja\n',
      'items.csv:2 options-en',
    ],
  ])('%s', async (_name, text, begins) => {
    const { code, err } = await make(text, temporaryFolder());
    expect(code).toBe(1);
    expect(err.startsWith(begins)).toBe(true);
  });
});

describe('on a terminal', () => {
  test('what was not said is asked for, with what is usual as the first choice', async () => {
    const keys = new PassThrough();
    // A prompt ends its output, as a terminal's never does.
    const screen = Object.assign(new PassThrough(), { end: () => screen });
    let shown = '';
    screen.setEncoding('utf8').on('data', (text: string) => (shown += text));
    const answers: readonly (readonly [string, string])[] = [
      ['Id of the instrument', 'my-scale'],
      ['Languages', ''],
      ['Title (da)', 'Min skala'],
      ['How is it asked?', ''],
      ['On what terms', ''],
      ['Who holds the rights?', ''],
      ['Write the files', ''],
    ];
    const asked = askForRest({ titles: { en: 'My scale' } }, false, { input: keys, output: screen });
    for (const [question, answer] of answers) {
      await expect.poll(() => shown, { timeout: 30_000 }).toContain(question);
      keys.write(`${answer}\n`);
    }
    expect(await asked).toEqual({
      id: 'my-scale',
      languages: ['da', 'en'],
      titles: { da: 'Min skala', en: 'My scale' },
      administration: 'interview',
      licence: 'own',
      holder: 'To be named',
    });
  });

  test('nothing is asked that was said, and no is no', async () => {
    const keys = new PassThrough();
    const said = {
      id: 'a',
      languages: ['en'],
      titles: { en: 'A' },
      administration: 'interview',
      licence: 'own',
      holder: 'Me',
    } as const;
    const asked = askForRest(said, false, { input: keys, output: new PassThrough().resume() });
    keys.write('n\n');
    expect(await asked).toBeUndefined();
  });

  test('Ctrl-C ends it without a word about the inside', async () => {
    const keys = new PassThrough();
    const asked = askForRest({ titles: {} }, false, { input: keys, output: new PassThrough().resume() });
    keys.write('\u0003');
    await expect(asked).rejects.toMatchObject({ code: 'new/stopped' });
  });
});
