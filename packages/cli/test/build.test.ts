/** What is built a host can load; what has been published never changes and never disappears unnoticed. */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInstrument, loadPathway } from '@skala/engine/load';
import { openCatalogue } from '@skala/instruments';
import { describe, expect, test } from 'vitest';
import { root, skala, temporaryFolder, type Ended } from './run-skala.ts';
import { smallInstrument, smallText, soundInstrument, writeFiles } from './small-instrument.ts';

const shipped = join(root, 'packages/instruments');
const active = soundInstrument.replace('"status": "draft"', '"status": "active"');

const small = { 'small/1.0.0/instrument.json': active, 'small/1.0.0/text/en.json': smallText };

function hashOf(definition: string): string {
  const loaded = loadInstrument(definition);
  if (!loaded.ok) throw new Error('This definition has issues.');
  return loaded.value.hash;
}

/** A folder of instruments with these files; its name is not in what is printed. */
function folderOf(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const build = (...options: readonly string[]): Promise<Ended> => skala(['build', '.', ...options], { cwd: folder });
  const edit = (file: string, from: string, to: string): void => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const lock = (): unknown => JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'));
  const has = (file: string): boolean => existsSync(join(folder, file));
  return { folder, build, edit, lock, has };
}

/** A folder of two shipped instruments and a pathway over them, built. */
async function builtFolder() {
  const made = folderOf({});
  for (const place of ['gad-7', 'phq-9', 'pathways/dk-treatment-course'])
    cpSync(join(shipped, place), join(made.folder, place), { recursive: true });
  rmSync(join(made.folder, 'gad-7/1.0.0/compiled.json'));
  expect(await made.build()).toMatchObject({ code: 0, err: '' });
  return made;
}

describe('beside the definitions', () => {
  test('a host reads what was built; the same again writes nothing', async () => {
    const { folder, build, lock } = await builtFolder();
    const locked = ['gad-7@1.0.0', 'pathways/dk-treatment-course@1.0.0', 'phq-9@1.0.0'];
    expect(Object.keys(lock() as object)).toEqual(locked);
    expect(await build('--check')).toEqual({ code: 0, out: '', err: '' });
    expect((await build()).out).toBe('3 versions, nothing to write\n');
    const { listInstruments, listPathways, readInstrument, readTexts } = openCatalogue(folder);
    expect(listInstruments().map(({ id }) => id)).toEqual(['gad-7', 'phq-9']);
    expect(listPathways().map(({ id }) => id)).toEqual(['dk-treatment-course']);
    expect(readInstrument('gad-7')?.version).toBe('1.0.0');
    expect(readTexts('gad-7').map(({ language }) => language)).toEqual(['da', 'en']);
    expect(readInstrument('gad-7', '2.0.0')).toBeUndefined();
  });

  test('says what it wrote and under which hash', async () => {
    const { build, lock } = folderOf(small);
    const hash = hashOf(active);
    expect(await build('--check')).toEqual({
      code: 1,
      out: '',
      err: 'out of date: small/1.0.0/compiled.json\nout of date: lock.json\n',
    });
    expect(await build()).toEqual({
      code: 0,
      out: `small@1.0.0 ${hash}\n  created small/1.0.0/compiled.json\ncreated lock.json\n1 version, 2 files written\n`,
      err: '',
    });
    expect(lock()).toEqual({ 'small@1.0.0': hash });
  });

  test('a draft may change, and is not locked', async () => {
    const { folder, build, edit, lock } = folderOf({ ...small, 'small/1.0.0/instrument.json': soundInstrument });
    await build();
    edit('small/1.0.0/instrument.json', '"either >= 4', '"either >= 5');
    expect((await build()).out).toContain('  changed small/1.0.0/compiled.json\n');
    expect(lock()).toEqual({});
    expect(openCatalogue(folder).readInstrument('small')?.flags[0]?.when).toMatchObject({
      left: { right: { value: 5 } },
    });
  });

  test('a published definition that has changed is refused, with or without lock.json', async () => {
    const { folder, build, edit, lock } = await builtFolder();
    const compiled = join(folder, 'gad-7/1.0.0/compiled.json');
    const before = [lock(), readFileSync(compiled, 'utf8')];
    edit('gad-7/1.0.0/instrument.json', '"id": "mild", "from": 5', '"id": "mild", "from": 6');
    const refused = await build();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('gad-7@1.0.0 build/published-changed ');
    expect(refused.err).toMatch(/, nothing was written\n$/);
    expect([lock(), readFileSync(compiled, 'utf8')]).toEqual(before);
    rmSync(join(folder, 'lock.json'));
    expect((await build()).err).toContain('gad-7@1.0.0 build/published-changed ');
    expect(readFileSync(compiled, 'utf8')).toBe(before[1]);
  });

  test('a published version that is gone is refused, unless it was withdrawn; its hash stays', async () => {
    const { folder, build, edit, lock } = await builtFolder();
    const before = lock();
    rmSync(join(folder, 'gad-7'), { recursive: true });
    for (const options of [['--check'], []])
      expect(await build(...options)).toMatchObject({ code: 1, err: expect.stringContaining('build/version-gone') });

    writeFiles(folder, { 'withdrawn.json': '{ "gad-7@1.0.0": "The rights holder asked for it." }' });
    expect(await build()).toMatchObject({ code: 0, err: '' });
    expect(lock()).toEqual(before);

    // Back under the same version with another content, and still called withdrawn.
    cpSync(join(shipped, 'gad-7'), join(folder, 'gad-7'), { recursive: true });
    edit('gad-7/1.0.0/instrument.json', '"id": "mild", "from": 5', '"id": "mild", "from": 6');
    const back = await build();
    expect(back.code).toBe(1);
    expect(back.err).toContain('gad-7@1.0.0 build/published-changed');
    expect(back.err).toContain('gad-7@1.0.0 build/withdrawn-is-there');
  });

  test('what was never published cannot be withdrawn', async () => {
    const { build } = folderOf({ ...small, 'withdrawn.json': '{ "smaller@1.0.0": "A slip." }' });
    expect(await build()).toMatchObject({
      code: 1,
      err: expect.stringContaining('smaller@1.0.0 build/withdrawn-not-published'),
    });
  });

  test('a folder holds what it is named after', async () => {
    const { build, has } = folderOf({ ...small, 'smaller/1.0.0/instrument.json': active });
    expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('small@1.0.0 build/other-folder') });
    expect([has('small/1.0.0/compiled.json'), has('lock.json')]).toEqual([false, false]);
  });
});

