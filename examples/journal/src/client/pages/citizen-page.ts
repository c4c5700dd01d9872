import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenDetail, OpenInterview, RecordSummary, WorklistRow } from '../../api-types.ts';
import { actionMark } from '../action-mark.ts';
import { ask } from '../api.ts';
import { courseView } from '../course-view.ts';
import { fill, mayDo, type PageContext } from '../page-context.ts';
import { staffNames } from '../staff-names.ts';
import { startView } from '../start-view.ts';
import { stateWords } from '../state-words.ts';

/** One citizen: what to do now, how far the course has come, what is completed. */
export async function showCitizen(context: PageContext): Promise<void> {
  const { id, language, words } = context;
  const [citizen, names] = await Promise.all([
    ask<CitizenDetail>(`/api/citizens/${id}?language=${language}`),
    staffNames(),
  ]);
  const attention = citizen.attention.map(names.row);
  fill(
    context,
    html`<p class="trail"><a href="/">${words.text('menu.citizens')}</a></p>
      <h1>${words.text('citizen.title', { id })}</h1>
      <p class="quiet lead">
        ${citizen.alias === null ? words.text('citizen.anonymous') : words.text('citizen.alias', { alias: citizen.alias })}
      </p>
      ${pagesView(context)} ${attention.length === 0 ? nothing : attentionView(context, attention)}
      ${citizen.open.length === 0 ? nothing : openView(context, citizen.open)}
      ${mayDo(context, 'interviews/hold') ? startView(context, citizen) : nothing} ${courseView(context, citizen)}
      ${recordsView(context, citizen.records)}`,
  );
  if (location.hash === '#new') document.querySelector<HTMLElement>('#new')?.focus();
}

function pagesView({ id, words }: PageContext): TemplateResult {
  const pages = ['profile', 'summary', 'handover'] as const;
  return html`<nav class="pages" aria-label=${words.text('citizen.pages')}>
    ${pages.map((page) => html`<a href="/citizen/${id}/${page}">${words.text(`citizen.${page}`)}</a>`)}
  </nav>`;
}

/** What waits stands open; what somebody has decided on is a step further in. */
function attentionView({ words }: PageContext, rows: readonly WorklistRow[]): TemplateResult {
  const isDecided = ({ state }: WorklistRow): boolean => state === 'confirmed' || state === 'dismissed';
  const [decided, waiting] = [rows.filter(isDecided), rows.filter((row) => !isDecided(row))];
  return html`<section aria-labelledby="attention">
    <h2 id="attention">${words.text('citizen.attention')}</h2>
    ${waiting.length === 0 ? html`<p class="quiet">${words.text('citizen.none-waiting')}</p>` : flagLines(waiting, words)}
    ${
      decided.length === 0
        ? nothing
        : html`<details class="others">
            <summary>${words.text('citizen.decided', { count: decided.length })}</summary>
            ${flagLines(decided, words)}
          </details>`
    }
  </section>`;
}

function flagLines(rows: readonly WorklistRow[], words: PageContext['words']): TemplateResult {
  return html`<ul class="lines sides">
    ${rows.map(
      (row) =>
        html`<li>
          <div>
            <p>${actionMark(row.flag.action)}<a href="/results/${row.record}">${row.title}</a></p>
            <p class="quiet number">${row.evidence}</p>
          </div>
          <p class="quiet">
            ${stateWords(row, words)}, ${words.text('citizen.since', { date: words.date(row.since) })}
          </p>
        </li>`,
    )}
  </ul>`;
}

function openView(context: PageContext, open: readonly OpenInterview[]): TemplateResult {
  const { words } = context;
  const isHolding = mayDo(context, 'interviews/hold');
  return html`<section aria-labelledby="open">
    <h2 id="open">${words.text('citizen.open')}</h2>
    <ul class="lines">
      ${open.map(({ id, title: name, administration, updated }) => {
        const since = words.text('citizen.open-since', { date: words.date(updated), clock: words.clock(updated) });
        return html`<li>
          <div>
            <p>${name}</p>
            <p class="quiet">${words.text(`administration.${administration}`)}. ${since}</p>
          </div>
          ${
            isHolding
              ? html`<a
                  class="button primary"
                  href="/interview/${id}"
                  aria-label="${words.text('citizens.resume')}: ${name}"
                  >${words.text('citizens.resume')}</a
                >`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function recordsView({ words }: PageContext, records: readonly RecordSummary[]): TemplateResult {
  const columns = ['completed', 'interview', 'raised', 'result'] as const;
  const head = columns.map(
    (column) =>
      html`<th role="columnheader" scope="col" class=${column === 'result' ? 'do' : ''}>
        ${words.text(`citizen.${column}`)}
      </th>`,
  );
  const table = html`<table class="rows records" role="table">
    <caption class="hidden">
      ${words.text('citizen.records')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${records.map((record) => recordView(record, words))}
    </tbody>
  </table>`;
  return html`<section aria-labelledby="records">
    <h2 id="records">${words.text('citizen.records')}</h2>
    ${records.length === 0 ? html`<p class="empty">${words.text('citizen.records-empty')}</p>` : table}
  </section>`;
}

function recordView(record: RecordSummary, words: PageContext['words']): TemplateResult {
  const { id, title, completed, raised, amended, endedEarly, heldBack } = record;
  const date = words.date(completed);
  const how = [
    amended ? words.text('citizen.amended') : '',
    endedEarly ? words.text('citizen.ended-early') : '',
    heldBack ? words.text('citizen.held-back').toLocaleLowerCase() : '',
  ].filter((part) => part !== '');
  const flags =
    raised.length === 0 ? html`<span class="quiet">${words.text('citizens.no-flags')}</span>` : raised.join(', ');
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="number">${date}</th>
    <td role="cell" data-label=${words.text('citizen.interview')}>
      ${title}${how.length === 0 ? nothing : html` <span class="quiet">(${how.join(', ')})</span>`}
    </td>
    <td role="cell" data-label=${words.text('citizen.raised')}>${flags}</td>
    <td role="cell" class="do">
      <a href="/results/${id}" aria-label=${words.text('citizen.see-result-of', { title, date })}
        >${words.text('citizen.see-result')}</a
      >
    </td>
  </tr>`;
}
