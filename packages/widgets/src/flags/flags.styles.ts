import { css, type CSSResult } from 'lit';

export const flagsStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .frame {
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
    display: grid;
    grid-template-columns: 24px auto minmax(max-content, 1fr);
    align-items: start;
    gap: 4px 12px;
  }
  .flag-head .status {
    justify-self: start;
  }
  @container (max-width: 620px) {
    .frame {
      padding: 16px;
    }
    .flag-head {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .flag-head .status {
      grid-column: 2;
    }
  }
  .flag-head :is(h3, h4, h5, h6) {
    margin: 0;
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
  .grounds {
    display: grid;
    gap: 4px;
  }
  .grounds > :is(h4, h5, h6) {
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
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    .actions,
    .reason {
      display: none;
    }
    .flag {
      break-inside: avoid;
    }
  }
`;
