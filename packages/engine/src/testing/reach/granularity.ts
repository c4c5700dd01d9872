/**
 * The steps in which numbers of an instrument go: what "just below a cut-off" means. Found from simulated
 * responses: the largest step of which all differences between their values are a multiple. Where there is
 * none of use, as in a mean of many different ratios, 4% of what was seen stands for a step.
 */
import type { CompiledInstrument } from '../../definition/compiled.ts';
import type { Program, Unit } from '../../derive/program.ts';
import { deriveAnswers } from '../../score/score-answers.ts';
import { simulateAnswers } from '../simulate-answers.ts';

const samples = 24;
const finest = 0.002;
const coarse = 0.04;

/** Slot → step, for the scores and the variables of an instrument. */
export function granularities(instrument: CompiledInstrument, program: Program): ReadonlyMap<number, number> {
  const units = program.units.filter(({ kind }) => kind === 'score' || kind === 'variable');
  if (units.length === 0) return new Map();
  const drawn = Object.keys(instrument.forms).flatMap((form) =>
    Array.from({ length: samples }, (_, seed) => {
      const { derived } = deriveAnswers(instrument, simulateAnswers(instrument, form, seed, { missing: 0 }), form);
      return derived.values;
    }),
  );
  return new Map(units.map((unit) => [unit.slot, stepOf(unit, instrument, drawn)]));
}

function stepOf(unit: Unit, instrument: CompiledInstrument, drawn: readonly (readonly number[])[]): number {
  const values = drawn.map((one) => one[unit.slot] as number).filter((value) => !Number.isNaN(value));
  const range = instrument.scores.find(({ id }) => unit.kind === 'score' && id === unit.id)?.range;
  const all = [...new Set([...values, ...(range ?? [])])].sort((a, b) => a - b);
  const width = (all.at(-1) ?? 0) - (all[0] ?? 0);
  if (width === 0) return 1;
  const step = all.slice(1).reduce((found, value, index) => commonStep(found, value - (all[index] ?? 0), width), 0);
  return step >= Math.min(1, width * finest) ? step : width * coarse;
}

/** Greatest common divisor of two lengths, up to what arithmetic in doubles leaves over. */
function commonStep(a: number, b: number, width: number): number {
  const nothing = width * 1e-7;
  let [large, small] = a > b ? [a, b] : [b, a];
  while (small > nothing) {
    const rest = large % small;
    [large, small] = [small, small - rest < nothing ? 0 : rest];
  }
  return large;
}
