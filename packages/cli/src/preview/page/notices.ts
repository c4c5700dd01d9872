/** What a save brought with it that the interview alone would not show. */
import { describeIssue } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Dropped } from './carry.ts';
import type { Actions, Model } from './model.ts';
import { issueList, issuesIn } from './panels/issues.ts';
import type { PreviewWords } from './words.ts';

export function notices(model: Model, actions: Actions): TemplateResult {
  return html`<div role="status">
    ${model.isConnected ? nothing : html`<p class="notice danger">${model.text.lost}</p>`} ${stale(model)}
    ${model.dropped.length > 0 ? dropped(model, actions) : nothing}
  </div>`;
}

/** Faults of the save that is not shown: no more of them here than can be taken in. */
function stale({ isCurrent, shown, checked, text }: Model): TemplateResult | typeof nothing {
  if (isCurrent || !shown) return nothing;
  const errors = issuesIn(checked).filter(({ found }) => found.severity === 'error');
  const isText = errors.length > 0 && errors.every(({ found }) => found.code.startsWith('text/'));
  return html`<div class="notice danger">
    <p>${isText ? text.textStale : text.stale}</p>
    ${issueList(errors.slice(0, 3), text)}
  </div>`;
}

function dropped({ dropped: gone, text }: Model, { forget }: Actions): TemplateResult {
  return html`<div class="notice warning">
    <p>${text.dropped}</p>
    <ul>
      ${gone.map((one) => html`<li>${named(one, text)}: <span lang="en">${describeIssue(one.why)}</span></li>`)}
    </ul>
    <button @click=${forget}>${text.close}</button>
  </div>`;
}

function named({ type, item }: Dropped, text: PreviewWords): TemplateResult | string {
  const known: Readonly<Record<string, string>> = text.eventsDropped;
  return item === undefined ? (known[type] ?? text.eventsDropped.other) : html`<code>${item}</code>`;
}
