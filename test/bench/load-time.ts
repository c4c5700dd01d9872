/**
 * Benchmark (a): from a definition to something that runs. The first time is what a person waits for, so it
 * is taken in a process of its own: this file starts itself for each way of loading and prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listInstruments, readInstrument } from '@skala/instruments';
import { functions, surveyDefinition } from './survey-definition.ts';
import { median } from './timing.ts';

/** Milliseconds. */
export interface LoadTimes {
  /** Importing the code. */
  readonly imported: number;
  readonly first: number;
  /** Of the calls after the first, in a process that is warm. */
  readonly later: number;
}

const folder = listInstruments().find(({ id }) => id === 'asi-5')!.folder;

interface Way {
  readonly text: () => string;
  /** Imports the code and returns what loads the text. */
  readonly code: () => Promise<(text: string) => unknown>;
}

const ways: Readonly<Record<string, Way>> = {
  'skala definition': {
    text: () => readFileSync(join(folder, 'instrument.json'), 'utf8'),
    code: async () => {
      const { loadInstrument } = await import('@skala/engine/load');
      return (text) => {
        if (!loadInstrument(text).ok) throw new Error('The definition of asi-5 does not load.');
      };
    },
  },
  'skala compiled': {
    text: () => readFileSync(join(folder, 'compiled.json'), 'utf8'),
    code: async () => {
      const { openInterview } = await import('@skala/engine');
      return (text) => openInterview(JSON.parse(text), { id: 'r1', form: 'full' });
    },
  },
  'survey-core definition': {
    text: () => JSON.stringify(surveyDefinition(readInstrument('asi-5')!)),
    code: async () => {
      const { FunctionFactory, Model } = await import('survey-core');
      for (const [name, compute] of Object.entries(functions)) {
        FunctionFactory.Instance.register(name, (parameters) => compute(parameters));
      }
      return (text) => new Model(JSON.parse(text));
    },
  },
};

export type LoadWay = 'skala definition' | 'skala compiled' | 'survey-core definition';

/** Loads in that many fresh processes and takes the median of each figure. */
export function loadTimes(way: LoadWay, processes: number): LoadTimes {
  const runs = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, [import.meta.filename, way], { encoding: 'utf8' })) as LoadTimes,
  );
  const of = (figure: keyof LoadTimes): number => median(runs.map((run) => run[figure]));
  return { imported: of('imported'), first: of('first'), later: of('later') };
}

if (process.argv[1] === import.meta.filename) {
  const way = ways[process.argv[2] ?? '']!;
  const text = way.text();
  const begun = performance.now();
  const load = await way.code();
  const imported = performance.now() - begun;
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    load(text);
    return performance.now() - start;
  });
  console.log(JSON.stringify({ imported, first: times[0], later: median(times.slice(1)) }));
}
