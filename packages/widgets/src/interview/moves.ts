import { html, type TemplateResult } from 'lit';
import type { Screen } from './screen.ts';

/** Back and on: a question, or a section, as the interview goes. */
export function moves(screen: Screen, isFirst = false): TemplateResult {
  const { text } = screen.setting;
  return html`<div class="actions moves">
    <button type="button" @click=${() => screen.backward()} ?hidden=${isFirst}>
      <span aria-hidden="true">←</span> ${text.back}
    </button>
    <button type="button" class="primary" @click=${() => screen.onward()}>
      ${text.next} <span aria-hidden="true">→</span>
    </button>
  </div>`;
}
