import { css } from 'lit';

export const pathwayStyles = css`
  :host {
    container-type: inline-size;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 860px;
    padding: 24px;
  }
  .title {
    font-size: var(--large);
    line-height: 1.25;
    font-weight: 600;
  }
  .intro {
    display: grid;
    gap: 8px;
  }
  .steps {
    display: grid;
    padding-block-start: 8px;
  }
  .step {
    --ink: var(--muted);
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 4px 16px;
    align-items: start;
    padding-block-end: 24px;
  }
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 32px 4px;
    inset-inline-start: 13px;
    inline-size: 2px;
    background: var(--line);
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 2px solid var(--ink);
    border-radius: 50%;
    color: var(--ink);
    font-size: var(--small);
    font-weight: 700;
    line-height: 1;
  }
  .due,
  .in-progress {
    --ink: var(--accent);
  }
  .overdue {
    --ink: var(--warning);
  }
  .done {
    --ink: var(--success);
  }
  .held-back {
    --ink: var(--warning);
  }
  .held-back > .icon {
    padding-block-end: 6px;
  }
  .overdue > .icon {
    background: var(--warning-tint);
  }
  :is(.undecided, .held-back) > .icon {
    border-style: dashed;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    min-block-size: 28px;
  }
  .name {
    font-size: var(--size);
    line-height: 28px;
    font-weight: 600;
  }
  :is(.done, .not-needed) .name {
    font-weight: 400;
  }
  .state {
    color: var(--ink);
    font-size: var(--small);
    font-weight: 600;
  }
  .waits {
    color: var(--warning);
  }
  .body {
    display: grid;
    grid-column: 2;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  .dates {
    display: grid;
    gap: 2px;
    font-variant-numeric: tabular-nums;
  }
  .dates .done,
  .dates .upcoming {
    color: var(--muted);
  }
  .dates strong {
    font-weight: 400;
  }
  .dates .overdue strong {
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--accent);
    cursor: pointer;
  }
  details p {
    margin-block: 8px 4px;
  }
  .all {
    padding-inline-start: 24px;
    list-style: decimal;
  }
  .actions {
    margin-block-start: 4px;
  }
  a.begin {
    display: inline-block;
    padding: 6px 12px;
    border: 1px solid var(--accent);
    border-radius: var(--corner);
    color: var(--accent);
    text-decoration: none;
  }
  a.primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  button.quiet,
  a.quiet {
    padding: 2px 12px;
    border: 1px solid var(--control);
    background: none;
    color: var(--muted);
    font-size: var(--small);
  }

  @container (max-width: 480px) {
    .frame {
      padding: 16px;
    }
    .step {
      column-gap: 12px;
    }
  }
  @media (forced-colors: active) {
    .step::before {
      background: CanvasText;
    }
    a.primary {
      border-color: ButtonText;
    }
  }
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    .actions,
    details {
      display: none;
    }
    .step {
      break-inside: avoid;
    }
  }
`;
