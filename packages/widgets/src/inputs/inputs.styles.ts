import { css } from 'lit';

/** What inputs look like, in a question and in a table. */
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
  .option:has(:checked) .words {
    font-weight: 600;
  }
  .option.missing,
  .code-button {
    border-color: var(--line);
    color: var(--muted);
  }
  .row .missing-set {
    margin-inline-start: 6px;
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
  .code-button[aria-pressed='true'],
  .letter[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--text);
  }
  .code-button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }
  .digit {
    color: var(--muted);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  .codes {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .code-button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .field {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 8px;
  }
  .field input {
    font-variant-numeric: tabular-nums;
    max-inline-size: 100%;
  }
  .field input.wide {
    inline-size: min(100%, 440px);
  }
  .suffix {
    color: var(--muted);
  }
  .parts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .scale {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--muted);
    font-size: var(--small);
  }
  .scale input {
    appearance: none;
    inline-size: 200px;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    background: linear-gradient(var(--control), var(--control)) center / 100% 2px no-repeat;
    cursor: pointer;
  }
  .scale input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }
  .scale input::-moz-range-thumb {
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }
  .scale.line {
    inline-size: 100%;
  }
  .scale.line input {
    flex: 1;
    min-block-size: 44px;
  }
  .scale.unset input::-webkit-slider-thumb {
    opacity: 0;
  }
  .scale.unset input::-moz-range-thumb {
    opacity: 0;
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .rating .chosen {
    flex-basis: 100%;
    min-block-size: 24px;
    font-weight: 600;
  }
  .anchor {
    color: var(--muted);
    font-size: var(--small);
  }
  .boxes {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .box {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--box, 36px);
    min-block-size: var(--box, 36px);
    padding: 0 4px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .box input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .box.missing,
  .letter {
    border-color: var(--line);
    color: var(--muted);
  }
  .box:hover,
  .letter:hover {
    border-color: var(--text);
  }
  .box:has(:checked) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .box:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    z-index: 1;
  }
  .letter {
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    font-size: var(--small);
  }
  @media (forced-colors: active) {
    .option:has(:checked),
    .box:has(:checked),
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
