import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, type InputView } from './input.ts';

/** What a missing code means here, in the voice of whoever reads it. */
export function missingWords({ item, setting }: Pick<InputView, 'item' | 'setting'>, key: string): string {
  return setting.words.missing(item, key, setting.voice);
}

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
