/** The same as the drawing, in words: a measurement a row. */
import { html, nothing, type TemplateResult } from 'lit';
import { isApart, isConverted, isMeasured, isRecorded, type Measurement } from './measurements.ts';
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

/** `isHidden`: there for screen readers while the drawing is shown. */
export function trendTable(setting: TrendSetting, isHidden: boolean): TemplateResult {
  const { measurements, bands, words, definition, trend } = setting;
  const versions = new Set(measurements.map(({ version }) => version));
  const heads = [
    trend.day,
    trend.score,
    ...(bands ? [trend.band] : []),
    trend.change,
    ...(versions.size > 1 ? [trend.version] : []),
  ];
  return html`<div class=${isHidden ? 'hidden' : 'as-rows'}>
    <table class="score-table" part="table" role="table">
      <caption class="hidden" lang=${words.language}>
        ${words.score(definition.id).label}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head, index) => html`<th scope="col" role="columnheader" class=${index === 1 ? 'number' : nothing}>${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${measurements.map(
          (one) =>
            html`<tr role="row">
              <th scope="row" role="rowheader" class="day">${dayWords(setting, one)}</th>
              <td role="cell" class="number">${number(setting, one)}</td>
              ${bands ? html`<td role="cell" lang=${words.language}>${isMeasured(one) ? bandWords(setting, one.value) : nothing}</td>` : nothing}
              <td role="cell">${lastColumn(setting, one)}</td>
              ${versions.size > 1 ? html`<td role="cell" class="muted">${one.version}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function number(setting: TrendSetting, one: Measurement): TemplateResult {
  if (!isRecorded(one))
    return html`<span class="hidden">${setting.text.notComputable}</span><span aria-hidden="true">–</span>`;
  if (isApart(one) || isConverted(one)) return html`${numberWords(setting, one)}`;
  return html`<strong>${scoreWords(setting, one.recorded)}</strong>`;
}

function lastColumn(setting: TrendSetting, one: Measurement): string {
  if (!isRecorded(one)) return gapWords(setting, one);
  const { trend } = setting;
  const change = setting.changes.find(({ to }) => to === one);
  if (!change) return isApart(one) ? `${trend.incomparable}: ${apartWords(setting, one)}` : trend.first;
  return `${trend.after(trend.days(change.days))}: ${changeWords(setting, change)}`;
}
