import { css } from 'lit';

/** What the inputs look like that come after the first download, and the short ones of tables. */
export const laterInputStyles = css`
  .note-field {
    display: grid;
    gap: 4px;
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
    print-color-adjust: exact;
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
  .letter[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--text);
  }
  :host([citizen]) .box {
    --box: 44px;
  }
  fieldset.off {
    display: contents;
  }
  fieldset.off :is(.option, input, button, select, textarea) {
    color: var(--muted);
    cursor: default;
  }
  fieldset.off .tools {
    display: none;
  }
  @media (forced-colors: active) {
    .scale input {
      --control: CanvasText;
      --accent: Highlight;
      forced-color-adjust: none;
    }
    .box:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
