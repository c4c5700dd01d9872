import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionSetting } from '../question-setting.ts';

/** Where the words come from, where they are not the official ones: a quiet line. */
export function provenance({ words, text }: QuestionSetting): TemplateResult | typeof nothing {
  const says = {
    unchecked: text.unchecked,
    labels: text.onlyLabels,
    own: text.own,
    none: text.noWords,
    official: undefined,
  }[words.status];
  if (says === undefined) return nothing;
  if (words.statusNote === undefined) return html`<p class="provenance muted small">${says}.</p>`;
  return html`<details class="provenance muted small">
    <summary>${says}.</summary>
    <p lang=${words.language}>${words.statusNote}</p>
  </details>`;
}
