/**
 * Benchmark (g): `skala check` as an author meets it: the whole process, from its start to its end, on an instrument
 * of 2,000 items with its words in two languages.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeInstrument, largeText } from '../support/large-instrument.ts';
import { median, timeCall } from './timing.ts';

const items = 2000;
const skala = join(import.meta.dirname, '../../packages/cli/src/main.ts');

/** Seconds, the median of that many runs; one before them is not counted, as Node keeps what it compiled. */
export function checkTime(runs: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'skala-bench-'));
  try {
    mkdirSync(join(folder, 'text'));
    writeFileSync(join(folder, 'instrument.json'), JSON.stringify(largeInstrument(items), null, 2));
    for (const language of ['da', 'en'])
      writeFileSync(join(folder, 'text', `${language}.json`), JSON.stringify(largeText(items, language), null, 2));
    const check = (): void => {
      const { status, stdout } = spawnSync(process.execPath, [skala, 'check', folder], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`The large instrument has issues:\n${stdout}`);
    };
    check();
    return median(Array.from({ length: runs }, () => timeCall(check))) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
