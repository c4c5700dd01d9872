/**
 * Every custom property of the widgets, with its value in a light and a dark page. A page sets
 * `--skala-accent` and the like on `:root` or on an element; inside, styles read the private `--accent`,
 * which falls back to the values here. `theme="light"` or `"dark"` on an element overrides what the person
 * prefers.
 */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** Name, light, dark. Text is at least 7:1 on its ground, controls at least 3:1. */
export const colourTokens = [
  ['ground', '#fff', '#15191d'], // page
  ['raised', '#f5f6f7', '#1e242a'], // quiet areas: list of sections, keys
  ['text', '#1a1e23', '#eceef0'], // text
  ['muted', '#434b54', '#bcc4cc'], // codes, hints, answered questions
  ['line', '#d9dde1', '#353d45'], // separating lines; says nothing on its own
  ['control', '#717a84', '#8b96a1'], // borders of fields and options
  ['accent', '#11566f', '#84c9e2'], // the one accent: current question, chosen answers, links
  ['accent-tint', '#e6f1f5', '#16323d'], // ground of chosen answers
  ['on-accent', '#fff', '#08222c'], // text on the accent
  ['success', '#1b5e37', '#8ed8a9'], // done
  ['success-tint', '#e7f4ec', '#173022'], // ground of done
  ['warning', '#664700', '#efcd72'], // a question from a colleague
  ['warning-tint', '#fdf4dc', '#322a12'], // ground of what asks for a second look
  ['danger', '#8f1d1d', '#ffb4ac'], // what blocks
  ['danger-tint', '#fcecea', '#3b1c1a'], // ground of what blocks
  ['info', '#39407a', '#bcc5f7'], // safety, information
  ['info-tint', '#eef0fa', '#20253c'], // ground of safety and information
  ['own', '#f5f3ee', '#24231f'], // ground of what the interviewer rates and never reads aloud
] as const;

/** Name, value. */
export const sizeTokens = [
  ['font', 'inherit'], // typeface; the page’s own unless told
  ['size', '16px'], // text
  ['small', '14px'], // codes, progress
  ['title', '20px'], // headings
  ['large', '24px'], // heading of a page, question of the citizen
  ['corner', '4px'], // corners
  ['target', '36px'], // height of options and fields; 48px for a citizen alone
  ['line-length', '70ch'], // longest line of text
] as const;

const declarations = [
  ...colourTokens.map(([name, light, dark]) => `--${name}:var(--skala-${name},light-dark(${light},${dark}));`),
  ...sizeTokens.slice(1).map(([name, value]) => `--${name}:var(--skala-${name},${value});`),
].join('');

/** For the elements a page holds: the tokens, and the ground that everything inside stands on. Paper is light, whatever the theme. */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(declarations)}
    color-scheme: light dark;
    display: block;
    color: var(--text);
    background: var(--ground);
    font-family: var(--skala-font, inherit);
    font-size: var(--size);
    line-height: 1.5;
    text-align: start;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
`;

/**
 * For every element, inner ones too: what text, buttons, links and fields look like. `:dir(rtl)`: words of the
 * interface among questions that run from right to left.
 */
export const base: CSSResult = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :dir(rtl) {
    unicode-bidi: plaintext;
  }
  .frame:dir(rtl) {
    text-align: right;
  }
  :is(h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  p {
    max-inline-size: var(--line-length);
  }
  h2 {
    font-size: var(--large);
    line-height: 1.25;
    font-weight: 600;
  }
  h3 {
    font-size: var(--title);
    line-height: 1.3;
    font-weight: 600;
  }
  h4 {
    font-size: var(--size);
    font-weight: 600;
  }
  :is(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  button {
    min-block-size: var(--target);
    padding: 4px 12px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--text);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover {
    filter: brightness(0.9);
  }
  button.quiet {
    min-block-size: 28px;
    padding: 2px 6px;
    border-color: transparent;
    background: none;
    color: var(--muted);
    font-size: var(--small);
  }
  button.quiet:hover {
    color: var(--text);
    text-decoration: underline;
  }
  button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :is(input[type='text'], select, textarea) {
    min-block-size: var(--target);
    padding: 4px 8px;
    border: 1px solid var(--control);
    border-radius: var(--corner);
    background: var(--ground);
  }
  textarea {
    inline-size: 100%;
    max-inline-size: var(--line-length);
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--danger);
    box-shadow: inset 0 0 0 1px var(--danger);
  }
  .error {
    color: var(--danger);
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--small);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media print {
    :focus {
      outline: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