describe('what is wrong', () => {
  test('errors are told and refuse; nothing is written, not even what is right', async () => {
    const { build, has } = folderOf({
      ...small,
      'small/1.0.0/text/da.json': smallText.replace('"en"', '"da"').replace('"One?"', '""'),
      'other/1.0.0/instrument.json': active
        .replace('"id": "small"', '"id": "other"')
        .replace('"either >= 4 or selected(drugs, a)"', '"either > 6"'),
    });
    const { code, out, err } = await build();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error flag/never-raised /flags/0/when');
    expect(err).toMatch(/^small\/1\.0\.0\/text\/da\.json:\d+:\d+ error /m);
    expect([has('small/1.0.0/compiled.json'), has('lock.json')]).toEqual([false, false]);
  });

  test('a warning is told and does not refuse; information is left to "skala check"', async () => {
    const { folder, build } = folderOf({
      ...small,
      'small/1.0.0/text/en.json': smallText.replace('"Two?"', '"One?"'),
    });
    const { code, err } = await build();
    expect([code, err.match(/ (error|warning|information) \S+/g)]).toEqual([0, [' warning text/same-words']]);
    expect(openCatalogue(folder).readInstrument('small')?.hash).toBe(hashOf(active));
  });

  test('what is found now in what is published already stops nothing', async () => {
    const faulty = smallInstrument.replace('"status": "draft"', '"status": "active"');
    const { folder, build } = folderOf({
      'small/1.0.0/instrument.json': faulty,
      'lock.json': JSON.stringify({ 'small@1.0.0': hashOf(faulty) }),
    });
    expect((await skala(['check', folder])).out).toContain(' error ');
    expect(await build()).toMatchObject({ code: 0, err: '' });
    expect(openCatalogue(folder).readTexts('small')).toEqual([]);
  });

  test.each([
    ['a place without definitions', { 'notes.json': '{}' }, 'build/no-definitions'],
    ['a broken lock', { ...small, 'lock.json': '{' }, 'build/not-json'],
  ])('%s', async (_, files, fault) => {
    expect(await folderOf(files).build()).toMatchObject({ code: 2, err: expect.stringContaining(`(${fault})`) });
  });
});

describe('--out', () => {
  test('makes a folder of instruments that a host reads, with words and pathways', async () => {
    const { folder, build } = folderOf({ 'anywhere/instrument.json': active, 'anywhere/text/en.json': smallText });
    const pathway = readFileSync(join(shipped, 'pathways/dk-outreach/1.0.0/pathway.json'), 'utf8');
    writeFiles(folder, { 'way/pathway.json': pathway });
    const { code, out } = await build('--out', 'host');
    const loaded = loadPathway(pathway);
    expect(code).toBe(0);
    expect(out).toContain(`small@1.0.0 ${hashOf(active)}\n  created host/small/1.0.0/compiled.json\n`);
    expect(readdirSync(folder).sort()).toEqual(['anywhere', 'host', 'way']);
    const host = openCatalogue(join(folder, 'host'));
    expect(host.readInstrument('small')?.hash).toBe(hashOf(active));
    expect(host.readTexts('small')).toEqual([JSON.parse(smallText)]);
    expect(host.readPathway('dk-outreach')?.hash).toBe(loaded.ok && loaded.value.hash);
    expect((await build('--out', 'host')).out).toBe('2 versions, nothing to write\n');
  });

  test('a version published there is refused with another content; corrected words are written', async () => {
    const { folder, build, edit } = folderOf(small);
    await build('--out', 'host');
    edit('small/1.0.0/text/en.json', '"One?"', '"The first?"');
    expect((await build('--out', 'host')).out).toContain('  changed host/small/1.0.0/text/en.json\n');
    edit('small/1.0.0/instrument.json', '"either >= 4', '"either >= 5');
    expect((await build('--out', 'host')).err).toContain('small@1.0.0 build/published-changed');
    expect(openCatalogue(join(folder, 'host')).readInstrument('small')?.hash).toBe(hashOf(active));
  });

  test('two definitions of one version are refused', async () => {
    const { build, has } = folderOf({ 'a/instrument.json': active, 'b/instrument.json': active });
    expect(await build('--out', 'host')).toMatchObject({
      code: 1,
      err: expect.stringContaining('small@1.0.0 build/twice Both "a/instrument.json" and "b/instrument.json"'),
    });
    expect(has('host')).toBe(false);
  });

  test('says when it cannot write', async () => {
    const { build } = folderOf({ ...small, taken: '' });
    expect(await build('--out', 'taken')).toMatchObject({
      code: 2,
      err: expect.stringContaining('(output/not-writable)'),
    });
  });
});
