/**
 * The drawing: bands as ground, dashed lines where a change since the first measurement is larger than error of
 * measurement, a dot a measurement. Where a score could not be computed the line stops, and a question mark stands; a
 * sign of inequality, where it is on another scale.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { apart, spaced, type Frame } from './frame.ts';
import { isApart, isConverted, isMeasured, isRecorded, type Measured, type Measurement } from './measurements.ts';
import {
  apartWords,
  bandWords,
  changeWords,
  dayWords,
  gapWords,
  numberWords,
  scoreWords,
  type TrendSetting,
} from './trend-setting.ts';

export function chart(setting: TrendSetting, frame: Frame): TemplateResult {
  const { width, height } = frame;
  return html`<svg
    class="chart"
    part="chart"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="img"
    aria-label=${inWords(setting)}
  >
    ${svg`${ground(setting, frame)}${upAxis(setting, frame)}${timeAxis(setting, frame)}${limits(setting, frame)}${course(setting, frame)}${dots(setting, frame)}`}
  </svg>`;
}

/** The letter that stands for a band where there is no room for its name. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}

/** The whole drawing, for those who do not see it. */
function inWords(setting: TrendSetting): string {
  const { definition, words, measurements, changes, trend } = setting;
  const each = measurements.map((one) => {
    const says = isMeasured(one)
      ? [numberWords(setting, one), bandWords(setting, one.value)].filter(Boolean).join(', ')
      : whyNotDrawn(setting, one);
    return `${dayWords(setting, one)}: ${says}`;
  });
  const last = changes.at(-1);
  return [
    `${words.score(definition.id).label}, ${trend.count(measurements.length)}`,
    ...each,
    ...(last ? [`${trend.change}: ${changeWords(setting, last)}`] : []),
  ].join('; ');
}

/** Why a measurement has no dot: it has no score, or one on another scale. */
function whyNotDrawn(setting: TrendSetting, one: Measurement): string {
  if (!isRecorded(one)) return gapWords(setting, one);
  return `${numberWords(setting, one)}. ${setting.trend.incomparable}: ${apartWords(setting, one)}`;
}

function ground(setting: TrendSetting, frame: Frame): SVGTemplateResult {
  const { left, right, top, bottom, bands, isNamed, y } = frame;
  const { definition, words, bands: set } = setting;
  const centres = bands.map(({ from, to }) => (y(from) + y(to)) / 2);
  const places = apart(centres, 18, top);
  const name = (id: string, index: number): string =>
    isNamed ? words.band(definition.id, set?.id ?? '', id) : letterOf(index);
  return svg`${bands.map(
    ({ id, from, to }, index) => svg`<rect
        class="band ${(bands.length - index) % 2 === 0 ? 'even' : 'odd'}"
        x=${left} y=${y(to)} width=${right - left} height=${y(from) - y(to)} />
      ${index === 0 ? nothing : svg`<line class="edge" x1=${left} x2=${right} y1=${y(from)} y2=${y(from)} />`}
      <text class="name" lang=${words.language} x=${right + 10} y=${(places[index] ?? 0) + 5}>${name(id, index)}</text>`,
  )}
  <line class="base" x1=${left} x2=${right} y1=${bottom} y2=${bottom} />`;
}

function upAxis(setting: TrendSetting, { domain, bands, left, y }: Frame): SVGTemplateResult {
  const [low, high] = domain;
  const between = bands.slice(1).map(({ from }) => from);
  const marks = spaced([low, ...(between.length === 0 ? [(low + high) / 2] : between), high], y, 16);
  return svg`${marks.map(
    (value) =>
      svg`<text class="mark" x=${left - 8} y=${y(value) + 5} text-anchor="end">${scoreWords(setting, value)}</text>`,
  )}`;
}

