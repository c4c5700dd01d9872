import { css } from 'lit';

/**
 * `--code` is room for a code of seven characters. What passes has a class of its own: a rule for anything but a note
 * would have every element looked at whenever the pointer moves. Where colours are forced, a transparent border is
 * drawn, and every question would look like the current one.
 */
export const questionStyles = css`
  :host {
    --code: 60px;
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
    scroll-margin-block: 96px;
  }
  :host([uncoded]) {
    --code: 0px;
  }
  .question {
    position: relative;
    display: grid;
    gap: 8px;
    padding-block: 12px;
    padding-inline: 16px 12px;
    border-inline-start: 4px solid transparent;
    border-radius: var(--corner);
  }
  :host([own]) .question {
    background: var(--own);
  }
  :host([current]) .question {
    border-inline-start-color: var(--accent);
  }
  fieldset,
  .question {
    min-inline-size: 0;
  }
  fieldset {
    display: grid;
    gap: 8px;
  }
  fieldset > legend {
    margin-block-end: 8px;
  }
  .heading {
    display: grid;
    grid-template-columns: var(--code) minmax(0, 1fr);
    align-items: baseline;
    max-inline-size: calc(var(--line-length) + var(--code));
  }
  .code {
    color: var(--muted);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  .text {
    font-weight: 500;
    text-wrap: pretty;
  }
  :host([answered]:not([current])) .text {
    color: var(--muted);
    font-weight: 400;
  }
  .chip {
    margin-inline-end: 8px;
    padding: 1px 6px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    font-size: var(--small);
    font-weight: 500;
    white-space: nowrap;
  }
  .hint {
    color: var(--muted);
  }
  .hint,
  .answer,
  .error,
  .aside {
    margin-inline-start: var(--code);
  }
  :host([answered]:not([current])) .hint {
    display: none;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    min-inline-size: 0;
  }
  .tools {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 12px;
    display: flex;
    gap: 4px;
  }
  :host(:not([current], :hover, :focus-within)) .passing {
    opacity: 0;
  }
  .has-note {
    font-weight: 600;
  }
  .note {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--line);
    color: var(--muted);
    white-space: pre-wrap;
  }
  .options.list.long {
    display: block;
    columns: 2;
  }
  .long .option {
    display: flex;
    margin-block-end: 4px;
    break-inside: avoid;
  }
  @container (max-width: 840px) {
    .tools {
      position: static;
      justify-content: flex-end;
    }
    :host(:not([current], :hover, :focus-within)) .tools:not(:has(.has-note)) {
      display: none;
    }
  }
  @container (max-width: 560px) {
    .question {
      padding-inline: 12px 0;
    }
    :host([own]) .question {
      padding-inline-end: 12px;
    }
    .heading {
      display: block;
    }
    .code {
      display: block;
    }
    .hint,
    .answer,
    .error,
    .aside {
      margin-inline-start: 0;
    }
    .options:not(.list),
    .options.list.long {
      display: flex;
      flex-direction: column;
      columns: auto;
    }
    .row .missing {
      justify-content: flex-start;
    }
    .options {
      inline-size: 100%;
    }
    .long .option {
      margin-block-end: 0;
    }
  }

  :host([citizen]) .question {
    gap: 16px;
    padding: 0;
    border: 0;
    background: none;
  }
  :host([citizen]) .heading {
    display: block;
    font-size: var(--title);
    line-height: 1.35;
  }
  :host([citizen]) .text {
    color: var(--text);
    font-weight: 600;
  }
  :host([citizen]) :is(.hint, .answer, .error, .aside) {
    margin-inline-start: 0;
  }
  :host([citizen]) .options {
    gap: 8px;
    margin-block-start: 8px;
    inline-size: 100%;
  }
  :host([citizen]) .missing-set {
    gap: 8px;
  }
  :host([citizen]) .option {
    align-items: center;
    gap: 12px;
    min-block-size: 52px;
    padding-inline: 16px;
    max-inline-size: none;
  }
  :host([citizen]) .option input {
    inline-size: 20px;
    block-size: 20px;
    transform: none;
  }
  :host([citizen]) .option.missing {
    border-color: var(--control);
    color: var(--text);
  }
  @media (forced-colors: active) {
    .question {
      border-inline-start-color: Canvas;
    }
    :host([current]) .question {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .question {
      break-inside: avoid;
    }
  }
`;
