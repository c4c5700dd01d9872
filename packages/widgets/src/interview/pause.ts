import { html, type TemplateResult } from 'lit';
import type { Screen } from './screen.ts';

export function pause(screen: Screen): TemplateResult {
  const { text, voice } = screen.setting;
  return html`<div class="main citizen">
    <h2 id="heading" tabindex="-1">${text.pausedTitle}</h2>
    <p>${voice === 'respondent' ? text.pausedTextSelf : text.pausedText}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${() => screen.resume()}>${text.resume}</button>
    </div>
  </div>`;
}
