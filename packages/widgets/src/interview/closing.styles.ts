import { css } from 'lit';
import { reasonStyles } from '../reason-form.styles.ts';

/** What review, completion and the list of keys look like. */
export const closingStyles = css`
  ${reasonStyles}
  .review {
    gap: 24px;
  }
  .open,
  .checks,
  .answers,
  .links {
    display: grid;
    gap: 8px;
  }
  .links li {
    display: grid;
    grid-template-columns: fit-content(120px) minmax(0, 1fr);
    gap: 0 16px;
  }
  .links li > :only-child {
    grid-column: 1 / -1;
  }
  .links strong {
    inline-size: 120px;
    font-weight: 600;
  }
  .links div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    align-items: start;
    gap: 0 16px;
  }
  .links .link:not(:hover) {
    text-decoration-color: var(--line);
  }
  .links .code {
    display: inline-block;
    margin-inline-end: 4px;
  }
  .narrow .links li {
    grid-template-columns: minmax(0, 1fr);
  }
  .summary {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 2px solid var(--danger);
    border-radius: var(--corner);
  }
  .answers :is(h3, h4) {
    font-size: var(--size);
    padding-block-end: 4px;
    border-block-end: 1px solid var(--line);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: baseline;
    gap: 0 16px;
    padding-block: 2px;
  }
  .line:hover {
    background: var(--raised);
  }
  dt {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr);
    align-items: baseline;
  }
  .citizen dt {
    grid-template-columns: minmax(0, 1fr);
  }
  dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  dd p {
    grid-column: 1 / -1;
  }
  .line.open dd > span {
    color: var(--muted);
    font-style: italic;
  }
  .narrow .line {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 6px;
    border-block-end: 1px solid var(--line);
  }
  .narrow dd {
    padding-inline-start: 52px;
  }
  .narrow .citizen dd {
    padding-inline-start: 0;
  }
  .all .answers {
    margin-block-start: 16px;
  }
  @media print {
    .all summary {
      display: none;
    }
  }

  dialog {
    max-inline-size: min(640px, 92vw);
    padding: 24px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
    color: var(--text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog form {
    display: grid;
    gap: 16px;
  }
  .keys {
    display: grid;
    gap: 8px;
  }
  .keys > div {
    display: grid;
    grid-template-columns: minmax(0, 200px) minmax(0, 1fr);
    gap: 0 16px;
  }
  .keys dt {
    display: block;
  }
  .keys dd {
    display: block;
  }
`;
