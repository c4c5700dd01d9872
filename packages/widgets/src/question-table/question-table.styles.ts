import { css } from 'lit';

export const questionTableStyles = css`
  :host {
    display: block;
    scroll-margin-block: 96px;
  }
  .grid {
    --box: 30px;
    --target: 30px;
    display: grid;
    gap: 8px;
    padding-block: 12px;
    padding-inline: 16px 12px;
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: grid;
    gap: 4px;
    padding-block: 8px;
    border-block-end: 1px solid var(--line);
    background: var(--ground);
  }
  #title {
    margin: 0;
    font-size: var(--size);
    font-weight: 600;
  }
  .single .top {
    position: static;
    padding-block-end: 0;
    border: 0;
  }
  .single .spoken {
    min-block-size: 0;
  }
  .single .spoken p {
    font-weight: 400;
  }
  .single table {
    inline-size: auto;
  }
  .spoken {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    min-block-size: 52px;
    align-content: start;
    padding-inline-start: 12px;
    border-inline-start: 4px solid transparent;
  }
  .here .spoken {
    border-inline-start-color: var(--accent);
  }
  .spoken p {
    grid-column: 1;
    font-weight: 500;
  }
  .spoken p.small,
  .spoken .error {
    font-weight: 400;
  }
  .tools {
    grid-column: 2;
    grid-row: 1;
  }
  table {
    inline-size: 100%;
    max-inline-size: 900px;
    border-collapse: collapse;
  }
  th {
    padding-block: 2px;
    padding-inline: 0 12px;
    font-weight: 400;
    text-align: inherit;
    line-height: 1.25;
  }
  thead th {
    padding-block: 4px;
    color: var(--muted);
    font-size: var(--small);
    vertical-align: bottom;
  }
  td {
    padding-block: 2px;
    padding-inline: 0 12px;
    scroll-margin-block: 120px 40px;
  }
  td :is(input, select, button) {
    scroll-margin-block: 160px 40px;
  }
  tbody tr:hover {
    background: var(--raised);
  }
  tbody tr:has(.current) {
    background: var(--accent-tint);
  }
  tbody tr:has(.current) th {
    box-shadow: inset 4px 0 var(--accent);
  }
  tbody tr:has(.current) th:dir(rtl) {
    box-shadow: inset -4px 0 var(--accent);
  }
  tbody th {
    padding-inline-start: 52px;
    text-indent: -40px;
  }
  tbody tr:not(:has(.current)):not(:has(td:not(.answered))) th {
    color: var(--muted);
  }
  .code {
    display: inline-block;
    min-inline-size: 40px;
    padding-inline-end: 6px;
    color: var(--muted);
    text-indent: 0;
    font-size: var(--small);
    font-weight: 400;
  }
  .cell {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .cell input[type='text'] {
    inline-size: 52px;
    text-align: end;
  }
  select {
    max-inline-size: 240px;
    inline-size: 100%;
  }
  .box {
    min-inline-size: 36px;
  }
  .box.missing {
    min-inline-size: 28px;
    font-size: var(--small);
  }
  .boxes {
    flex-wrap: nowrap;
  }
  .letter {
    background: none;
  }
  .letter[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .note-field {
    display: grid;
    gap: 4px;
  }
  @media (forced-colors: active) {
    .letter[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
    .spoken {
      border-inline-start-color: Canvas;
    }
    .here .spoken {
      border-inline-start-color: Highlight;
    }
    tbody tr:has(.current) th {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .tools,
    .letter:not([aria-pressed='true']) {
      display: none;
    }
  }
`;
