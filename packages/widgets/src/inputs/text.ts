import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueOf, type CellInput, type InputView } from './input.ts';
import { missingCodes } from './missing-codes.ts';
import { typedField } from './typed-field.ts';

const field = (view: InputView) => {
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
export const text: CellInput = {
  labels: 'field',
  takesLetters: true,
  render: (view) => html`${field(view)}${missingCodes(view)}`,
  cell: field,
  read: (typed) => typed.trim(),
  inWords: (value) => String(value),
};
