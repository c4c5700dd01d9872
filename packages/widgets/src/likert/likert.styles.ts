import { css } from 'lit';

export const likertStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    font-weight: 400;
    text-align: inherit;
  }
  thead :is(th, td) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--ground);
  }
  thead th {
    inline-size: 96px;
    min-inline-size: 56px;
    padding: 4px 8px;
    color: var(--muted);
    font-size: var(--small);
    line-height: 1.25;
    text-align: center;
    vertical-align: bottom;
    hyphens: auto;
  }
  @container (max-width: 800px) {
    thead th {
      inline-size: 80px;
      padding-inline: 4px;
    }
  }
  thead .code {
    display: block;
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
  }
  tbody tr:hover {
    background: var(--raised);
  }
  tbody tr:focus-within {
    background: var(--accent-tint);
  }
  tbody tr:focus-within th {
    box-shadow: inset 4px 0 var(--accent);
  }
  tbody tr:dir(rtl):focus-within th {
    box-shadow: inset -4px 0 var(--accent);
  }
  tbody th {
    min-inline-size: 200px;
    padding: 8px 12px;
    max-inline-size: var(--line-length);
    text-wrap: pretty;
  }
  .answered:not(:focus-within) th {
    color: var(--muted);
  }
  .code {
    color: var(--muted);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  tbody th:has(.code:not(:empty)) {
    position: relative;
    padding-inline-start: 44px;
  }
  tbody .code {
    position: absolute;
    inset-inline-start: 12px;
    line-height: 1.7;
  }
  td {
    padding: 0;
    text-align: center;
  }
  .missing:not(.missing + .missing) {
    border-inline-start: 1px solid var(--line);
  }
  label {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--accent);
    scroll-margin-block: 96px 40px;
  }
  input:disabled {
    cursor: default;
  }
  .clear {
    inline-size: 40px;
  }
  tr:not(:hover, :focus-within) .clear button {
    opacity: 0;
  }
  .clear button {
    min-inline-size: 28px;
  }
  @media (hover: none), (forced-colors: active) {
    tr:not(:hover, :focus-within) .clear button {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    tbody tr:focus-within th {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    thead :is(th, td) {
      position: static;
    }
    .clear {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
