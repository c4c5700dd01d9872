import { css } from 'lit';

/** The arrows of back and on, an only `span` of their buttons, point along the line they are written in. */
export const interviewStyles = css`
  .frame {
    min-block-size: 100%;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 24px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--line);
  }
  .header .title {
    font-weight: 600;
  }
  .header .actions {
    justify-content: end;
    align-items: center;
    margin-inline-start: auto;
  }
  .offline {
    color: var(--warning);
    font-weight: 600;
  }
  kbd {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    font: inherit;
    font-size: var(--small);
    white-space: nowrap;
  }

  .columns.wide {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    align-items: start;
  }
  .columns.wide > :only-child {
    grid-column: 1 / -1;
  }
  .side {
    padding: 16px 8px 16px 16px;
  }
  .wide .side {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100vh;
    overflow: auto;
  }
  .columns:not(.wide) .side {
    padding: 8px 16px;
    border-block-end: 1px solid var(--line);
    background: var(--raised);
  }
  summary {
    min-block-size: 32px;
    padding-block: 4px;
    cursor: pointer;
  }
  button.section {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 4px;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 8px;
    border: 0;
    border-inline-start: 4px solid transparent;
    background: none;
    text-align: start;
  }
  button.section:hover {
    background: var(--raised);
  }
  button.section .number,
  .symbol {
    color: var(--muted);
  }
  button.section[aria-current] {
    border-inline-start-color: var(--accent);
    background: var(--accent-tint);
    font-weight: 600;
  }
  .attention {
    display: grid;
    justify-items: start;
    margin-block-start: 16px;
    padding-inline-start: 6px;
  }
  .attention .warning {
    color: var(--warning);
  }

  .main {
    display: grid;
    gap: 16px;
    max-inline-size: 1008px;
    min-inline-size: 0;
    padding: 24px 24px 48px;
  }
  .narrow .main {
    padding-inline: 16px;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 24px;
  }
  #heading {
    justify-self: start;
    scroll-margin-block-start: 24px;
  }
  .introduction {
    color: var(--muted);
  }
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-inline-start: -20px;
  }
  .narrow .questions {
    margin-inline-start: -16px;
  }
  :host([density='compact']) .questions {
    gap: 0;
  }
  .moves {
    justify-content: flex-end;
  }
  .provenance {
    margin-block-start: 16px;
  }
  .banner {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--info);
    background: var(--info-tint);
    max-inline-size: none;
  }

  .main.citizen {
    max-inline-size: 640px;
    margin-inline: auto;
  }
  .frame.item {
    --target: 48px;
  }
  .frame.item .header button {
    min-block-size: 44px;
  }
  .stand {
    display: grid;
    gap: 8px;
  }
  .stand h2 {
    color: var(--muted);
    font-size: var(--size);
    font-weight: 400;
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--accent);
  }
  button > span:only-child:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  .citizen .moves {
    justify-content: space-between;
    margin-block-start: 8px;
  }
  .citizen .moves .primary {
    min-inline-size: 136px;
    margin-inline-start: auto;
  }

  @media print {
    .side,
    button {
      display: none;
    }
    .columns.wide {
      display: block;
    }
  }
  @media (forced-colors: active) {
    button.section {
      border-color: Canvas;
    }
    button.section[aria-current] {
      border-color: Highlight;
    }
  }
`;
