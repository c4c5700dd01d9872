/** A field one types in: the value once it is an answer, what was typed until then. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { codeOf, type InputView } from './input.ts';

export interface FieldShape {
  /** The answer as it is typed. */
  readonly value: string;
  readonly suffix?: string;
  readonly hint?: string;
  /** Width in characters. */
  readonly width: number;
  readonly mode: 'numeric' | 'decimal' | 'text';
}

export function typedField(view: InputView, { value, suffix, hint, width, mode }: FieldShape): TemplateResult {
  const { id, draft, describedBy, invalid, label } = view;
  // In a table cell the code itself stands in the field, as on paper.
  const shown = draft ?? (label === undefined ? value : (codeOf(view.answer) ?? value));
  return html`<span class="field">
    <input
      id=${id}
      type="text"
      class=${width > 20 ? 'wide' : ''}
      size=${width}
      inputmode=${mode}
      autocomplete="off"
      autocapitalize="off"
      aria-label=${label ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(shown)}
      @input=${(event: Event) => view.type((event.target as HTMLInputElement).value)}
      @change=${() => view.settle()}
    />${suffix === undefined || label !== undefined ? nothing : html`<span class="suffix">${suffix}</span>`}${
      hint === undefined || label !== undefined ? nothing : html`<span class="suffix small">${hint}</span>`
    }
  </span>`;
}
