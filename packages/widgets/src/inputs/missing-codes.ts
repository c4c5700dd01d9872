import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, type InputView } from './input.ts';
import { missingWords } from './missing-words.ts';

/** The missing codes beside a field, as buttons that stay down. */
export function missingCodes(view: InputView): TemplateResult | typeof nothing {
  if (view.item.missing.length === 0) return nothing;
  const given = codeOf(view.answer);
  return html`<span class="codes">
    ${view.item.missing.map(
      (key) =>
        html`<button
          type="button"
          class="code-button"
          aria-pressed=${given === key}
          @click=${() => (given === key ? view.clear() : view.code(key))}
        >
          ${view.setting.voice === 'interviewer' ? html`<span class="digit">${key}</span>` : nothing}${missingWords(view, key)}
        </button>`,
    )}
  </span>`;
}
