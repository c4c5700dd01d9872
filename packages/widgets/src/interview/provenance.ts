import { html, nothing, type TemplateResult } from 'lit';
import type { ItemSetting } from '../question-setting.ts';

/** Where these are not the questions: said above them, before anybody reads one aloud. */
export function insteadOfWords({ words, text }: ItemSetting): TemplateResult | typeof nothing {
  if (words.isAskable) return nothing;
  return html`<p class="banner">${words.status === 'labels' ? text.onlyLabels : text.noWords}.</p>`;
}

/** Where the words come from, where they are not the official ones: a quiet line. */
export function provenance({ words, text }: ItemSetting): TemplateResult | typeof nothing {
  const { unchecked, own, onlyLabels } = text;
  const says = { unchecked, own, labels: onlyLabels, none: undefined, official: undefined }[words.status];
  if (says === undefined) return nothing;
  if (words.statusNote === undefined) return html`<p class="provenance muted small">${says}.</p>`;
  return html`<details class="provenance muted small">
    <summary>${says}.</summary>
    <p lang=${words.language}>${words.statusNote}</p>
  </details>`;
}
