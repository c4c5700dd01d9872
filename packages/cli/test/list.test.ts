import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as instruments from '@skala/instruments';
import * as instrumentsNc from '@skala/instruments-nc';
import { root, skala, temporaryFolder } from './run-skala.ts';

/** That a table has a line for each instrument of a package, with what its definition says. */
function expectTable(table: string, { listInstruments, readInstrument }: instruments.InstrumentCatalogue): void {
  const [header = '', ...lines] = table.trimEnd().split('\n');
  // A line that begins with space goes on with a cell of the line above it.
  const rows = lines.filter((line) => !line.startsWith(' '));
  expect(rows.map((row) => row.split(/\s+/).slice(0, 2))).toEqual(
    listInstruments().map(({ id, version }) => [id, version]),
  );
  for (const row of rows) {
    const [id = '', version] = row.split(/\s+/);
    const { licence } = readInstrument(id, version)!;
    const cells = header.split(/\s{2,}/).map((name) => row.slice(header.indexOf(name)).split(/\s{2,}/)[0]);
    expect(cells.slice(4)).toEqual([licence.terms, licence.wording]);
  }
}

test('no instrument is in both packages', () => {
  const [free, nonCommercial] = [instruments, instrumentsNc].map((one) => one.listInstruments().map(({ id }) => id));
  expect(free!.filter((id) => nonCommercial!.includes(id))).toEqual([]);
});

describe('skala list', () => {
  test('shows every shipped instrument and pathway in aligned columns, within 120', async () => {
    const { code, out, err } = await skala(['list']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
    const [free = '', nonCommercial = ''] = out.split('\n\n');
    expectTable(free, instruments);
    const [heading, ...table] = nonCommercial.split('\n');
    expect(heading).toBe('@skala/instruments-nc: non-commercial use only');
    expectTable(table.join('\n'), instrumentsNc);
    expect(out).toMatch(/^asi-5 +1\.0\.0 +full 270 +da \(own\) en \(own\) .*\n +lite 180\n +follow-up 168\n/m);
    expect(out).toMatch(/^phq-9 .* da \(unchecked\) en +free-to-reproduce +included$/m);
    expect(out).toMatch(/^audit +1\.0\.0 +full 10 +da \(labels\) en +non-commercial +included$/m);
    expect(out).toMatch(/^dk-outreach +1\.0\.0 +DK +asi-5 +da en\n +outreach-intake\n/m);
  });

  test('--json has the same with whole hashes', async () => {
    const { code, out } = await skala(['list', '--json']);
    expect(code).toBe(0);
    const { instruments: listed, pathways } = JSON.parse(out);
    const phq = listed.find(({ id }: { id: string }) => id === 'phq-9');
    expect(phq).toMatchObject({
      version: '1.0.0',
      package: '@skala/instruments',
      items: 10,
      forms: { full: 10 },
      languages: [
        { language: 'da', status: 'unchecked' },
        { language: 'en', status: 'official' },
      ],
      licence: { terms: 'free-to-reproduce', wording: 'included' },
      hash: instruments.readInstrument('phq-9')!.hash,
    });
    const audit = listed.find(({ id }: { id: string }) => id === 'audit');
    expect(audit).toMatchObject({ package: '@skala/instruments-nc', licence: { terms: 'non-commercial' } });
    const outreach = pathways.find(({ id }: { id: string }) => id === 'dk-outreach');
    expect(outreach).toMatchObject({ instruments: ['asi-5', 'outreach-intake'] });
  });

  test('--dir shows a folder of your own, and names what cannot be loaded', async () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'packages/instruments/gad-7'), join(folder, 'mine'), { recursive: true });
    const good = await skala(['list', '--dir', folder]);
    expect(good.code).toBe(0);
    expect(good.out.match(/^gad-7 .*$/gm)).toHaveLength(1);

    const text = join(folder, 'mine/1.0.0/text/en.json');
    writeFileSync(text, readFileSync(text, 'utf8').replace('"title"', '"titel"'));
    const faulty = await skala(['list', '--dir', folder]);
    expect(faulty.code).toBe(1);
    expect(faulty.out).toMatch(/^gad-7 .* da \(unchecked\) /m);
    expect(faulty.err).toContain('text/en.json');
  });

  test('a folder that is not there is exit code 2, with its code', async () => {
    const { code, err } = await skala(['list', '--dir', '/nowhere/at/all']);
    expect(code).toBe(2);
    expect(err).toBe('There is no file or folder "/nowhere/at/all". (file/not-found)\n');
  });
});

describe('skala', () => {
  test('a slip in the command gets a suggestion and exit code 2', async () => {
    const { code, err } = await skala(['chek', '.']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean check?');
  });

  test('asking for help is no mistake', async () => {
    const { code, out } = await skala(['--help']);
    expect(code).toBe(0);
    for (const command of ['list', 'check', 'test', 'score']) expect(out).toContain(`  ${command} `);
  });

  test.each([['score'], ['score', 'phq-9'], ['check'], ['list', '--jsn']])(
    'wrong use of %s is exit code 2',
    async (...args) => {
      expect((await skala(args)).code).toBe(2);
    },
  );
});
