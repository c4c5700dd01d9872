import { html, type TemplateResult } from 'lit';
import { actions, countOf, filtered, statuses, type WorklistFilter } from './worklist-view.ts';
import type { WorklistRow } from './worklist-row.ts';
import type { WorklistWords } from './words.ts';

export interface Filters {
  readonly rows: readonly WorklistRow[];
  readonly filter: WorklistFilter;
  readonly words: WorklistWords;
  readonly onFilter: (filter: WorklistFilter) => void;
}

/** Search, kind and status, each status with how many there are of it. */
export function filters({ rows, filter, words, onFilter }: Filters): TemplateResult {
  const chosen = (event: Event): string => (event.currentTarget as HTMLSelectElement | HTMLInputElement).value;
  const count = (status: WorklistFilter['status']): number => countOf(filtered(rows, { ...filter, status }));
  return html`<div class="filters" part="filters">
    <label>
      <span>${words.search}</span>
      <input
        type="search"
        autocomplete="off"
        placeholder=${words.searchHint}
        .value=${filter.text}
        @input=${(event: Event) => onFilter({ ...filter, text: chosen(event) })}
      />
    </label>
    <label>
      <span>${words.statusFilter}</span>
      <select @change=${(event: Event) => onFilter({ ...filter, status: chosen(event) as WorklistFilter['status'] })}>
        ${statuses.map(
          (status) =>
            html`<option value=${status} .selected=${status === filter.status}>
              ${words.statuses[status]} (${count(status)})
            </option>`,
        )}
      </select>
    </label>
    <label>
      <span>${words.actionFilter}</span>
      <select @change=${(event: Event) => onFilter({ ...filter, action: chosen(event) as WorklistFilter['action'] })}>
        <option value="to-act" .selected=${filter.action === 'to-act'}>${words.toAct}</option>
        <option value="all" .selected=${filter.action === 'all'}>${words.allActions}</option>
        ${actions.map(
          (action) =>
            html`<option value=${action} .selected=${action === filter.action}>${words.actions[action]}</option>`,
        )}
      </select>
    </label>
  </div>`;
}
