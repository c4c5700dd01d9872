import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, Model } from '../model.ts';

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** What can be said without opening it. */
  readonly glance: string;
  /** Drawn only while the panel is open. */
  readonly content: () => unknown;
}

export function panelView({ id, title, glance, content }: Panel, { open }: Model, actions: Actions): TemplateResult {
  return html`<details
    id=${id}
    ?open=${open.has(id)}
    @toggle=${(event: Event) => actions.toggle(id, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary><span>${title}</span> <span class="glance">${glance}</span></summary>
    ${open.has(id) ? html`<div class="content">${content()}</div>` : nothing}
  </details>`;
}

/** A table whose first cells name the rows. */
export function tableView(head: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${rest.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function codeView(text: string): TemplateResult {
  return html`<code>${text}</code>`;
}
