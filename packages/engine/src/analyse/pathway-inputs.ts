/** What the inputs and events of a pathway can come to, by the instruments that they come from. */
import type { CompiledPathway, PathwayInput } from '../definition/compiled-pathway.ts';
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import { status } from '../expression/status.ts';
import { analysisOf, possibleUnit, worldOfForm, type Analysis } from './analysis.ts';
import { alwaysChosen, answerWeights } from './answer-domain.ts';
import { possibleValue } from './evaluate-possible.ts';
import { anything, either, hasNumber, withMissing, type Possible } from './possible.ts';
import type { Names } from './possible-call.ts';
import { truth } from './truth.ts';

/** Analyses of the instruments of a pathway that are at hand, by id. */
export type Analyses = ReadonlyMap<string, Analysis>;

export function analysesOf({ steps }: CompiledPathway, instruments: readonly CompiledInstrument[]): Analyses {
  const own = steps.flatMap((step) => instruments.find(({ id }) => id === step.instrument) ?? []);
  return new Map([...new Set(own)].map((instrument) => [instrument.id, analysisOf(instrument)]));
}

/** There may always be no response yet, so everything can be missing. Of an instrument not at hand nothing is known. */
export function pathwayNames({ inputs, criteria }: CompiledPathway, analyses: Analyses): Names {
  const inputOf = (name: string): PathwayInput | undefined => (Object.hasOwn(inputs, name) ? inputs[name] : undefined);
  const itemOf = (name: string): CompiledItem | undefined => {
    const input = inputOf(name);
    if (!input || !('item' in input)) return undefined;
    return analyses.get(input.instrument)?.instrument.items.find(({ id }) => id === input.item);
  };
  const known = new Map<string, Possible>();
  const names: Names = {
    policy: {},
    of: (name) => {
      const found = known.get(name) ?? find(name);
      known.set(name, found);
      return found;
    },
    statuses: (name) => {
      const input = inputOf(name);
      const analysis = input && analyses.get(input.instrument);
      return analysis && 'item' in input ? statusesOf(analysis, input.item) : ~0;
    },
    weight: (name) => {
      const item = itemOf(name);
      return item ? withMissing(answerWeights(item), true) : anything;
    },
    selected: (name, code) => {
      const item = itemOf(name);
      return truth(true, !item || !alwaysChosen(item, code), true);
    },
  };
  const find = (name: string): Possible => {
    const input = inputOf(name);
    const criterion = criteria.find(({ id }) => id === name);
    if (criterion) return possibleValue(criterion.when, names);
    const analysis = input && analyses.get(input.instrument);
    return analysis ? withMissing(possibleInput(analysis, input), true) : anything;
  };
  return names;
}

function possibleInput(analysis: Analysis, input: PathwayInput): Possible {
  const { program, worlds } = analysis;
  if ('score' in input) {
    const unit = program.unitOf.get(`score:${input.score}`);
    return unit ? possibleUnit(analysis, unit) : anything;
  }
  const slot = program.slots.get(input.item);
  return slot === undefined ? anything : worlds.map((world) => world.item(slot).numbers).reduce(either);
}

function statusesOf({ program, worlds }: Analysis, item: string): number {
  const slot = program.slots.get(item);
  if (slot === undefined) return ~0;
  return worlds.reduce((mask, world) => mask | world.item(slot).statuses, 1 << status.unanswered);
}

/** Whether a form that a step of the pathway gives can tell of it; undefined if the instrument is not at hand. */
export function isAskedFor(input: PathwayInput, { steps }: CompiledPathway, analyses: Analyses): boolean | undefined {
  const analysis = analyses.get(input.instrument);
  if (!analysis) return undefined;
  const { program } = analysis;
  const slot = 'item' in input ? program.slots.get(input.item) : undefined;
  const unit = 'score' in input ? program.unitOf.get(`score:${input.score}`) : undefined;
  return steps.some(({ instrument, form }) => {
    const world = instrument === input.instrument ? worldOfForm(analysis, form) : undefined;
    if (!world) return false;
    if (unit) return hasNumber(world.unit(unit));
    return slot === undefined || world.setting.asked[slot] === 1;
  });
}
