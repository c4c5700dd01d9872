import { html, nothing, type TemplateResult } from 'lit';
import type { Calendar, CalendarRow } from '../../api-types.ts';
import { ask } from '../api.ts';
import { citizenName } from '../citizen-name.ts';
import { groupBy } from '../group-by.ts';
import { fill, type PageContext } from '../page-context.ts';

interface View {
  readonly status: 'all' | CalendarRow['status'];
  /** Id of a rule; empty for all. */
  readonly rule: string;
}

type Update = (view: View) => void;

/** So many late ones stand before what is to come; the rest is a step further in. */
const shownLate = 10;

const statuses = ['all', 'overdue', 'due', 'upcoming'] as const;

/** All that is late, can be done now or begins soon, by day. What is chosen stands in the address. */
export async function showCalendar(context: PageContext): Promise<void> {
  const calendar = await ask<Calendar>(`/api/calendar?language=${context.language}`);
  const update: Update = (view) => {
    const chosen = new URLSearchParams({
      ...(view.status === 'all' ? {} : { status: view.status }),
      ...(view.rule === '' ? {} : { rule: view.rule }),
    }).toString();
    history.replaceState(null, '', chosen === '' ? location.pathname : `?${chosen}`);
    fill(context, pageView(context, calendar, view, update));
  };
  const asked = new URLSearchParams(location.search);
  const status = statuses.find((one) => one === asked.get('status')) ?? 'all';
  update({ status, rule: asked.get('rule') ?? '' });
}

function pageView(context: PageContext, { asOf, rows }: Calendar, view: View, update: Update): TemplateResult {
  const { words } = context;
  const found = shown(rows, view);
  // What is long past stands last: what is late since yesterday is what somebody can still do well.
  const late = found.filter(({ status }) => status === 'overdue').toReversed();
  const days = [
    ...groupBy(
      found.filter(({ status }) => status !== 'overdue'),
      ({ due }) => due,
    ),
  ];
  const count =
    found.length === 1 ? words.text('calendar.count-one') : words.text('calendar.count', { count: found.length });
  return html`<h1>${words.text('calendar.title')}</h1>
    <p class="quiet lead">${words.text('calendar.lead', { date: words.date(asOf) })}</p>
    <div class="filters">${statusFilter(context, rows, view, update)} ${ruleFilter(context, rows, view, update)}</div>
    <p class="quiet count" role="status">${count}</p>
    ${found.length === 0 ? html`<p class="empty">${words.text('calendar.empty')}</p>` : nothing}
    ${late.length === 0 ? nothing : lateView(context, asOf, late, view, update)}
    ${days.map(([day, own]) => dayView(context, asOf, day, own))}`;
}

function shown(rows: readonly CalendarRow[], { status, rule }: View): readonly CalendarRow[] {
  return rows.filter((row) => (status === 'all' || row.status === status) && (rule === '' || row.rule === rule));
}

function statusFilter(
  { words }: PageContext,
  rows: readonly CalendarRow[],
  view: View,
  update: Update,
): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${words.text('calendar.show')}</legend>
    ${statuses.map(
      (status) =>
        html`<label>
          <input
            type="radio"
            name="status"
            value=${status}
            .checked=${view.status === status}
            @change=${() => update({ ...view, status })}
          />
          <span
            >${words.text(`calendar.show.${status}`)}
            <span class="number">${shown(rows, { ...view, status }).length}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

function ruleFilter({ words }: PageContext, rows: readonly CalendarRow[], view: View, update: Update): TemplateResult {
  const rules = new Map(rows.map(({ rule, ruleTitle }) => [rule, ruleTitle]));
  return html`<label class="field">
    <span>${words.text('calendar.rule')}</span>
    <select @change=${(event: Event) => update({ ...view, rule: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${view.rule === ''}>${words.text('calendar.rule.all')}</option>
      ${[...rules].map(([id, title]) => html`<option value=${id} ?selected=${view.rule === id}>${title}</option>`)}
    </select>
  </label>`;
}

function lateView(
  context: PageContext,
  asOf: string,
  late: readonly CalendarRow[],
  view: View,
  update: Update,
): TemplateResult {
  const { words } = context;
  const rows = view.status === 'overdue' ? late : late.slice(0, shownLate);
  return html`<section class="day" aria-labelledby="late">
    <h2 id="late">${words.text('calendar.show.overdue')}</h2>
    <ul class="lines sides">
      ${rows.map((row) =>
        lineView(
          context,
          row,
          html`<div>
            <p class="state overdue">${distanceWords(context, asOf, row.due)}</p>
            <p class="quiet number">${words.text('citizen.by', { date: words.date(row.due) })}</p>
          </div>`,
        ),
      )}
    </ul>
    ${
      rows.length === late.length
        ? nothing
        : html`<p class="more">
            <button type="button" @click=${() => update({ ...view, status: 'overdue' })}>
              ${words.text('calendar.all-late', { count: late.length })}
            </button>
          </p>`
    }
  </section>`;
}

function dayView(context: PageContext, asOf: string, day: string, rows: readonly CalendarRow[]): TemplateResult {
  const { words } = context;
  const title = words.text(day === asOf ? 'calendar.today' : 'calendar.day', { date: words.date(day) });
  const distance = day === asOf ? '' : distanceWords(context, asOf, day);
  return html`<section class="day" aria-labelledby="day-${day}">
    <h2 id="day-${day}">${title}${distance === '' ? nothing : html` <span class="quiet">${distance}</span>`}</h2>
    <ul class="lines sides">
      ${rows.map((row) => lineView(context, row, html`<p>${words.text(`calendar.show.${row.status}`)}</p>`))}
    </ul>
  </section>`;
}

function distanceWords({ words }: PageContext, asOf: string, day: string): string {
  const left = Math.round((Date.parse(day) - Date.parse(asOf)) / (24 * 60 * 60 * 1000));
  if (left === 1) return words.text('calendar.left-one');
  if (left === -1) return words.text('calendar.late-one');
  return words.text(left < 0 ? 'calendar.late' : 'calendar.left', { count: Math.abs(left) });
}

function lineView({ words }: PageContext, row: CalendarRow, stands: TemplateResult): TemplateResult {
  const { citizen, title, event, from, opens, status, need, ruleTitle } = row;
  const notes = [
    words.text('calendar.counted', { event, date: words.date(from) }),
    ...(status === 'upcoming' ? [words.text('calendar.opens', { date: words.date(opens) })] : []),
    ...(need === 'undecided' ? [words.text('calendar.undecided')] : []),
  ];
  const who = `${citizen.id} ${citizenName(citizen, words)}`;
  return html`<li>
    <div>
      <p><a class="number" href="/citizen/${citizen.id}#new" aria-label="${who}, ${title}">${who}</a> ${title}</p>
      <p class="quiet">${ruleTitle}. ${notes.join(', ')}.</p>
    </div>
    ${stands}
  </li>`;
}
