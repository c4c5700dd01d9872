import { css } from 'lit';

export const resultsStyles = css`
  :host {
    container-type: inline-size;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    max-inline-size: 960px;
    padding: 24px;
  }
  section,
  .flags > ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .flags > ul {
    gap: 24px;
  }
  .flag {
    display: grid;
    gap: 8px;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--ink);
    --ink: var(--accent);
    scroll-margin-block: 24px;
  }
  .flag.safety {
    --ink: var(--info);
  }
  .flag.indeterminate {
    --ink: var(--muted);
    border-inline-start-style: dashed;
  }
  .flag-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .flag-head h4 {
    font-size: var(--title);
    line-height: 1.3;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--ink);
    border-radius: 50%;
    color: var(--ink);
    font-size: var(--small);
    font-weight: 700;
    line-height: 1;
  }
  .status {
    padding: 1px 8px;
    border: 1px solid var(--ink);
    border-radius: var(--corner);
    color: var(--ink);
    font-size: var(--small);
  }
  h5 {
    margin: 0;
    font-size: var(--small);
    font-weight: 600;
    color: var(--muted);
  }
  .evidence {
    display: grid;
    gap: 4px;
    max-inline-size: calc(var(--line-length) + 32px);
  }
  .evidence li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
  }
  .mark {
    font-weight: 700;
  }
  .met .mark {
    color: var(--success);
  }
  .not-met {
    color: var(--muted);
  }
  .unknown .mark {
    color: var(--warning);
  }
  .block {
    display: block;
  }
  .flag > .actions {
    margin-block: 4px;
  }
  .decision {
    padding: 4px 12px;
    border-radius: var(--corner);
    background: var(--raised);
  }

  .profile-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
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
    padding-block: 4px;
    color: var(--muted);
    line-height: 1.35;
  }
  .plain summary {
    grid-template-columns: minmax(140px, 200px) minmax(0, 1fr) 72px;
    padding-block: 8px;
  }
  .plain summary > span:nth-child(2) {
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
  .terms,
  .score-table {
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
    padding: 4px 16px 4px 0;
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
  .score-table :is(th, td) {
    padding: 6px 16px 6px 0;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .score-table thead th {
    color: var(--muted);
    font-size: var(--small);
  }
  .score-table .number {
    text-align: end;
  }

  @container (max-width: 620px) {
    .frame {
      padding: 16px;
    }
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
    .not-computable {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .plain summary > span:nth-child(2) {
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
  }
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    button,
    .open-why,
    .reason {
      display: none;
    }
    .flag,
    .row {
      break-inside: avoid;
    }
    .profile-page {
      break-before: page;
    }
  }
`;
