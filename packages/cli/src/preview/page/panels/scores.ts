/** Scores with their trace, flags with their evidence. */
import {
  flagInterview,
  scoreInterview,
  traceInterview,
  type Evidence,
  type Flag,
  type Score,
  type ScoreTrace,
  type TraceInput,
} from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from '../model.ts';
import type { PreviewWords } from '../words.ts';
import { codeView, tableView, type Panel } from './panel.ts';

export function scoresPanel({ interview }: Shown, text: PreviewWords): Panel {
  const scores = scoreInterview(interview);
  const scored = scores.filter(({ status }) => status === 'scored');
  return {
    id: 'scores',
    title: text.scores,
    glance: text.answersOf(scored.length, scores.length),
    content: () => {
      const traces = new Map(traceInterview(interview).map((trace) => [trace.score, trace]));
      return scores.length === 0 ? text.noScores : scores.map((score) => scoreView(score, traces.get(score.id), text));
    },
  };
}

function scoreView(score: Score, trace: ScoreTrace | undefined, text: PreviewWords): TemplateResult {
  return html`<h3><code>${score.id}</code> <output>${valueOf(score, text)}</output></h3>
    ${score.status === 'scored' && Object.keys(score.bands).length > 0 ? html`<p>${text.bands}: ${bandsOf(score.bands)}</p>` : nothing}
    ${score.status === 'scored' ? nothing : html`<p>${text.missing}: ${score.missing.map(({ item, reason }) => `${item} (${reason})`).join(', ')}${score.domainError ? ` ${JSON.stringify(score.domainError)}` : ''}</p>`}
    ${trace ? traceView(trace, text) : nothing}`;
}

function valueOf(score: Score, text: PreviewWords): string {
  if (score.status === 'scored') return String(score.value);
  return score.status === 'not-in-form' ? text.notInFormShort : text.notComputable;
}

function bandsOf(bands: Readonly<Record<string, string>>): string {
  return Object.entries(bands)
    .map(([set, band]) => `${set}: ${band}`)
    .join(', ');
}

function traceView({ formula, terms, inputs }: ScoreTrace, text: PreviewWords): TemplateResult {
  const rows = terms.map(({ formula: term, contribution }) => [
    codeView(term),
    contribution === undefined ? text.missing : String(contribution),
  ]);
  return html`<p><code>${formula}</code></p>
    ${tableView([text.term, text.share], rows)}
    <p>${text.inputs}: ${inputs.map((input) => inputOf(input, text)).join(', ')}</p>`;
}

function inputOf({ name, value, missing }: TraceInput, text: PreviewWords): string {
  return `${name} = ${value === undefined ? (missing ?? text.missing) : String(value)}`;
}

export function flagsPanel({ interview }: Shown, text: PreviewWords): Panel {
  const flags = flagInterview(interview);
  const raised = flags.filter(({ status }) => status === 'raised');
  return {
    id: 'flags',
    title: text.flags,
    glance: `${String(raised.length)} ${text.status.raised}`,
    content: () => (flags.length === 0 ? text.noFlags : flags.map((flag) => flagView(flag, text))),
  };
}

function flagView({ id, action, status, evidence, missing }: Flag, text: PreviewWords): TemplateResult {
  return html`<h3><code>${id}</code> <output>${text.status[status]}</output></h3>
    <p>${text.action}: ${action}</p>
    <ul>
      ${evidence.map((one) => html`<li>${evidenceOf(one, text)}</li>`)}
    </ul>
    ${missing.length > 0 ? html`<p>${text.missing}: ${missing.map(({ item, reason }) => `${item} (${reason})`).join(', ')}</p>` : nothing}`;
}

function evidenceOf({ id, status, inputs }: Evidence, text: PreviewWords): TemplateResult {
  const values = inputs.map(({ name, value }) => `${name} = ${value === undefined ? text.missing : String(value)}`);
  return html`<code>${id}</code> ${text.evidence[status]}: ${values.join(', ')}`;
}
