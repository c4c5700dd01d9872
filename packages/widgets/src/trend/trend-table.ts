/** The same as the drawing, in words: a measurement a row. */
import { html, nothing, type TemplateResult } from 'lit';
import { isMeasured, type Measurement } from './measurements.ts';
import { bandWords, changeWords, dayWords, gapWords, scoreWords, type TrendSetting } from './trend-setting.ts';

/** `isHidden`: there for screen readers while the drawing is shown. */
export function trendTable(setting: TrendSetting, isHidden: boolean): TemplateResult {
  const { measurements, bands, words, definition, trend, text } = setting;
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
              <td role="cell" class="number">
                ${isMeasured(one) ? html`<strong>${scoreWords(setting, one.value)}</strong>` : html`<span class="hidden">${text.notComputable}</span><span aria-hidden="true">–</span>`}
              </td>
              ${bands ? html`<td role="cell" lang=${words.language}>${isMeasured(one) ? bandWords(setting, one.value) : nothing}</td>` : nothing}
              <td role="cell">${lastColumn(setting, one)}</td>
              ${versions.size > 1 ? html`<td role="cell" class="muted">${one.version}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function lastColumn(setting: TrendSetting, one: Measurement): string {
  if (!isMeasured(one)) return gapWords(setting, one);
  const change = setting.changes.find(({ to }) => to === one);
  if (!change) return setting.trend.first;
  const { trend } = setting;
  return `${trend.after(trend.days(change.days))}: ${changeWords(setting, change)}`;
}
