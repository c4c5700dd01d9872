import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadInstrument } from '@skala/engine/load';
import { loadVectors, runVectors, type VectorFailure } from '@skala/engine/testing';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';

/** What the vectors of an instrument came to. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

/** Runs the vectors beside an `instrument.json`. Vectors that cannot be run count as failed. */
export function testInstrument(file: string): Outcome {
  const instrument = loadInstrument(readFileSync(file, 'utf8'));
  if (!instrument.ok)
    return notRun(
      file,
      `${counted(instrument.issues.length, 'issue')}, so its vectors were not run; see "skala check"`,
    );
  const { id, version } = instrument.value;
  const name = `${id}@${version}`;
  const beside = join(dirname(file), 'vectors.json');
  if (!existsSync(beside)) return notRun(name, 'no vectors.json beside it, so nothing was tested');
  const vectors = loadVectors(readFileSync(beside, 'utf8'), instrument.value);
  if (!vectors.ok)
    return notRun(beside, `${counted(vectors.issues.length, 'issue')}, so it was not run; see "skala check"`);
  const failures = runVectors(instrument.value, vectors.value);
  const failed = new Set(failures.map(({ vector }) => vector)).size;
  return {
    lines: [
      `${name} ${counted(vectors.value.vectors.length, 'vector')}, ${String(failed)} failed`,
      ...failures.map(describeFailure),
    ],
    passed: failed === 0,
  };
}

function notRun(name: string, why: string): Outcome {
  return { lines: [printable(`${name}: ${why}`)], passed: false };
}

const runs = {
  answers: 'scored at once',
  interview: 'through the interview',
  both: 'scored at once (expected) and through the interview (found) differ',
} as const;

function describeFailure({ vector, run, what, expected, found }: VectorFailure): string {
  const shown = (value: unknown): string => JSON.stringify(value);
  return printable(`  ${vector} ${what}: expected ${shown(expected)}, found ${shown(found)} (${runs[run]})`);
}
