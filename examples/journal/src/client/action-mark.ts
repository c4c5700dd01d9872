import { html, nothing, type TemplateResult } from 'lit';
import type { WorklistRow } from '../api-types.ts';

/** A sign before a flag about safety; the flag's title says it in words. */
export function actionMark(action: WorklistRow['flag']['action']): TemplateResult | typeof nothing {
  return action === 'safety' ? html`<span class="safety-mark" aria-hidden="true">!</span>` : nothing;
}
