/** What stands around the drawing: which score, what changed, and where limits and levels come from. */
import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../results/results-setting.ts';
import { windowWords } from '../results/words.ts';
import { heading } from '../heading.ts';
import { letterOf } from './chart.ts';
import type { Frame } from './frame.ts';
import { changeBetween, isConverted, isMeasured, isRecorded, type Change } from './measurements.ts';
import { changeWords, dayWords, gapWords, numberWords, scoreWords, type TrendSetting } from './trend-setting.ts';

/** Instrument, scale, which way is better, period. */
export function aboutLine(setting: TrendSetting): TemplateResult {
  const { definition, words, text } = setting;
  const [low, high] = definition.scale.map((edge) => scoreWords(setting, edge));
  const direction = { 'higher-is-better': text.higherIsBetter, 'higher-is-worse': text.higherIsWorse, none: '' };
  const said = [
    text.range(low ?? '', high ?? ''),
    direction[definition.direction],
    definition.window === undefined ? '' : windowWords(definition.window, text),
  ].filter(Boolean);
  return html`<p class="muted"><span lang=${words.language}>${words.shortTitle}</span>, ${said.join(' · ')}</p>`;
}

/** The names of the bands, where the drawing has only room for letters. */
export function bandList(setting: TrendSetting, { bands, isNamed }: Frame): TemplateResult | typeof nothing {
  const { definition, words, trend, bands: set } = setting;
  if (isNamed || bands.length === 0) return nothing;
  return html`<ul class="band-list" aria-hidden="true">
    ${bands
      .map(
        ({ id, from }, index) =>
          html`<li>
            <strong>${letterOf(index)}</strong>
            <span lang=${words.language}>${words.band(definition.id, set?.id ?? '', id)}</span>
            <span class="muted">${trend.bandFrom(scoreWords(setting, from))}</span>
          </li>`,
      )
      .reverse()}
  </ul>`;
}

/** Measurements without a score, and why. */
export function gaps(setting: TrendSetting): TemplateResult | typeof nothing {
  const without = setting.measurements.filter((one) => !isRecorded(one));
  if (without.length === 0) return nothing;
  return html`<div class="gaps">
    <p><strong>${setting.trend.noValue}</strong> <span class="muted small">${setting.trend.missingMark}</span></p>
    <ul>
      ${without.map((one) => html`<li><span class="number">${dayWords(setting, one)}:</span> ${gapWords(setting, one)}</li>`)}
    </ul>
  </div>`;
}

/** How many changes are shown without being asked for. */
const few = 4;

export function changes(setting: TrendSetting, level: number): TemplateResult | typeof nothing {
  const { changes: all, measurements, definition, trend } = setting;
  if (all.length === 0) return nothing;
  const measured = measurements.filter(isMeasured);
  const [first, last] = [measured[0], measured.at(-1)];
  const latest = all.at(-1);
  const whole = measured.length > 2 && first && last ? changeBetween(first, last, definition) : undefined;
  const since = first === measurements.find(isRecorded) ? trend.sinceFirst : trend.sinceComparable;
  const list = html`<ul class="change-list">
    ${all.map((one) => html`<li>${changeLine(one, setting)}</li>`)}
  </ul>`;
  return html`<div class="changes" part="changes">
    ${heading(level, trend.changesTitle)} ${whole ? html`<p>${changeLine(whole, setting, since)}</p>` : nothing}
    ${latest && all.length > few ? html`<p>${changeLine(latest, setting, trend.sinceLast)}</p>` : nothing}
    ${
      all.length <= few
        ? list
        : html`<details>
            <summary>${trend.allChanges(all.length)}</summary>
            ${list}
          </details>`
    }
  </div>`;
}

function changeLine(change: Change, setting: TrendSetting, since = ''): TemplateResult {
  const { from, to, days, size } = change;
  const { trend } = setting;
  const dates = `${trend.between(dayWords(setting, from), dayWords(setting, to))} (${trend.days(days)})`;
  const values = trend.between(numberWords(setting, from), numberWords(setting, to));
  return html`<span class="when"
      >${since === '' ? nothing : html`<strong>${since}</strong>`}
      <span class="muted small number">${dates}</span></span
    >
    <span class="number">${values}:</span> <span class="change ${size}">${changeWords(setting, change)}</span>`;
}

/** The limit of change with its source, or that none is known; the source of the bands. */
export function sources(setting: TrendSetting): TemplateResult {
  const { definition, instrument, bands, text, trend, measurements } = setting;
  const { reliableChange } = definition;
  const limit = reliableChange && scoreWords(setting, reliableChange.value);
  const first = measurements.find(isMeasured);
  const lines = limit !== undefined && first && !isConverted(first) ? trend.limitLines(limit) : '';
  const others = [...new Set(measurements.map(({ version }) => version))].flatMap((version) => {
    const source = instrument.from?.find((entry) => entry.version === version)?.scores[definition.id]?.source;
    return source === undefined ? [] : [{ version, source }];
  });
  return html`<div class="sources muted small">
    <p class="limit-words">${limit === undefined ? trend.noLimit : `${trend.limit(limit)} ${lines}`.trim()}</p>
    ${reliableChange ? html`<p>${trend.sourceOfLimit}: ${citation(instrument.sources, reliableChange.source)}</p>` : nothing}
    ${bands ? html`<p>${trend.sourceOfBands}: ${citation(instrument.sources, bands.source)}</p>` : nothing}
    ${others.map(({ version, source }) => html`<p>${trend.sourceOfComparison(version)}: ${citation(instrument.sources, source)}</p>`)}
    <p>${text.notAVerdict}</p>
  </div>`;
}
