import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenRow } from '../../api-types.ts';
import { actionMark } from '../action-mark.ts';
import { citizenName } from '../citizen-name.ts';
import { ask } from '../api.ts';
import { fill, mayDo, type PageContext } from '../page-context.ts';
import { registerView, type RegisterFault } from '../register-view.ts';

/** The list of citizens: search, what waits, start or resume, register. */
export async function showCitizens(context: PageContext): Promise<void> {
  const { language } = context;
  const citizens = await ask<readonly CitizenRow[]>(`/api/citizens?language=${language}`);
  const update: Update = (search, fault) => fill(context, listView(context, citizens, { search, fault }, update));
  update('');
}

type Update = (search: string, fault?: RegisterFault) => void;

function listView(
  context: PageContext,
  citizens: readonly CitizenRow[],
  { search, fault }: { readonly search: string; readonly fault: RegisterFault | undefined },
  update: Update,
): TemplateResult {
  const { words } = context;
  const wanted = search.trim().toLocaleLowerCase();
  const found = citizens.filter(
    ({ id, alias }) => id.includes(wanted) || citizenName({ alias }, words).toLocaleLowerCase().includes(wanted),
  );
  const count =
    found.length === 1 ? words.text('citizens.count-one') : words.text('citizens.count', { count: found.length });
  return html`
    <h1>${words.text('citizens.title')}</h1>
    ${mayDo(context, 'interviews/hold') ? registerView(context, fault, (said) => update(search, said)) : nothing}
    <div class="filters">
      <label class="field search">
        <span>${words.text('citizens.search')}</span>
        <input
          type="search"
          autocomplete="off"
          .value=${search}
          @input=${(event: InputEvent) => update((event.target as HTMLInputElement).value)}
        />
      </label>
      <p class="quiet count" role="status">${count}</p>
    </div>
    ${found.length === 0 ? html`<p class="empty">${words.text('citizens.empty')}</p>` : tableView(context, found)}
  `;
}

function tableView(context: PageContext, citizens: readonly CitizenRow[]): TemplateResult {
  const { words } = context;
  const head = (['reference', 'alias', 'last', 'flags', 'action'] as const).map(
    (column) =>
      html`<th role="columnheader" scope="col" class=${column === 'action' ? 'do' : ''}>
        ${words.text(`citizens.${column}`)}
      </th>`,
  );
  return html`<table class="rows citizens" role="table">
    <caption class="hidden">
      ${words.text('citizens.title')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${citizens.map((citizen) => rowView(citizen, context))}
    </tbody>
  </table>`;
}

function rowView(citizen: CitizenRow, context: PageContext): TemplateResult {
  const { words } = context;
  const { id, alias, lastInterview, open, flags } = citizen;
  const label = (column: 'alias' | 'last' | 'flags'): string => words.text(`citizens.${column}`);
  const last =
    lastInterview === undefined
      ? html`<span class="quiet">${words.text('citizens.none-yet')}</span>`
      : words.date(lastInterview);
  // Two rules may find the same; here it is said once.
  const titles = new Map(flags.map(({ title, action }) => [title, action]));
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="number"><a href="/citizen/${id}">${id}</a></th>
    <td role="cell" data-label=${label('alias')}>${citizenName({ alias }, words)}</td>
    <td role="cell" class="number" data-label=${label('last')}>
      <div>
        ${last}
        ${open ? html`<span class="kind">${words.text('citizens.open', { title: open.title })}</span>` : nothing}
      </div>
    </td>
    <td role="cell" data-label=${label('flags')}>
      ${
        titles.size === 0
          ? html`<span class="quiet">${words.text('citizens.no-flags')}</span>`
          : html`<ul class="plain">
              ${[...titles].map(([title, action]) => html`<li>${actionMark(action)}${title}</li>`)}
            </ul>`
      }
    </td>
    <td role="cell" class="do">${mayDo(context, 'interviews/hold') ? actionView(id, open, words) : nothing}</td>
  </tr>`;
}

function actionView(id: string, open: CitizenRow['open'], words: PageContext['words']): TemplateResult {
  const action = words.text(open ? 'citizens.resume' : 'citizens.start');
  const href = open ? `/interview/${open.id}` : `/citizen/${id}#new`;
  return html`<a class="button" href=${href} aria-label=${words.text('citizens.for', { action, id })}>${action}</a>`;
}
