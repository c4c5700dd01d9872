/**
 * The table. Every row has the citizen in its head, which is only seen on the first of each. The roles are written
 * out because a table that is drawn as cards loses them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDay } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import { ownerOf, sortable, type SortColumn, type WorklistSort } from './worklist-view.ts';
import type { WorklistFlag, WorklistRow } from './worklist-row.ts';
import type { WorklistWords } from './words.ts';

export interface Table {
  readonly rows: readonly WorklistRow[];
  readonly sort: WorklistSort;
  readonly words: WorklistWords;
  readonly language: Language;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: (event: MouseEvent, row: WorklistRow, flag?: WorklistFlag) => void;
}

type Column = keyof WorklistWords['columns'];

const columns: readonly Column[] = ['subject', 'flag', 'since', 'evidence', 'next', 'owner'];

export function table(shown: Table): TemplateResult {
  return html`<table role="table" aria-labelledby="title" part="table">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => head(column, shown))}
      </tr>
    </thead>
    ${repeat(
      shown.rows,
      ({ subject }) => subject,
      (row) =>
        html`<tbody role="rowgroup" data-subject=${row.subject}>
          ${repeat(
            row.flags,
            ({ id, source }) => `${source ?? ''}/${id}`,
            (flag, index) => flagRow(row, flag, index === 0, shown),
          )}
        </tbody>`,
    )}
  </table>`;
}

function head(column: Column, { sort, words, onSort }: Table): TemplateResult {
  const name = words.columns[column];
  const own = sortable.find((one) => one === column);
  if (own === undefined) return html`<th role="columnheader" scope="col" class="plain">${name}</th>`;
  const isSorted = sort.column === own;
  return html`<th role="columnheader" scope="col" aria-sort=${isSorted ? sort.direction : nothing}>
    <button type="button" class="sort" @click=${() => onSort(own)}>
      ${name}<span class="sign" aria-hidden="true"
        >${isSorted ? (sort.direction === 'ascending' ? '▲' : '▼') : '↕'}</span
      >
    </button>
  </th>`;
}

function flagRow(row: WorklistRow, flag: WorklistFlag, isFirst: boolean, shown: Table): TemplateResult {
  const { words, language } = shown;
  const { columns: label } = words;
  const owner = ownerOf(row, flag);
  const lang = flag.language ?? nothing;
  const quiet = html`<span class="muted" aria-label=${words.none} role="img">–</span>`;
  return html`<tr role="row" class="${flag.status} ${flag.action}" data-flag=${flag.id}>
    <th role="rowheader" scope="row" class="subject">
      ${isFirst ? subject(row, shown) : html`<span class="hidden">${row.subject}</span>`}
    </th>
    <td role="cell" class="flag">
      ${mark(flag)}<span class="what">${title(row, flag, shown)} ${status(flag, shown)}</span>
    </td>
    <td role="cell" class="since number" data-label=${label.since}>
      ${flag.since === undefined ? quiet : html`<time datetime=${flag.since}>${formatDay(flag.since, language)}</time>`}
    </td>
    <td role="cell" class="evidence number" data-label=${label.evidence} lang=${lang}>
      ${flag.evidence === undefined || flag.evidence === '' ? quiet : flag.evidence}
    </td>
    <td role="cell" class="next" data-label=${label.next} lang=${lang}>
      ${flag.next === undefined || flag.next === '' ? quiet : flag.next}
    </td>
    <td role="cell" class="owner" data-label=${label.owner}>
      ${owner === '' ? html`<span class="muted">${words.noOwner}</span>` : owner}
    </td>
  </tr>`;
}

function subject(row: WorklistRow, shown: Table): TemplateResult {
  const name = html`<span class="number">${row.subject}</span>`;
  return html`${link(name, row.href, (event) => shown.onOpen(event, row), undefined)}
  ${row.alias === undefined ? nothing : html`<span class="alias">${row.alias}</span>`}`;
}

function title(row: WorklistRow, flag: WorklistFlag, shown: Table): TemplateResult {
  const name = html`<span lang=${flag.language ?? nothing}>${flag.title}</span>`;
  return link(name, flag.href, (event) => shown.onOpen(event, row, flag), `${flag.title}, ${row.subject}`);
}

/** A link where there is a page to go to, else a button. */
function link(
  content: TemplateResult,
  href: string | undefined,
  onClick: (event: MouseEvent) => void,
  label: string | undefined,
): TemplateResult {
  const name = label ?? nothing;
  return href === undefined
    ? html`<button type="button" class="link" aria-label=${name} @click=${onClick}>${content}</button>`
    : html`<a href=${href} aria-label=${name} @click=${onClick}>${content}</a>`;
}

function mark({ status: at }: WorklistFlag): TemplateResult {
  return html`<span class="icon" aria-hidden="true"
    >${{ raised: '!', 'held-back': '…', indeterminate: '?', clear: '' }[at]}</span
  >`;
}

/** What kind it is, and how it stands; what was decided on it. */
function status({ action, status: at, decision }: WorklistFlag, { words, language }: Table): TemplateResult {
  const says = { raised: words.raised, 'held-back': words.heldBack, indeterminate: words.undecided, clear: '' }[at];
  const decided =
    decision &&
    `${decision.decision === 'confirmed' ? words.confirmed : words.dismissed} ${formatDay(decision.time, language)}`;
  return html`<span class="kind small">${words.actions[action]}. <span class="status">${decided ?? says}</span></span>`;
}
