import { css } from 'lit';

/** What inputs look like, in a question and in a table: those of the first download. */
export const inputStyles = css`
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  .options.list {
    flex-direction: column;
    gap: 4px;
  }
  .option {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--target);
    padding: 5px 12px 5px 10px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
    cursor: pointer;
  }
  .list .option {
    max-inline-size: 560px;
  }
  .option:hover {
    border-color: var(--text);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--accent);
    outline: none;
  }
  .option:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .option.missing,
  .code-button {
    border-color: var(--line);
    color: var(--muted);
  }
  .missing-set {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .list .missing-set {
    flex-direction: column;
  }
  .row .missing,
  .code-button {
    position: relative;
    padding-inline: 8px;
    font-size: var(--small);
    line-height: 1.7;
  }
  .row .missing input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }
  .list .missing {
    border-color: transparent;
    background: none;
  }
  .option.missing:has(:checked),
  .code-button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--text);
  }
  .code-button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .digit {
    color: var(--muted);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .option:has(:checked),
    [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .option:has(:checked) .digit {
      color: HighlightText;
    }
  }
`;
