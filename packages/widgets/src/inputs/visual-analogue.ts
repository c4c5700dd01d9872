import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { laterWords } from '../locale/later-words.ts';
import { decimal } from './decimal.ts';
import { valueOf, type CellInput } from './input.ts';

/** A line between two anchors, and a field for the number. The line shows no mark until there is an answer. */
export const visualAnalogue: CellInput = {
  ...decimal,
  render: (view) => {
    const { item, setting, answer } = view;
    const { min = 0, max = 100, decimals = 0 } = item;
    const value = valueOf(answer);
    const { lowest, highest } = setting.words.item(item);
    return html`<span class="scale line ${value === undefined ? 'unset' : ''}">
        <span>${lowest ?? min}</span>
        <input
          type="range"
          min=${min}
          max=${max}
          step=${10 ** -decimals}
          aria-label="${laterWords(setting.text).scale}: ${setting.words.item(item).label}"
          aria-valuetext=${value === undefined ? laterWords(setting.text).noAnswer : nothing}
          aria-describedby=${view.describedBy || nothing}
          .value=${live(String(value ?? (min + max) / 2))}
          @change=${(event: Event) => view.answerWith(Number((event.target as HTMLInputElement).value))}
        />
        <span>${highest ?? max}</span> </span
      >${decimal.render(view)}`;
  },
};
