import { html, nothing, type TemplateResult } from 'lit';
import type { WorklistRow } from '../api-types.ts';
import type { JournalWords } from '../words/journal-words.ts';
import { citizenName } from './citizen-name.ts';
import { actionMark } from './action-mark.ts';
import { stateWords } from './state-words.ts';

/** One flag of one citizen. */
export function worklistRow(row: WorklistRow, words: JournalWords): TemplateResult {
  const { citizen, flag, title, since, evidence, next, record } = row;
  const label = (column: 'flag' | 'since' | 'evidence' | 'next' | 'state'): string => words.text(`worklist.${column}`);
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <a href="/citizen/${citizen.id}"><span class="number">${citizen.id}</span> ${citizenName(citizen, words)}</a>
    </th>
    <td role="cell" data-label=${label('flag')}>
      <div>
        ${actionMark(flag.action)}<a href="/results/${record}" aria-label="${title}, ${citizen.id}">${title}</a>
        <span class="quiet kind">${words.text(`action.${flag.action}`)}</span>
      </div>
    </td>
    <td role="cell" class="number date" data-label=${label('since')}>${words.date(since)}</td>
    <td role="cell" class="number" data-label=${label('evidence')}>${evidence}</td>
    <td role="cell" data-label=${label('next')}>${next === '' ? html`<span class="quiet">–</span>` : next}</td>
    <td role="cell" data-label=${label('state')}>${stateView(row, words)}</td>
  </tr>`;
}

function stateView(row: WorklistRow, words: JournalWords): TemplateResult {
  const { state, decision } = row;
  const date = decision ? words.date(decision.time) : '';
  const isOlder = state === 'waiting' || state === 'undecided';
  const before = decision && isOlder ? words.text(`worklist.state.before-${decision.decision}`, { date }) : undefined;
  const reason = decision && !isOlder ? decision.reason : '';
  return html`<div>
    ${stateWords(row, words)} ${before === undefined ? nothing : html`<span class="quiet kind">${before}</span>`}
    ${reason === '' ? nothing : html`<span class="quiet kind">${reason}</span>`}
  </div>`;
}
