import { css, type CSSResult } from 'lit';
import { tableStyles } from '../results/table.styles.ts';

const own = css`
  .chart {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    /* Time runs to the right in every script. */
    direction: ltr;
  }
  .chart text {
    fill: var(--muted);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .chart .value {
    fill: var(--text);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--ground);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .band.odd {
    fill: var(--ground);
  }
  .band.even {
    fill: var(--raised);
  }
  .edge,
  .base {
    stroke: var(--control);
    stroke-width: 1;
  }
  .edge {
    stroke: var(--line);
  }
  .limit {
    stroke: var(--muted);
    stroke-width: 1.5;
    stroke-dasharray: 6 4;
  }
  .course {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .dot {
    fill: var(--ground);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .dot.now {
    fill: var(--accent);
  }
  .gap line {
    stroke: var(--control);
    stroke-width: 1;
    stroke-dasharray: 1 4;
  }
  .gap text {
    fill: var(--warning);
    font-weight: 700;
  }
  .drawing,
  .changes,
  .gaps,
  .sources,
  .band-list,
  .change-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .band-list {
    gap: 2px;
    font-size: var(--small);
  }
  .sources {
    gap: 4px;
  }
  .sources p {
    overflow-wrap: anywhere;
  }
  .change-list li {
    max-inline-size: var(--line-length);
  }
  .when,
  .when strong {
    display: block;
  }
  .change.larger {
    font-weight: 600;
  }
  .band-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    max-inline-size: none;
  }
  select {
    max-inline-size: 100%;
    text-overflow: ellipsis;
  }
  summary {
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  details[open] summary {
    margin-block-end: 8px;
  }
  .day {
    white-space: nowrap;
  }
  @container (max-width: 520px) {
    .as-rows thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .as-rows :is(table, tbody) {
      display: block;
    }
    .as-rows tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 16px;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .as-rows :is(th, td) {
      padding: 0;
      border: 0;
    }
    .as-rows td:nth-of-type(n + 2) {
      grid-column: 1 / -1;
    }
    .as-rows .day {
      font-weight: 600;
    }
  }
  @media (forced-colors: active) {
    .band.odd,
    .band.even {
      fill: Canvas;
    }
    .chart text {
      fill: CanvasText;
    }
    .chart .value {
      stroke: Canvas;
    }
    .edge,
    .base,
    .limit,
    .gap line,
    .course {
      stroke: CanvasText;
    }
    .dot {
      fill: Canvas;
      stroke: Highlight;
    }
    .dot.now {
      fill: Highlight;
    }
  }
  @media print {
    .drawing {
      break-inside: avoid;
    }
    #bands {
      appearance: none;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
  }
`;

export const trendStyles: CSSResult[] = [tableStyles, own];
