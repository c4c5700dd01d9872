import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueOf, type Input, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { typedField } from './typed-field.ts';

export const textField = (view: InputView) => {
  const { item, id, draft, describedBy, invalid, label, answer } = view;
  const value = String(valueOf(answer) ?? '');
  if (!item.multiline) return typedField(view, { value, width: 40, mode: 'text' });
  return html`<textarea
    id=${id}
    rows="3"
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    .value=${live(draft ?? value)}
    @input=${(event: Event) => view.type((event.target as HTMLTextAreaElement).value)}
    @change=${() => view.settle()}
  ></textarea>`;
};

/** Free text, on one line or several. */
export const text: Input = {
  labels: 'field',
  takesLetters: true,
  render: (view) => html`${textField(view)}${missingCodes(view)}`,
  read: (typed) => typed.trim(),
  inWords: (value) => String(value),
};
