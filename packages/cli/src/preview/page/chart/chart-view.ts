import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PreviewWords } from '../words.ts';
import { chartLayout, type Box, type Edge } from './chart-layout.ts';
import { stateChart } from './state-chart.ts';

const chart = stateChart();
const layout = chartLayout(chart);

/** The drawing, with the current state marked, and the same as a table. */
export function chartView(current: string, text: PreviewWords): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${text.chart}>
      <svg
        class="chart"
        role="img"
        aria-label=${text.chartLabel(current)}
        width=${layout.width}
        height=${layout.height}
        viewBox="0 0 ${layout.width} ${layout.height}"
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path class="head" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        ${layout.edges.map(edgeView)} ${layout.boxes.map((box) => boxView(box, box.id === current, text))}
      </svg>
    </div>
    ${table(current, text)}`;
}

function edgeView({ path, label }: Edge): TemplateResult {
  return svg`<path class="edge" d=${path} marker-end="url(#arrow)" />
    <text class="label" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`;
}

function boxView({ id, x, y, width, height, stays }: Box, isCurrent: boolean, text: PreviewWords): TemplateResult {
  const rows = stays.flatMap((_, index) => (index % 3 === 0 ? [stays.slice(index, index + 3).join(', ')] : []));
  return svg`<g class=${isCurrent ? 'box current' : 'box'}>
    <rect x=${x} y=${y} width=${width} height=${height} rx="4" />
    <text class="name" x=${x + 8} y=${y + 19}>${id}${isCurrent ? ` (${text.now})` : ''}</text>
    ${rows.map((row, index) => svg`<text class="label" x=${x + 8} y=${y + 37 + 18 * index}>${row}</text>`)}
  </g>`;
}

function table(current: string, text: PreviewWords): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text.from}</th>
        <th scope="col">${text.event}</th>
        <th scope="col">${text.condition}</th>
        <th scope="col">${text.goesTo}</th>
      </tr>
    </thead>
    ${chart.map(
      ({ id, transitions }) =>
        html`<tbody aria-current=${id === current ? 'true' : nothing}>
          ${transitions.map(
            ({ event, guard = '', to }, index) =>
              html`<tr>
                ${index === 0 ? html`<th scope="rowgroup" rowspan=${transitions.length}>${id}</th>` : nothing}
                <td>${event}</td>
                <td>${guard}</td>
                <td>${to ?? text.stays}</td>
              </tr>`,
          )}
        </tbody>`,
    )}
  </table>`;
}
