import type { Flag } from '@skala/engine';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Screen } from './screen.ts';

/** What a raised safety flag says: to the interviewer what it suggests, to the citizen where help is. */
export function safetyNote(
  flag: Flag,
  { setting, supportText }: Pick<Screen, 'setting' | 'supportText'>,
): TemplateResult {
  const { text, words, voice } = setting;
  if (voice === 'respondent') {
    return html`<div class="safety" role="note">
      <p><strong>${text.help}</strong></p>
      <p>${supportText === '' ? text.helpText : supportText}</p>
    </div>`;
  }
  const { title, text: says, next } = words.flag(flag.id);
  return html`<div class="safety" role="note">
    <p><strong>${text.safety}: ${title}</strong></p>
    <p>${says}</p>
    ${next === undefined ? nothing : html`<p><strong>${text.nextStep}:</strong> ${next}</p>`}
    ${supportText === '' ? nothing : html`<p>${supportText}</p>`}
  </div>`;
}

export const safetyStyles = css`
  .safety {
    display: grid;
    gap: 8px;
    max-inline-size: calc(var(--line-length) + 36px);
    padding: 12px 16px;
    border: 2px solid var(--info);
    border-radius: var(--corner);
    background: var(--info-tint);
  }
`;
