import { html, nothing, type TemplateResult } from 'lit';
import type { WorklistRow } from '../../api-types.ts';
import { ask } from '../api.ts';
import { fill, type PageContext } from '../page-context.ts';
import {
  choose,
  columns,
  countOf,
  readView,
  shown,
  sorted,
  stateFilters,
  writeView,
  type Column,
  type WorklistView,
} from '../worklist-view.ts';
import { staffNames } from '../staff-names.ts';
import { worklistRow } from '../worklist-row.ts';

/** "Til opmærksomhed": who needs us first, and why. */
export async function showWorklist(context: PageContext): Promise<void> {
  const [found, names] = await Promise.all([
    ask<readonly WorklistRow[]>(`/api/worklist?language=${context.language}`),
    staffNames(),
  ]);
  const rows = found.map(names.row);
  const update = (view: WorklistView): void => {
    writeView(view);
    fill(context, pageView(context, rows, view, update));
  };
  update(readView());
}

type Update = (view: WorklistView) => void;

function pageView(
  context: PageContext,
  rows: readonly WorklistRow[],
  view: WorklistView,
  update: Update,
): TemplateResult {
  const { words } = context;
  const found = sorted(shown(rows, view), view);
  const column =
    view.sort === 'urgency' ? words.text('worklist.urgency') : words.text(`worklist.${view.sort}`).toLocaleLowerCase();
  const count = words.text(found.length === 1 ? 'worklist.sorted-one' : 'worklist.sorted', {
    count: found.length,
    column,
  });
  return html`
    <h1>${words.text('worklist.title')}</h1>
    <p class="quiet lead">${words.text('worklist.lead')}</p>
    <div class="filters">
      ${stateFilter(context, rows, view, update)} ${flagFilter(context, rows, view, update)}
      ${sortChoice(context, view, update)}
      <label class="check">
        <input
          type="checkbox"
          .checked=${view.information}
          @change=${(event: Event) => update({ ...view, information: (event.target as HTMLInputElement).checked })}
        />
        <span>${words.text('worklist.information')}</span>
      </label>
    </div>
    <p class="quiet count" role="status">${count}</p>
    ${found.length === 0 ? html`<p class="empty">${words.text(`worklist.empty.${view.state}`)}</p>` : tableView(context, found, view, update)}
  `;
}

function stateFilter(
  { words }: PageContext,
  rows: readonly WorklistRow[],
  view: WorklistView,
  update: Update,
): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${words.text('worklist.show')}</legend>
    ${stateFilters.map(
      (state) =>
        html`<label>
          <input
            type="radio"
            name="state"
            value=${state}
            .checked=${view.state === state}
            @change=${() => update({ ...view, state })}
          />
          <span
            >${words.text(`worklist.show.${state}`)}
            <span class="number">${countOf(rows, { ...view, state })}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

function flagFilter(
  { words }: PageContext,
  rows: readonly WorklistRow[],
  view: WorklistView,
  update: Update,
): TemplateResult {
  const titles = [...new Set(shown(rows, { ...view, state: 'all', flag: '' }).map(({ title }) => title))].sort();
  return html`<label class="field">
    <span>${words.text('worklist.kind')}</span>
    <select @change=${(event: Event) => update({ ...view, flag: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${view.flag === ''}>${words.text('worklist.kind.all')}</option>
      ${titles.map((title) => html`<option value=${title} ?selected=${view.flag === title}>${title}</option>`)}
    </select>
  </label>`;
}

/** Where the table is stacked there are no column headings to sort by; from the widest on it brings urgency back. */
function sortChoice({ words }: PageContext, view: WorklistView, update: Update): TemplateResult {
  return html`<label class="field">
    <span>${words.text('worklist.sort')}</span>
    <select
      @change=${(event: Event) => update({ ...view, sort: (event.target as HTMLSelectElement).value as WorklistView['sort'], descending: false })}
    >
      <option value="urgency" ?selected=${view.sort === 'urgency'}>${words.text('worklist.sort-urgency')}</option>
      ${columns
        .filter(({ sortable }) => sortable)
        .map(
          ({ id }) => html`<option value=${id} ?selected=${view.sort === id}>${words.text(`worklist.${id}`)}</option>`,
        )}
    </select>
  </label>`;
}

function tableView(
  context: PageContext,
  rows: readonly WorklistRow[],
  view: WorklistView,
  update: Update,
): TemplateResult {
  const { words } = context;
  return html`<table class="rows worklist" role="table">
    <caption class="hidden">
      ${words.text('worklist.caption')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => headView(context, column, view, update))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => worklistRow(row, words))}
    </tbody>
  </table>`;
}

function headView(
  { words }: PageContext,
  { id, sortable }: Column,
  view: WorklistView,
  update: Update,
): TemplateResult {
  const name = words.text(`worklist.${id}`);
  if (!sortable) return html`<th role="columnheader" scope="col">${name}</th>`;
  const isSorted = view.sort === id;
  const order = isSorted ? (view.descending ? 'descending' : 'ascending') : nothing;
  const sign = isSorted ? (view.descending ? '▼' : '▲') : '';
  return html`<th role="columnheader" scope="col" aria-sort=${order}>
    <button type="button" class="sort" @click=${() => update(choose(view, id))}>
      ${name}<span class="sign" aria-hidden="true">${sign}</span>
    </button>
  </th>`;
}
