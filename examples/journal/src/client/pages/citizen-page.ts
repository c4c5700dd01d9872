import { html, nothing, type TemplateResult } from 'lit';
import type {
  Administration,
  CitizenDetail,
  InstrumentChoice,
  OpenInterview,
  RecordSummary,
  ResponseState,
  WorklistRow,
} from '../../api-types.ts';
import { actionMark } from '../action-mark.ts';
import { ask } from '../api.ts';
import { fill, type PageContext } from '../page-context.ts';
import { problemView } from '../problem-view.ts';
import { stateWords } from '../state-words.ts';

/** One citizen: what is in progress, what can be started, what is completed. */
export async function showCitizen(context: PageContext): Promise<void> {
  const { id, language, words } = context;
  const citizen = await ask<CitizenDetail>(`/api/citizens/${id}?language=${language}`);
  fill(
    context,
    html`<p class="trail"><a href="/">${words.text('menu.citizens')}</a></p>
      <h1>${words.text('citizen.title', { id })}</h1>
      <p class="quiet lead">
        ${citizen.alias === null ? words.text('citizen.anonymous') : words.text('citizen.alias', { alias: citizen.alias })}
      </p>
      ${citizen.attention.length === 0 ? nothing : attentionView(context, citizen.attention)}
      ${citizen.open.length === 0 ? nothing : openView(context, citizen.open)} ${newView(context, citizen)}
      ${recordsView(context, citizen.records)}`,
  );
  if (location.hash === '#new') document.querySelector<HTMLElement>('#new')?.focus();
}

function attentionView({ words }: PageContext, rows: readonly WorklistRow[]): TemplateResult {
  return html`<section aria-labelledby="attention">
    <h2 id="attention">${words.text('citizen.attention')}</h2>
    <ul class="lines">
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
    </ul>
  </section>`;
}

function openView({ words }: PageContext, open: readonly OpenInterview[]): TemplateResult {
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
          <a class="button primary" href="/interview/${id}" aria-label="${words.text('citizens.resume')}: ${name}"
            >${words.text('citizens.resume')}</a
          >
        </li>`;
      })}
    </ul>
  </section>`;
}

function newView(context: PageContext, { choices, due }: CitizenDetail): TemplateResult {
  const { words } = context;
  const isDue = (choice: InstrumentChoice): boolean =>
    due.some(({ instrument, form }) => instrument === choice.instrument && form === choice.form);
  return html`<section aria-labelledby="new">
    <h2 id="new" tabindex="-1">${words.text('citizen.new')}</h2>
    <ul class="lines">
      ${choices.map(
        (choice) =>
          html`<li>
            <div>
              <p>${choice.title}</p>
              <p class="quiet">
                ${words.text('citizen.questions', { count: choice.questions })}${
                  isDue(choice) ? html` · <strong>${words.text('citizen.due')}</strong>` : nothing
                }
              </p>
            </div>
            <div class="buttons">${choice.administrations.map((how) => startButton(context, choice, how))}</div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function startButton(context: PageContext, choice: InstrumentChoice, administration: Administration): TemplateResult {
  const { words } = context;
  const how = words.text(choice.administrations.length > 1 ? `administration.${administration}` : 'citizen.start');
  const name = `${how}: ${choice.title}`;
  return html`<button type="button" aria-label=${name} @click=${() => void start(context, choice, administration)}>
    ${how}
  </button>`;
}

async function start(
  context: PageContext,
  { instrument, form }: InstrumentChoice,
  administration: Administration,
): Promise<void> {
  const { id, language } = context;
  try {
    const wanted = { instrument, form, language, administration };
    const { response } = await ask<ResponseState>(`/api/citizens/${id}/responses`, 'POST', wanted);
    location.assign(`/interview/${response.id}`);
  } catch {
    problemView(context, () => location.reload());
  }
}

function recordsView({ words }: PageContext, records: readonly RecordSummary[]): TemplateResult {
  const columns = ['completed', 'interview', 'raised', 'result'] as const;
  const head = columns.map(
    (column) =>
      html`<th role="columnheader" scope="col" class=${column === 'result' ? 'do' : ''}>
        ${words.text(`citizen.${column}`)}
      </th>`,
  );
  const table = html`<table class="rows" role="table">
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
