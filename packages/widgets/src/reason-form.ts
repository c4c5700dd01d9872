/** Asks for a reason that has to be there: for accepting a warning, ending early, amending, dismissing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from './locale/da.ts';

export interface ReasonAsked {
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly text: InterfaceWords;
  /** It was sent without a reason. */
  readonly isMissing: boolean;
  readonly id?: string;
  onReason(reason: string): void;
  onCancel(): void;
}

export function reasonForm({ label, hint, submit, text, isMissing, id = 'reason', onReason, onCancel }: ReasonAsked): TemplateResult {
  const send = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem(id) as HTMLInputElement;
    onReason(field.value.trim());
    if (field.value.trim() === '') field.focus();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  };
  return html`<form class="reason" novalidate @submit=${send} @keydown=${escape}>
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="muted small">${hint}</p>`}
    <input id=${id} name=${id} type="text" class="free" size="40" maxlength="2000" autocomplete="off" aria-invalid=${isMissing} aria-describedby="${id}-error" />
    <p id="${id}-error" class="error" ?hidden=${!isMissing}>${text.whyNeeded}</p>
    <div class="actions">
      <button type="submit" class="primary">${submit}</button>
      <button type="button" @click=${onCancel}>${text.cancel}</button>
    </div>
  </form>`;
}
