import type { CompiledBandSet, CompiledInstrument, CompiledScore, Words } from '@skala/engine';
import { formatDay, formatNumber } from '../locale/format.ts';
import type { ResultsWords } from '../results/words.ts';
import { isUnit } from '../results/results-setting.ts';
import { whyNot } from '../results/why-not.ts';
import { bandOf, type Change, type Measurement } from './measurements.ts';
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

/** Why a measurement has no score. */
export function gapWords({ words, text }: TrendSetting, { score }: Measurement): string {
  return score ? whyNot(score, words, text) : `${text.notComputable}: ${text.reasons['not-in-instrument'] ?? ''}`;
}

/** How large a change is, which way, and whether it is more than error of measurement. */
export function changeWords(setting: TrendSetting, { difference, towards, size }: Change): string {
  const { trend } = setting;
  if (size === 'incomparable') return trend.incomparable;
  const number = scoreWords(setting, Math.abs(difference));
  const how = difference === 0 ? trend.same : difference > 0 ? trend.higher(number) : trend.lower(number);
  const which = towards === undefined ? '' : `, ${trend[towards]}`;
  return [`${how}${which}.`, size === 'larger' ? trend.larger : size === 'within' ? trend.within : ''].join(' ').trim();
}
