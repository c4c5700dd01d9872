import { html, type TemplateResult } from 'lit';

/** The first column names the row; the others are numbers. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly (readonly [string, ...string[]])[];
}

export function figureTable({ caption, columns, rows }: FigureTable): TemplateResult {
  return html`<table class="figures">
    <caption class="hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...values]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${values.map((value) => html`<td class="number">${value}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