function timeAxis(setting: TrendSetting, { bottom, x }: Frame): SVGTemplateResult {
  const { measurements } = setting;
  const shown = spaced(measurements, ({ at }) => x(at), 100);
  return svg`${measurements.map(({ at }) => svg`<line class="base" x1=${x(at)} x2=${x(at)} y1=${bottom} y2=${bottom + 6} />`)}
  ${shown.map((one) => svg`<text class="mark" x=${x(one.at)} y=${bottom + 24} text-anchor="middle">${dayWords(setting, one)}</text>`)}`;
}

/** One limit above and one below the first measurement, as far as the scale reaches. */
function limits(setting: TrendSetting, { domain, right, x, y }: Frame): SVGTemplateResult | typeof nothing {
  const { definition, measurements } = setting;
  const first = measurements.find(isMeasured);
  const { reliableChange } = definition;
  if (!first || !reliableChange || isConverted(first)) return nothing;
  const drawn = [1, -1].filter((side) => {
    const value = first.value + side * reliableChange.value;
    return value <= domain[1] && value >= domain[0];
  });
  return svg`${drawn.map((side) => {
    const at = y(first.value + side * reliableChange.value);
    const words = `${side > 0 ? '+' : '−'}${scoreWords(setting, reliableChange.value)}`;
    return svg`<line class="limit" x1=${x(first.at)} x2=${right} y1=${at} y2=${at} />
      <text class="mark" x=${right - 4} y=${at + (side > 0 ? -5 : 16)} text-anchor="end">${words}</text>`;
  })}`;
}

/** Straight lines between neighbours that both have a score. */
function course({ measurements }: TrendSetting, { x, y }: Frame): SVGTemplateResult {
  return svg`${measurements.slice(1).map((to, index) => {
    const from = measurements[index];
    return isMeasured(from) && isMeasured(to)
      ? svg`<line class="course" x1=${x(from.at)} y1=${y(from.value)} x2=${x(to.at)} y2=${y(to.value)} />`
      : nothing;
  })}`;
}

function dots(setting: TrendSetting, frame: Frame): SVGTemplateResult {
  const { measurements } = setting;
  const measured = measurements.filter(isMeasured);
  const last = measured.at(-1);
  return svg`${measurements.map((one) => {
    if (!isMeasured(one)) return gap(setting, one, frame);
    const [x, y] = [frame.x(one.at), frame.y(one.value)];
    const number = scoreWords(setting, one.value);
    const place = numberPlace(one, measured, frame);
    return svg`<circle class=${one === last ? 'dot now' : 'dot'} cx=${x} cy=${y} r=${one === last ? 7 : 5}><title>${dayWords(setting, one)}: ${numberWords(setting, one)}</title></circle>
      ${place === undefined ? nothing : svg`<text class="value" x=${x} y=${place} text-anchor="middle">${number}</text>`}`;
  })}`;
}

/** Room that a number takes to either side of its dot. */
const aside = 36;

/** Above a top and below a valley; on a slope only where the neighbours leave room for it. */
function numberPlace(one: Measured, measured: readonly Measured[], { x, y, top, bottom }: Frame): number | undefined {
  const index = measured.indexOf(one);
  const neighbours = [measured[index - 1], measured[index + 1]].filter((other) => other !== undefined);
  const isLowest = neighbours.every(({ value }) => value >= one.value);
  const isHighest = neighbours.every(({ value }) => value <= one.value);
  const isClose = neighbours.some(({ at }) => Math.abs(x(at) - x(one.at)) < aside);
  if (isClose && !isLowest && !isHighest) return undefined;
  const place = y(one.value);
  const isBelow = (isLowest && !isHighest && place + 24 < bottom) || place - 24 < top;
  return isBelow ? place + 24 : place - 13;
}

function gap(setting: TrendSetting, one: Measurement, { x, top, bottom }: Frame): SVGTemplateResult {
  const at = x(one.at);
  return svg`<g class="gap">
    <title>${dayWords(setting, one)}: ${whyNotDrawn(setting, one)}</title>
    <line x1=${at} x2=${at} y1=${top} y2=${bottom - 22} />
    <text x=${at} y=${bottom - 5} text-anchor="middle">${isApart(one) ? '≠' : '?'}</text>
  </g>`;
}
