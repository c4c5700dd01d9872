import { css } from 'lit';

export const checkStyles = css`
  :host {
    display: block;
  }
  .check {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 8px;
    max-inline-size: calc(var(--line-length) + 56px);
    padding-block: 12px;
    padding-inline: 12px 16px;
    border-inline-start: 4px solid var(--ink);
    border-radius: var(--corner);
    background: var(--tint);
  }
  .check > div {
    display: grid;
    gap: 8px;
  }
  strong {
    color: var(--ink);
  }
  .icon {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--ink);
    border-radius: 50%;
    color: var(--ink);
    font-weight: 700;
    font-size: var(--small);
    line-height: 1;
  }
  .warning {
    --ink: var(--warning);
    --tint: var(--warning-tint);
  }
  .error {
    --ink: var(--danger);
    --tint: var(--danger-tint);
    color: inherit;
  }
  .information {
    --ink: var(--info);
    --tint: var(--info-tint);
  }
  .accepted {
    --ink: var(--muted);
    --tint: var(--raised);
  }
  @media print {
    .actions,
    form {
      display: none;
    }
  }
`;
