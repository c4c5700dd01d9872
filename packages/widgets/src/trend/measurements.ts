/**
 * Records → one score over time, and what lies between each two measurements. Pure; knows no words.
 *
 * Records may be of several versions of the instrument. What its definition says of the older ones decides whether
 * their numbers stand on the same scale (`comparableScore`); where it says nothing, they do not.
 */
import {
  comparableScore,
  type CompiledBandSet,
  type CompiledInstrument,
  type CompiledScore,
  type ComparableScore,
  type Score,
  type SkalaRecord,
} from '@skala/engine';
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
  /** How the number of that version stands to the scale that is shown. */
  readonly compares: ComparableScore['compares'];
  /** As it was recorded; undefined where it could not be computed. */
  readonly recorded: number | undefined;
  /** On the scale that is shown; undefined where there is no such number. */
  readonly value: number | undefined;
}

/** A measurement that has its place on the scale. */
export interface Measured extends Measurement {
  readonly recorded: number;
  readonly value: number;
}

/** A measurement with a number, be it on another scale. */
export interface Recorded extends Measurement {
  readonly recorded: number;
}

export interface Change {
  readonly from: Recorded;
  readonly to: Recorded;
  /** 0 where the two do not compare. */
  readonly difference: number;
  /** Whole days between the two. */
  readonly days: number;
  /** `incomparable`: the two numbers stand on different scales. `no-limit`: none is known that holds for the two. */
  readonly size: 'larger' | 'within' | 'no-limit' | 'incomparable';
  readonly towards: 'better' | 'worse' | undefined;
}

const day = 86_400_000;

/** The records of this instrument that have a time, oldest first. */
export function measurementsOf(
  records: readonly SkalaRecord[],
  instrument: CompiledInstrument,
  definition: CompiledScore,
): readonly Measurement[] {
  return records
    .filter(({ response }) => response.instrument.id === instrument.id)
    .map((record) => measurement(record, instrument, definition.id))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
}

function measurement(record: SkalaRecord, instrument: CompiledInstrument, id: string): Measurement {
  const time = timeOf(record);
  const { version } = record.response.instrument;
  const { compares, was, convert } = comparableScore(instrument, version, id);
  const score = compares === 'new' ? undefined : record.scores.find((one) => one.id === was);
  const recorded = score?.status === 'scored' ? score.value : undefined;
  const value = recorded === undefined ? undefined : convert(recorded);
  return { time, at: Date.parse(time), version, score, compares, recorded, value };
}

export function isMeasured(measurement: Measurement | undefined): measurement is Measured {
  return measurement?.value !== undefined;
}

export function isRecorded(measurement: Measurement | undefined): measurement is Recorded {
  return measurement?.recorded !== undefined;
}

/** Whether there is a number, and it has no place on the scale. */
export function isApart(measurement: Measurement): boolean {
  return isRecorded(measurement) && !isMeasured(measurement);
}

/** Whether the number comes from another one, of an older version. */
export function isConverted(measurement: Measurement): boolean {
  return measurement.compares === 'mapped' && isMeasured(measurement);
}

/** What changed from each measurement to the next that has a number. */
export function changesOf(measurements: readonly Measurement[], definition: CompiledScore): readonly Change[] {
  const recorded = measurements.filter(isRecorded);
  return recorded.slice(1).map((to, index) => changeBetween(recorded[index] ?? to, to, definition));
}

export function changeBetween(from: Recorded, to: Recorded, definition: CompiledScore): Change {
  const days = Math.round((to.at - from.at) / day);
  const own = { from, to, days };
  if (isMeasured(from) && isMeasured(to)) {
    const difference = differenceOf(from.value, to.value);
    return {
      ...own,
      difference,
      size: sizeOf(from, to, difference, definition),
      towards: towardsOf(difference, definition),
    };
  }
  // Which way is better, and how much is chance, may have been otherwise in that version.
  if (from.version === to.version)
    return { ...own, difference: differenceOf(from.recorded, to.recorded), size: 'no-limit', towards: undefined };
  return { ...own, difference: 0, size: 'incomparable', towards: undefined };
}

/** Scores have at most 10 decimals; what is beyond is noise of binary fractions. */
function differenceOf(from: number, to: number): number {
  return Number((to - from).toFixed(10));
}

function sizeOf(from: Measured, to: Measured, difference: number, { reliableChange }: CompiledScore): Change['size'] {
  // A number that was converted has the error of measurement of the scale it comes from.
  if (!reliableChange || isConverted(from) || isConverted(to)) return 'no-limit';
  return Math.abs(difference) >= reliableChange.value ? 'larger' : 'within';
}

function towardsOf(difference: number, { direction }: CompiledScore): Change['towards'] {
  if (direction === 'none' || difference === 0) return undefined;
  return difference > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** The sets of bands that hold by the rules the latest record is read by. */
export function bandSetsOf({ bands }: CompiledScore, records: readonly SkalaRecord[]): readonly CompiledBandSet[] {
  const chosen = records.at(-1)?.response.ruleSet;
  return bands.filter(({ ruleSet }) => ruleSet === undefined || ruleSet === chosen);
}

export function bandOf({ bands }: CompiledBandSet, value: number): string | undefined {
  return (bands.findLast(({ from }) => value >= from) ?? bands[0])?.id;
}
