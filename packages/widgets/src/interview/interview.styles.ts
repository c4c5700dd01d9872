import { css } from 'lit';

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
  .header .saved {
    margin-inline-start: auto;
  }
  .header .actions {
    gap: 4px;
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
  .attention .error {
    color: var(--danger);
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
    --target: 48px;
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
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: var(--corner);
    background: var(--line);
    accent-color: var(--accent);
  }
  progress::-webkit-progress-bar {
    border-radius: var(--corner);
    background: var(--line);
  }
  progress::-webkit-progress-value {
    border-radius: var(--corner);
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .citizen .moves {
    justify-content: space-between;
    margin-block-start: 8px;
  }
  .citizen .moves .primary {
    min-inline-size: 136px;
    margin-inline-start: auto;
  }

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
  .links span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .links .link:not(:hover) {
    text-decoration: none;
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
  .answers h4 {
    padding-block-end: 4px;
    border-block-end: 1px solid var(--line);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
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
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  dd p {
    flex-basis: 100%;
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
  .all {
    display: grid;
    gap: 16px;
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
  @media print {
    .side,
    .header .actions,
    .moves,
    button {
      display: none;
    }
  }
`;
