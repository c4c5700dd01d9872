import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, type InputView } from './input.ts';
import { missingWords } from './missing-words.ts';

/** The missing codes in a table cell, each its letter alone. Typing the letter in the field does it too, so Tab passes them by. */
export function missingLetters(view: InputView): TemplateResult | typeof nothing {
  if (view.item.missing.length === 0) return nothing;
  const given = codeOf(view.answer);
  return html`${view.item.missing.map(
    (key) =>
      html`<button
        type="button"
        class="letter"
        tabindex="-1"
        aria-pressed=${given === key}
        aria-label=${`${view.label ?? ''}: ${key} ${missingWords(view, key)}`}
        title=${missingWords(view, key)}
        @click=${() => (given === key ? view.clear() : view.code(key))}
      >
        ${key}
      </button>`,
  )}`;
}
