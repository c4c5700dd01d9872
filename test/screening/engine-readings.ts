/**
 * What the shipped definitions say of a response beyond its scores, without knowing what they call it: a published
 * band set is found by its limits, a published positive by the flag or band limit that always agrees with it.
 */
import { createScorer, type CompiledInstrument, type PlainScores } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import { readInstrument as readNonCommercial } from '@skala/instruments-nc';
import type { PlainAnswers } from './plain-answers.ts';
import { bandOf, type PublishedBands } from './published-bands.ts';

export function findInstrument(id: string): CompiledInstrument | undefined {
  return readInstrument(id) ?? readNonCommercial(id);
}

export function instrumentCalled(id: string): CompiledInstrument {
  const found = findInstrument(id);
  if (!found) throw new Error(`${id} is in neither package.`);
  return found;
}

type BandSet = CompiledInstrument['scores'][number]['bands'][number];

/** The name of a band's place: sets may differ in their words. */
function placeIn(set: BandSet, value: number): number {
  let place = 0;
  for (const [index, { from }] of set.bands.entries()) if (value >= from) place = index;
  return place;
}

/** The band sets that part the score's values as the published one does. */
export function equalBandSets(instrument: CompiledInstrument, published: PublishedBands): readonly BandSet[] {
  const [lowest, highest, step] = published.scale;
  const codes = Object.keys(published.from);
  const sets = instrument.scores.find(({ id }) => id === published.score)?.bands ?? [];
  return sets.filter((set) => {
    if (set.bands.length !== codes.length) return false;
    for (let value = lowest; value <= highest; value += step) {
      if (placeIn(set, value) !== codes.indexOf(bandOf(published, value))) return false;
    }
    return true;
  });
}

/** Flag or band limit → whether it says yes; null: undecided. */
export type Signals = ReadonlyMap<string, boolean | null>;

export interface Reader {
  /** Scores under the first rule set, and what all rule sets signal. */
  read(answers: PlainAnswers): PlainScores & { readonly signals: Signals };
}

const saying = { raised: true, clear: false, indeterminate: null } as const;

export function createReader(instrument: CompiledInstrument): Reader {
  const ruleSets = instrument.ruleSets?.map(({ id }) => id) ?? [undefined];
  const scorers = ruleSets.map((ruleSet) => createScorer(instrument, { ruleSet }));
  const limits = instrument.scores.flatMap(({ id, bands }) =>
    bands.flatMap((set) => set.bands.slice(1).map(({ from }) => ({ score: id, from, name: `${set.id}: ${id}` }))),
  );
  return {
    read(answers) {
      const signals = new Map<string, boolean | null>();
      const [first, ...others] = scorers.map((scorer) => scorer.score(answers));
      if (!first) throw new Error('There is a scorer for every rule set, and one where there is none.');
      for (const { flags } of [first, ...others]) {
        for (const [flag, status] of Object.entries(flags)) signals.set(`flag ${flag}`, saying[status]);
      }
      for (const { score, from, name } of limits) {
        const value = first.scores[score] ?? null;
        signals.set(`${name} >= ${from}`, value === null ? null : value >= from);
        signals.set(`${name} < ${from}`, value === null ? null : value < from);
      }
      return { ...first, signals };
    },
  };
}
