import { css } from 'lit';

export const worklistStyles = css`
  :host {
    container-type: inline-size;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 24px;
  }
  .title {
    font-size: var(--large);
    line-height: 1.25;
    font-weight: 600;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
  }
  .filters label {
    display: grid;
    gap: 4px;
    flex: 1 1 180px;
    max-inline-size: 320px;
    min-inline-size: 0;
  }
  .filters label:first-child {
    flex: 2 1 220px;
  }
  .filters span {
    font-size: var(--small);
    color: var(--muted);
  }
  :is(input, select) {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--target);
    padding: 4px 8px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .count {
    color: var(--muted);
  }
  .empty {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 24px;
    border-radius: var(--corner);
    background: var(--raised);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  :is(th, td) {
    padding: 10px 16px 10px 0;
    padding-inline: 0 16px;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block: 0 4px;
    border-block-end: 1px solid var(--control);
    color: var(--muted);
    font-size: var(--small);
    vertical-align: bottom;
    white-space: nowrap;
  }
  thead .plain {
    padding-block-end: 8px;
  }
  .sort {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
    padding: 2px 6px;
    margin-inline-start: -7px;
    border-color: transparent;
    background: none;
  }
  .sort:hover {
    border-color: var(--control);
    color: var(--text);
  }
  [aria-sort] .sort {
    color: var(--text);
    font-weight: 600;
  }
  .sign {
    font-size: 12px;
  }
  tbody {
    border-block-end: 1px solid var(--line);
  }
  tbody tr + tr > * {
    padding-block-start: 2px;
  }
  .subject {
    inline-size: 12%;
    min-inline-size: 88px;
  }
  .subject :is(a, .link) {
    font-weight: 600;
  }
  .alias {
    display: block;
    color: var(--muted);
  }
  .flag {
    inline-size: 22%;
  }
  .flag > .icon {
    float: inline-start;
  }
  .what {
    display: block;
    padding-inline-start: 32px;
  }
  .kind {
    display: block;
    color: var(--muted);
  }
  .since {
    inline-size: 9%;
    white-space: nowrap;
  }
  .next {
    inline-size: 24%;
  }
  .owner {
    inline-size: 12%;
    hyphens: auto;
  }
  td.owner,
  tr > :last-child {
    padding-inline-end: 0;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--ink, var(--accent));
    border-radius: 50%;
    color: var(--ink, var(--accent));
    font-size: var(--small);
    font-weight: 700;
    line-height: 1;
  }
  .raised.safety {
    --ink: var(--info);
  }
  .held-back {
    --ink: var(--warning);
  }
  .indeterminate {
    --ink: var(--muted);
  }
  .indeterminate .icon,
  .held-back .icon {
    border-style: dashed;
  }
  .held-back .icon {
    padding-block-end: 6px;
  }
  .status {
    color: var(--text);
  }

  @container (max-width: 920px) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
      inline-size: auto;
    }
    .frame {
      padding: 16px;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    thead th,
    thead .plain {
      padding: 0;
      border: 0;
    }
    thead .plain {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .sort {
      margin: 0;
      min-block-size: var(--target);
      border-color: var(--control);
    }
    [aria-sort] .sort {
      border-color: var(--accent);
      background: var(--accent-tint);
    }
    tbody {
      padding-block: 16px;
    }
    tbody tr + tr {
      margin-block-start: 16px;
    }
    tbody :is(th, td),
    tbody tr + tr > * {
      padding: 2px 0;
    }
    :is(.subject, .flag, .since, .evidence, .next, .owner) {
      inline-size: auto;
    }
    .subject {
      font-size: var(--title);
      line-height: 1.3;
    }
    .alias {
      font-size: var(--size);
      line-height: 1.5;
    }
    [data-label] {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 0 12px;
      padding-inline-start: 32px;
    }
    [data-label]::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      color: var(--muted);
      font-size: var(--small);
      line-height: 1.7;
    }
  }
  @container (max-width: 480px) {
    .filters label {
      max-inline-size: none;
    }
    [data-label] {
      grid-template-columns: 96px minmax(0, 1fr);
    }
    tbody [data-label] {
      padding-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    [aria-sort] .sort {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .frame {
      padding: 0;
    }
    .filters,
    .sign,
    .empty button {
      display: none;
    }
    @container (max-width: 920px) {
      thead {
        display: none;
      }
    }
    tr {
      break-inside: avoid;
    }
  }
`;
