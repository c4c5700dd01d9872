import { html, nothing, type TemplateResult } from 'lit';
import type { PartsController } from './parts-controller.ts';

/** Stands in for a screen that is not here yet, with a way back to the questions where there are any. */
export function fetching(parts: PartsController, goBack?: () => void): TemplateResult {
  const { text, isLaterComing } = parts;
  return html`<div class="main fetching">
    <h2 id="heading" tabindex="-1">${isLaterComing ? text.fetching : text.notFetched}</h2>
    <p role="alert">${isLaterComing ? nothing : text.notFetchedText}</p>
    <div class="actions">
      ${goBack ? html`<button type="button" @click=${goBack}><span aria-hidden="true">←</span> ${text.back}</button>` : nothing}
      ${
        isLaterComing
          ? nothing
          : html`<button type="button" class="primary" @click=${() => parts.fetchLater()}>${text.tryAgain}</button>`
      }
    </div>
  </div>`;
}
