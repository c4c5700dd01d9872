import { css, type CSSResult } from 'lit';
import { tableStyles } from '../results/table.styles.ts';

const own = css`
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .axis,
  .row summary {
    display: grid;
    grid-template-columns: minmax(140px, 200px) minmax(0, 1fr) 56px 72px;
    align-items: center;
    gap: 0 16px;
    min-block-size: 32px;
  }
  .axis text {
    fill: var(--muted);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .axis {
    min-block-size: 20px;
  }
  .row summary:hover {
    background: var(--raised);
  }
  .drawing,
  .axis svg {
    display: block;
    overflow: visible;
  }
  .base {
    stroke: var(--line);
    stroke-width: 1;
  }
  .cut {
    stroke: var(--control);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  .course {
    stroke: var(--control);
    stroke-width: 2;
  }
  .before {
    fill: var(--ground);
    stroke: var(--control);
    stroke-width: 2;
  }
  .now {
    fill: var(--accent);
  }
  .beyond {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .value {
    font-weight: 600;
    text-align: end;
  }
  .open-why {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .not-computable {
    color: var(--muted);
    line-height: 1.35;
  }
  .in-place {
    padding-block: 4px;
  }
  .earlier {
    flex-basis: 100%;
  }
  .plain summary {
    grid-template-columns: minmax(140px, 200px) minmax(0, 1fr) 72px;
    align-items: baseline;
    padding-block: 8px;
  }
  .pending {
    gap: 4px;
  }
  .says,
  .in-place {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
  .big {
    font-size: var(--large);
    line-height: 1.2;
  }
  .band {
    display: block;
    flex-basis: 100%;
  }

  .why {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block: 8px 24px;
    padding: 16px;
    border-radius: var(--corner);
    background: var(--raised);
  }
  .caveat {
    color: var(--warning);
    font-weight: 600;
  }
  .terms {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 4px;
    font-weight: 600;
    text-align: start;
  }
  .terms th {
    inline-size: 60%;
    padding-block: 4px;
    padding-inline: 0 16px;
    font-weight: 400;
    text-align: start;
  }
  .input {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto);
    gap: 0 12px;
  }
  .input strong {
    max-inline-size: 220px;
    text-align: end;
  }
  .terms .number {
    inline-size: 64px;
    padding-inline-start: 12px;
    text-align: end;
  }
  .track {
    fill: var(--line);
  }
  .part {
    fill: var(--accent);
  }
  .facts {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 136px minmax(0, 1fr);
    gap: 0 16px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    max-inline-size: var(--line-length);
    overflow-wrap: anywhere;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: var(--small);
  }
  .scroll {
    overflow-x: auto;
  }

  @container (max-width: 620px) {
    .axis,
    .row summary {
      grid-template-columns: minmax(0, 1fr) auto auto;
      padding-block: 4px;
    }
    .axis span {
      display: none;
    }
    .axis svg,
    .drawing,
    .in-place,
    .says {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .terms :is(tbody, tr) {
      display: block;
    }
    .terms tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 64px;
      align-items: center;
      padding-block: 4px;
    }
    .terms th {
      grid-column: 1 / -1;
      inline-size: auto;
      padding: 0;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .now,
    .part {
      fill: Highlight;
    }
    .before {
      fill: Canvas;
      stroke: CanvasText;
    }
    .cut,
    .course,
    .base,
    .track {
      stroke: CanvasText;
    }
    .axis text {
      fill: CanvasText;
    }
  }
  @media print {
    .open-why {
      display: none;
    }
    .axis,
    .row summary {
      grid-template-columns: minmax(140px, 200px) minmax(0, 1fr) 56px;
    }
    .plain summary {
      grid-template-columns: minmax(140px, 200px) minmax(0, 1fr);
    }
    .row {
      break-inside: avoid;
    }
  }
`;

export const profileStyles: CSSResult[] = [tableStyles, own];
