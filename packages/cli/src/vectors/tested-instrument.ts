/** An instrument and its vectors, run; what they reach of the definition, and vectors for the rest, where asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledInstrument } from '@skala/engine';
import { loadInstrument } from '@skala/engine/load';
import {
  loadVectors,
  proposeVectors,
  runVectors,
  vectorReach,
  type Proposal,
  type Vector,
  type VectorFailure,
} from '@skala/engine/testing';
import { counted } from '../output/counted.ts';
import { addVectors } from './add-vectors.ts';
import { summarise, type ReachSummary } from './reach-summary.ts';

export interface TestOptions {
  /** Whether to say what the vectors reach. */
  readonly coverage?: boolean;
  /** Whether to propose vectors for what they do not. */
  readonly propose?: boolean;
  /** Whether to add the proposed ones to the file. */
  readonly write?: boolean;
}

/** What the vectors of an instrument came to. */
export interface TestedInstrument {
  /** The definition. */
  readonly file: string;
  /** `id@version`, or the file that could not be read. */
  readonly name: string;
  /** Why the vectors were not run, if they were not. */
  readonly problem?: string;
  readonly vectors: number;
  /** Ids of proposed vectors that no person has confirmed. */
  readonly unconfirmed: readonly string[];
  readonly failures: readonly VectorFailure[];
  readonly passed: boolean;
  readonly coverage?: readonly ReachSummary[];
  readonly proposal?: Proposal & { readonly written?: string };
}

/** Runs the vectors beside an `instrument.json`. Vectors that cannot be run count as failed. */
export function testInstrument(file: string, options: TestOptions = {}): TestedInstrument {
  const loaded = loadInstrument(readFileSync(file, 'utf8'));
  if (!loaded.ok)
    return notRun(
      file,
      file,
      `${counted(loaded.issues.length, 'issue')}, so its vectors were not run; see "skala check"`,
    );
  const instrument = loaded.value;
  const name = `${instrument.id}@${instrument.version}`;
  const beside = join(dirname(file), 'vectors.json');
  const text = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
  const written = text === undefined ? undefined : loadVectors(text, instrument);
  if (written?.ok === false)
    return notRun(file, beside, `${counted(written.issues.length, 'issue')}, so it was not run; see "skala check"`);
  const vectors = written?.value.vectors ?? [];
  const ran = run(file, name, instrument, vectors);
  // Where a vector fails, the definition may be what is wrong, and so what is computed by it.
  const mayWrite = options.write === true && ran.passed;
  const tested = { ...ran, ...reached(instrument, vectors, { ...options, write: mayWrite }, beside) };
  const isTested = vectors.length > 0 || tested.proposal?.written !== undefined;
  return isTested ? tested : { ...tested, problem: 'no vectors.json beside it, so nothing was tested', passed: false };
}

function run(file: string, name: string, instrument: CompiledInstrument, vectors: readonly Vector[]): TestedInstrument {
  const { id, version } = instrument;
  const failures = runVectors(instrument, {
    format: 'skala/vectors/1',
    instrument: id,
    version,
    vectors: [...vectors],
  });
  const unconfirmed = vectors.filter(({ proposed }) => proposed).map((vector) => vector.id);
  return { file, name, vectors: vectors.length, unconfirmed, failures, passed: failures.length === 0 };
}

/** The search tells goals that nobody has met yet from those that it finds no answers for. */
function reached(
  instrument: CompiledInstrument,
  vectors: readonly Vector[],
  { coverage = false, propose = false, write = false }: TestOptions,
  file: string,
): Pick<TestedInstrument, 'coverage' | 'proposal'> {
  if (!coverage && !propose) return {};
  const proposal = proposeVectors(instrument, vectors);
  const isWritten = propose && write && proposal.vectors.length > 0;
  if (isWritten) addVectors(file, instrument, proposal.vectors);
  return {
    ...(coverage ? { coverage: summarise(vectorReach(instrument, vectors), proposal.notFound) } : {}),
    ...(propose ? { proposal: { ...proposal, ...(isWritten ? { written: file } : {}) } } : {}),
  };
}

function notRun(file: string, name: string, problem: string): TestedInstrument {
  return { file, name, problem, vectors: 0, unconfirmed: [], failures: [], passed: false };
}
