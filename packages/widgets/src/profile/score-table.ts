/** Everything the profile draws, as a table: an area a row, an interview a column. */
import type { CompiledScore } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatNumber } from '../locale/format.ts';
import { isUnit, timeOf } from '../results/results-setting.ts';
import { whyNot } from '../results/why-not.ts';
import { earlierValueOf, scoreOf, valueOf, type ProfileSetting } from './profile-setting.ts';

export function scoreTable(setting: ProfileSetting): TemplateResult {
  const { instrument, record, earlier, question, text } = setting;
  const { words } = question;
  const cell = (value: number | undefined, definition: CompiledScore): string =>
    value === undefined ? '–' : formatNumber(value, text.language, isUnit(definition) ? 2 : undefined);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.scoresTitle}>
    <table class="score-table" part="table">
      <thead>
        <tr>
          <th scope="col">${text.area}</th>
          ${earlier.map((one) => html`<th scope="col" class="number">${formatDay(timeOf(one), text.language)}</th>`)}
          <th scope="col" class="number">${text.now}</th>
          <th scope="col"><span class="hidden">${text.notComputable}</span></th>
        </tr>
      </thead>
      <tbody>
        ${instrument.scores.map((definition) => {
          const score = scoreOf(record, definition.id);
          const bands = score?.status === 'scored' ? Object.entries(score.bands) : [];
          return html`<tr>
            <th scope="row" lang=${words.language}>${words.score(definition.id).label}</th>
            ${earlier.map((one) => html`<td class="number muted">${cell(earlierValueOf(setting, one, definition.id), definition)}</td>`)}
            <td class="number"><strong>${cell(valueOf(record, definition.id), definition)}</strong></td>
            <td class="small">
              ${bands.map(([set, band]) => html`<span class="band" lang=${words.language}>${words.band(definition.id, set, band)}</span>`)}
              ${score && score.status !== 'scored' ? whyNot(score, words, text) : nothing}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
