import type { CompiledBandSet, CompiledInstrument, CompiledScore, Words } from '@skala/engine';
import { formatDay, formatNumber } from '../locale/format.ts';
import type { ResultsWords } from '../results/words.ts';
import { isUnit } from '../results/results-setting.ts';
import { whyNot } from '../results/why-not.ts';
import {
  bandOf,
  isApart,
  isConverted,
  isMeasured,
  type Change,
  type Measurement,
  type Recorded,
} from './measurements.ts';
import type { TrendWords } from './words.ts';

/** What the parts of a trend show. */
export interface TrendSetting {
  readonly instrument: CompiledInstrument;
  readonly definition: CompiledScore;
  readonly measurements: readonly Measurement[];
  readonly changes: readonly Change[];
  /** The bands drawn as ground. */
  readonly bands: CompiledBandSet | undefined;
  readonly words: Words;
  readonly text: ResultsWords;
  readonly trend: TrendWords;
}

export function scoreWords({ definition, text }: TrendSetting, value: number): string {
  return formatNumber(value, text.language, isUnit(definition) ? 2 : undefined);
}

export function dayWords({ text }: TrendSetting, { time }: Measurement): string {
  return formatDay(time, text.language);
}

/** What the band of a value is called; empty where there are no bands. */
export function bandWords({ definition, bands, words }: TrendSetting, value: number): string {
  const band = bands && bandOf(bands, value);
  return band === undefined ? '' : words.band(definition.id, bands?.id ?? '', band);
}

/** The number of a measurement: as it stands on the scale, and as it was recorded if that is another. */
export function numberWords(setting: TrendSetting, one: Recorded): string {
  const { trend } = setting;
  const recorded = trend.inVersion(scoreWords(setting, one.recorded), one.version);
  if (!isMeasured(one)) return recorded;
  const value = scoreWords(setting, one.value);
  return isConverted(one) ? `${value} (${trend.convertedFrom(recorded)})` : value;
}

/** Why a number has no place on the scale. */
export function apartWords({ trend }: TrendSetting, { compares }: Measurement): string {
  const { whyIncomparable } = trend;
  return compares === 'rescored' || compares === 'mapped' || compares === 'not-comparable'
    ? whyIncomparable[compares]
    : whyIncomparable.unknown;
}

/** Why a measurement has no score. */
export function gapWords({ words, text }: TrendSetting, { score }: Measurement): string {
  return score ? whyNot(score, words, text) : `${text.notComputable}: ${text.reasons['not-in-instrument'] ?? ''}`;
}

/** How large a change is, which way, and whether it is more than error of measurement. */
export function changeWords(setting: TrendSetting, { from, to, difference, towards, size }: Change): string {
  const { trend, definition } = setting;
  if (size === 'incomparable') return `${trend.incomparable}: ${apartWords(setting, isApart(to) ? to : from)}`;
  const number = scoreWords(setting, Math.abs(difference));
  const how = difference === 0 ? trend.same : difference > 0 ? trend.higher(number) : trend.lower(number);
  const which = towards === undefined ? '' : `, ${trend[towards]}`;
  const isUnknown = definition.reliableChange && size === 'no-limit';
  const limit = isUnknown ? trend.otherScale : size === 'no-limit' ? '' : trend[size];
  return `${how}${which}. ${limit}`.trim();
}
