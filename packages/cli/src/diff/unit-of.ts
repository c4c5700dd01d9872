import type { Ast, CompiledInstrument, CompiledScore } from '@skala/engine';

interface UnitFormula {
  readonly formula: Ast;
  readonly score?: CompiledScore;
}

/** What a name that is no item is computed from. */
export function unitOf(instrument: CompiledInstrument, name: string): UnitFormula | undefined {
  const score = instrument.scores.find(({ id }) => id === name);
  if (score) return { formula: score.value, score };
  const formula =
    instrument.variables.find(({ id }) => id === name)?.value ??
    instrument.criteria.find(({ id }) => id === name)?.when;
  return formula && { formula };
}
