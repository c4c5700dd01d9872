/** Records → one score over time, and what lies between each two measurements. Pure; knows no words. */
import type { CompiledBandSet, CompiledInstrument, CompiledScore, Score, SkalaRecord } from '@skala/engine';
import { timeOf } from '../results/results-setting.ts';

export interface Measurement {
  /** ISO time. */
  readonly time: string;
  /** The same in milliseconds. */
  readonly at: number;
  /** Of the instrument, such as 1.0.0. */
  readonly version: string;
  /** Undefined where that version has no such score. */
  readonly score: Score | undefined;
  /** Undefined where it could not be computed. */
  readonly value: number | undefined;
}

export interface Measured extends Measurement {
  readonly value: number;
}

export interface Change {
  readonly from: Measured;
  readonly to: Measured;
  readonly difference: number;
  /** Whole days between the two. */
  readonly days: number;
  /** `incomparable`: the scores of the two versions mean different things. `no-limit`: none is known. */
  readonly size: 'larger' | 'within' | 'no-limit' | 'incomparable';
  readonly towards: 'better' | 'worse' | undefined;
}

const day = 86_400_000;

/** The records of this instrument that have a time, oldest first. */
export function measurementsOf(
  records: readonly SkalaRecord[],
  { id }: CompiledInstrument,
  definition: CompiledScore,
): readonly Measurement[] {
  return records
    .filter(({ response }) => response.instrument.id === id)
    .map((record) => measurement(record, definition.id))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
}

function measurement(record: SkalaRecord, id: string): Measurement {
  const time = timeOf(record);
  const score = record.scores.find((one) => one.id === id);
  return {
    time,
    at: Date.parse(time),
    version: record.response.instrument.version,
    score,
    value: score?.status === 'scored' ? score.value : undefined,
  };
}

export function isMeasured(measurement: Measurement | undefined): measurement is Measured {
  return measurement?.value !== undefined;
}

/** What changed from each measurement to the next that has a score. */
export function changesOf(measurements: readonly Measurement[], definition: CompiledScore): readonly Change[] {
  const measured = measurements.filter(isMeasured);
  return measured.slice(1).map((to, index) => changeBetween(measured[index] ?? to, to, definition));
}

export function changeBetween(from: Measured, to: Measured, definition: CompiledScore): Change {
  const { reliableChange, direction } = definition;
  // Scores have at most 10 decimals; what is beyond is noise of binary fractions.
  const difference = Number((to.value - from.value).toFixed(10));
  const isSameMajor = from.version.split('.')[0] === to.version.split('.')[0];
  const isLarger = reliableChange !== undefined && Math.abs(difference) >= reliableChange.value;
  return {
    from,
    to,
    difference,
    days: Math.round((to.at - from.at) / day),
    size: !isSameMajor ? 'incomparable' : !reliableChange ? 'no-limit' : isLarger ? 'larger' : 'within',
    towards:
      direction === 'none' || difference === 0
        ? undefined
        : difference > 0 === (direction === 'higher-is-better')
          ? 'better'
          : 'worse',
  };
}

/** The sets of bands that hold by the rules the latest record is read by. */
export function bandSetsOf({ bands }: CompiledScore, records: readonly SkalaRecord[]): readonly CompiledBandSet[] {
  const chosen = records.at(-1)?.response.ruleSet;
  return bands.filter(({ ruleSet }) => ruleSet === undefined || ruleSet === chosen);
}

export function bandOf({ bands }: CompiledBandSet, value: number): string | undefined {
  return (bands.findLast(({ from }) => value >= from) ?? bands[0])?.id;
}
