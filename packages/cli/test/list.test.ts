import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listInstruments, readInstrument } from '@skala/instruments';
import { root, skala, temporaryFolder } from './run-skala.ts';

describe('skala list', () => {
  test('shows every shipped instrument and pathway in aligned columns', async () => {
    const { code, out, err } = await skala(['list']);
    expect([code, err]).toEqual([0, '']);
    const [header = '', ...lines] = out.split('\n\n')[0]!.trimEnd().split('\n');
    expect(lines).toHaveLength(listInstruments().length);
    for (const line of lines) {
      const [id = '', version] = line.split(/\s+/);
      const instrument = readInstrument(id, version)!;
      const cells = header.split(/\s{2,}/).map((name) => line.slice(header.indexOf(name)).split(/\s{2,}/)[0]);
      expect(cells[2]).toBe(instrument.status);
      expect(cells[3]).toBe(String(instrument.items.length));
      expect(cells.slice(6)).toEqual([
        instrument.licence.terms,
        instrument.licence.wording,
        instrument.hash.slice(0, 12),
      ]);
    }
    expect(out).toMatch(/^asi-5 .*full 270, lite 180, follow-up 168 +da own, en own /m);
    expect(out).toMatch(/^phq-9 .*da unchecked, en official +free-to-reproduce +included /m);
    expect(out).toMatch(/^dk-outreach +1\.0\.0 +active +DK +asi-5, outreach-intake +da, en /m);
  });

  test('--json has the same with whole hashes', async () => {
    const { code, out } = await skala(['list', '--json']);
    expect(code).toBe(0);
    const { instruments, pathways } = JSON.parse(out);
    const phq = instruments.find(({ id }: { id: string }) => id === 'phq-9');
    expect(phq).toMatchObject({
      version: '1.0.0',
      items: 10,
      forms: { full: 10 },
      languages: [
        { language: 'da', status: 'unchecked' },
        { language: 'en', status: 'official' },
      ],
      licence: { terms: 'free-to-reproduce', wording: 'included' },
      hash: readInstrument('phq-9')!.hash,
    });
    expect(pathways[0]).toMatchObject({ id: 'dk-outreach', instruments: ['asi-5', 'outreach-intake'] });
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
    expect(faulty.out).toMatch(/^gad-7 .* da unchecked /m);
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
