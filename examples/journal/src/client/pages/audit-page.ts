import { html, nothing, type TemplateResult } from 'lit';
import type { AuditReport } from '../../storage/verify-audit.ts';
import { ask } from '../api.ts';
import { fill, type PageContext } from '../page-context.ts';

export function showAudit(context: PageContext): void {
  const show = (report?: AuditReport | 'running' | 'failed'): void => fill(context, pageView(context, verify, report));
  const verify = (): void => {
    show('running');
    ask<AuditReport>('/api/audit/verify').then(show, () => show('failed'));
  };
  show();
}

function pageView(
  { words }: PageContext,
  verify: () => void,
  report: AuditReport | 'running' | 'failed' | undefined,
): TemplateResult {
  return html`<h1>${words.text('audit.title')}</h1>
    <p class="quiet lead">${words.text('audit.lead')}</p>
    <p class="buttons">
      <button type="button" ?disabled=${report === 'running'} @click=${verify}>${words.text('audit.verify')}</button>
    </p>
    <div role="status">${report === undefined ? nothing : outcomeView({ words }, report)}</div>`;
}

function outcomeView(
  { words }: Pick<PageContext, 'words'>,
  report: AuditReport | 'running' | 'failed',
): TemplateResult {
  if (report === 'running') return html`<p>${words.text('audit.verifying')}</p>`;
  if (report === 'failed') return html`<p class="notice">${words.text('failed')}</p>`;
  const { rows, faults, end } = report;
  const count = { rows: words.number(rows), count: words.number(faults.length) };
  return html`<p class=${faults.length === 0 ? 'said' : 'notice'}>
      ${words.text(faults.length === 0 ? 'audit.whole' : 'audit.faults', count)}
    </p>
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="plain number">
            ${faults.map(({ code, seq, about }) => html`<li>${seq === 0 ? '–' : seq} · ${code} · ${about}</li>`)}
          </ul>`
    }
    <p class="quiet hash">${words.text('audit.end', { hash: end.hash })}</p>`;
}
