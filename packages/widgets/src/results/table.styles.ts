import { css } from 'lit';

/** The head of a part with its switch, and a table of scores. */
export const tableStyles = css`
  :host {
    container-type: inline-size;
  }
  .frame {
    max-inline-size: 960px;
    padding: 24px;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  kbd {
    margin-inline-start: 4px;
    padding: 0 5px;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    color: var(--muted);
    font: inherit;
    font-size: var(--small);
  }
  .as-table[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
  }
  .score-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .score-table :is(th, td) {
    padding-block: 6px;
    padding-inline: 0 16px;
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
  }
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    button {
      display: none;
    }
  }
`;
