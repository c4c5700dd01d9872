/** Asks for a reason that has to be there: for accepting a warning, ending early, amending, dismissing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from './locale/language.ts';
import { laterWords } from './locale/later-words.ts';

export interface ReasonAsked {
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly text: { readonly language: Language };
  /** It was sent without a reason. */
  readonly isMissing: boolean;
  onReason(reason: string): void;
  onCancel(): void;
}

const id = 'reason';

export function reasonForm(asked: ReasonAsked): TemplateResult {
  const { label, hint, submit, text, isMissing } = asked;
  const send = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem(id) as HTMLInputElement;
    asked.onReason(field.value.trim());
    if (field.value.trim() === '') field.focus();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      asked.onCancel();
    }
  };
  return html`<form class="reason" novalidate @submit=${send} @keydown=${escape}>
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="muted small">${hint}</p>`}
    <input
      id=${id}
      name=${id}
      type="text"
      class="free"
      size="40"
      maxlength="2000"
      autocomplete="off"
      aria-invalid=${isMissing}
      aria-describedby="${id}-error"
    />
    <p id="${id}-error" class="error" ?hidden=${!isMissing}>${laterWords(text).whyNeeded}</p>
    <div class="actions">
      <button type="submit" class="primary">${submit}</button>
      <button type="button" @click=${() => asked.onCancel()}>${laterWords(text).cancel}</button>
    </div>
  </form>`;
}
