/** What `skala check` says of the files as they were last saved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedFile } from '../../../check/check-definitions.ts';
import type { Diagnostic } from '../../../check/diagnostic.ts';
import type { PreviewWords } from '../words.ts';
import type { Panel } from './panel.ts';

export interface PlacedIssue {
  readonly file: string;
  readonly found: Diagnostic;
}

const order = ['error', 'warning', 'information'] as const;

/** The gravest first, as they stand in the files otherwise. */
export function issuesIn(checked: readonly CheckedFile[]): readonly PlacedIssue[] {
  const all = checked.flatMap(({ file, diagnostics }) => diagnostics.map((found) => ({ file, found })));
  return all.toSorted((a, b) => order.indexOf(a.found.severity) - order.indexOf(b.found.severity));
}

export function issuesPanel(checked: readonly CheckedFile[], text: PreviewWords): Panel {
  const all = issuesIn(checked);
  const counts = order.map(
    (severity) => [all.filter(({ found }) => found.severity === severity).length, severity] as const,
  );
  const glance = counts
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${String(count)} ${text.severities[severity]}`);
  return {
    id: 'issues',
    title: text.issues,
    glance: glance.join(', ') || '0',
    content: () => (all.length === 0 ? text.noIssues : issueList(all, text)),
  };
}

export function issueList(issues: readonly PlacedIssue[], text: PreviewWords): TemplateResult {
  return html`<ul class="issues">
    ${issues.map(
      ({ file, found: { code, severity, message, mend, range, formula } }) =>
        html`<li>
          <p>
            <strong class=${severity}>${text.severities[severity]}</strong>
            <code>${file}:${range.start.line}:${range.start.column}</code> <code>${code}</code>
          </p>
          <p lang="en">${message}</p>
          ${formula ? html`<p><code>${formula.text.slice(0, formula.from)}<mark>${formula.text.slice(formula.from, formula.to)}</mark>${formula.text.slice(formula.to)}</code></p>` : nothing}
          ${mend === '' ? nothing : html`<p class="muted" lang="en">${mend}</p>`}
        </li>`,
    )}
  </ul>`;
}
