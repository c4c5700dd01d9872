/** `skala check --watch` as a real process over real files. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { main, temporaryFolder } from './run-skala.ts';
import { soundInstrument, smallText, writeFiles } from './small-instrument.ts';

const faulty = soundInstrument.replace('"q1 + q3"', '"q1 + q4"');

/** A watching process: what it has written, waiting for it to write more, and its end. */
function watching(folder: string) {
  const child = spawn(process.execPath, [main, 'check', '--watch', '.'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  let tell = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    tell();
  });
  const until = (isThere: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      tell = () => {
        if (isThere()) resolve();
      };
      tell();
    });
  return {
    isReady: () => until(() => err.includes('Watching')),
    /** What was written up to the next summary. */
    next: async (): Promise<string> => {
      await until(() => /^(\d+ files?, .*|There is no .*|No .*)\n$/m.test(out));
      const written = out;
      out = '';
      return written;
    },
    interrupt: (): Promise<number | null> =>
      new Promise((resolve) => {
        child.on('close', resolve);
        child.kill('SIGINT');
      }),
  };
}

test('tells what became different, and ends with the exit code of the last check', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'instrument.json': soundInstrument });
  const run = watching(folder);
  await run.isReady();
  expect(await run.next()).toBe('1 file, 0 issues\n');

  writeFileSync(join(folder, 'instrument.json'), faulty);
  const broken = await run.next();
  expect(broken).toContain('error expression/unknown-name /scores/0/value');
  expect(broken).toMatch(/\n1 file, 1 issue \(1 error\)\n$/);

  // A line more above it: the issue is the same, so nothing is told but where things stand.
  writeFileSync(join(folder, 'instrument.json'), `\n${faulty}`);
  expect(await run.next()).toBe('1 file, 1 issue (1 error)\n');

  mkdirSync(join(folder, 'text'));
  writeFileSync(join(folder, 'text', 'en.json'), smallText);
  expect(await run.next()).toContain('text/instrument-faulty');

  writeFileSync(join(folder, 'instrument.json'), soundInstrument);
  const mended = (await run.next()).split('\n');
  expect(mended).toHaveLength(4);
  expect(mended.slice(0, 2)).toEqual([
    expect.stringMatching(/^mended: instrument\.json expression\/unknown-name \/scores\/0\/value /),
    expect.stringMatching(/^mended: text.en\.json text\/instrument-faulty \(whole\) /),
  ]);
  expect(mended[2]).toBe('2 files, 0 issues');
  expect(await run.interrupt()).toBe(0);
});

test('goes on when the files are gone, and ends with what it last found', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'instrument.json': faulty });
  const run = watching(folder);
  await run.isReady();
  expect(await run.next()).toContain('1 file, 1 issue');
  rmSync(join(folder, 'instrument.json'));
  expect(await run.next()).toContain('(check/no-files)');
  writeFileSync(join(folder, 'instrument.json'), faulty);
  expect(await run.next()).toContain('expression/unknown-name');
  expect(await run.interrupt()).toBe(1);
});
