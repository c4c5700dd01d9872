import { html, nothing, svg, type TemplateResult } from 'lit';

export interface Bar {
  /** From 0; null draws no bar. */
  readonly value: number | null;
  /** Said at its end. */
  readonly text: string;
  /** Of two bars in a row the first has an outline only, so that they are told apart without colour. */
  readonly isHollow?: boolean;
}

export interface BarRow {
  readonly label: string;
  readonly bars: readonly Bar[];
}

export interface BarChart {
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** The value of a bar that is as long as there is room for. */
  readonly most: number;
  /** What the bars of a row are, outlined and filled. */
  readonly legend?: readonly [hollow: string, filled: string];
}

const barHeight = 14;
const lineHeight = 20;
const gap = 12;
/** Percent of the width; the rest is for what is said at the end. */
const room = 72;

/** Bars for the eye. The table beside it says the same, so a screen reader hears the title and goes on there. */
export function barChart({ title, rows, most, legend }: BarChart): TemplateResult {
  const heightOf = ({ bars }: BarRow): number => lineHeight + bars.length * lineHeight + gap;
  const tops = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    ${
      legend
        ? html`<p class="legend">
            <svg aria-hidden="true" width="24" height="14">
              <rect class="hollow" x="1" y="1" width="22" height="12" />
            </svg>
            ${legend[0]}
            <svg aria-hidden="true" width="24" height="14"><rect x="1" y="1" width="22" height="12" /></svg>
            ${legend[1]}
          </p>`
        : nothing
    }
    <svg role="img" aria-label=${title} width="100%" height=${height}>
      ${rows.map((row, index) => rowView(row, tops[index] ?? 0, most))}
    </svg>
  </figure>`;
}

function rowView({ label, bars }: BarRow, top: number, most: number): TemplateResult<2> {
  return svg`<text class="label" x="0" y=${top + 14}>${label}</text>
    ${bars.map((bar, index) => barView(bar, top + lineHeight + index * lineHeight, most))}`;
}

function barView({ value, text, isHollow }: Bar, top: number, most: number): TemplateResult<2> {
  const width = value === null ? 0 : Math.min(1, Math.max(0, value / most)) * room;
  const drawn = svg`<rect class=${isHollow ? 'hollow' : 'filled'} x="1" y=${top + 1} width=${`${String(width)}%`} height=${barHeight} />`;
  return svg`${value === null ? nothing : drawn}
    <text class=${value === null ? 'none' : 'end'} x=${`${String(width)}%`} dx=${value === null ? 0 : 10} y=${top + 13}>${text}</text>`;
}
