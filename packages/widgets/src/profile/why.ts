/** How a score came about: its formula in words and as written, what each answer gives, period, source. */
import type { CompiledScore, Score, ScoreTrace, TraceInput, TraceTerm } from '@skala/engine';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { answerWords } from '../inputs/answer-words.ts';
import { shownCode } from '../inputs/codes.ts';
import { formatNumber } from '../locale/format.ts';
import { citation, itemOf, type RecordSetting } from '../results/results-setting.ts';
import { windowWords } from '../results/words.ts';

export function why(
  definition: CompiledScore,
  score: Score,
  trace: ScoreTrace | undefined,
  setting: RecordSetting,
): TemplateResult {
  const { text, question } = setting;
  const { words } = question;
  const { description } = words.score(definition.id);
  const { id, version, hash } = setting.record.response.instrument;
  const fact = (name: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<div class="why" part="why">
    ${description === undefined ? nothing : html`<p lang=${words.language}>${description}</p>`}
    ${score.caveats.map((caveat) => html`<p class="caveat"><span aria-hidden="true">!</span> ${text.caveats[caveat]}</p>`)}
    ${trace ? terms(trace, setting) : nothing}
    <dl class="facts">
      ${fact(text.formula, formulaInWords(definition.formula, setting))}
      ${fact(text.asWritten, html`<code>${definition.formula}</code>`)}
      ${definition.window === undefined ? nothing : fact(text.period, windowWords(definition.window, text))}
      ${fact(text.source, citation(setting.instrument.sources, definition.source))}
      ${fact(text.definition, html`${id} ${version}, <code>${hash.slice(0, 12)}</code>`)}
    </dl>
  </div>`;
}

/** The formula with what its names stand for, and its functions in the language of the page. */
function formulaInWords(formula: string, { question, text }: RecordSetting): string {
  return formula
    .replaceAll(/[A-Za-z]\w*/g, (name) => {
      const words = question.words.name(name);
      return words === name ? (text.functions[name] ?? name) : `“${words}”`;
    })
    .replaceAll('*', '×')
    .replaceAll('==', '=')
    .replaceAll(/(\d)\.(\d)/g, text.language === 'da' ? '$1,$2' : '$1.$2');
}

function terms(trace: ScoreTrace, setting: RecordSetting): TemplateResult {
  const { text } = setting;
  const whole = trace.terms.reduce((sum, { contribution = 0 }) => sum + Math.abs(contribution), 0);
  return html`<table class="terms">
    <caption>
      ${text.inputs}
    </caption>
    <tbody>
      ${trace.terms.map((term) => termLine(term, trace, whole, setting))}
    </tbody>
  </table>`;
}

function termLine(term: TraceTerm, { inputs }: ScoreTrace, whole: number, setting: RecordSetting): TemplateResult {
  const { question, text } = setting;
  const { language } = text;
  const own = term.names.flatMap((name) => inputs.find((input) => input.name === name) ?? []);
  const width = whole === 0 ? 0 : (Math.abs(term.contribution ?? 0) / whole) * 100;
  const line = (input: TraceInput): TemplateResult => {
    const item = itemOf(setting, input.name);
    return html`<div class="input">
      <span
        >${item ? html`<span class="code small muted">${shownCode(item)}</span> ` : nothing}${question.words.name(input.name)}</span
      >
      <strong>${inputWords(input, setting)}</strong>
    </div>`;
  };
  return html`<tr>
    <th scope="row">${own.length === 0 ? html`<code>${term.formula}</code>` : own.map(line)}</th>
    <td class="bar">
      <svg width="100%" height="12" aria-hidden="true">
        ${svg`<rect class="track" width="100%" height="12" /><rect class="part" width=${`${width}%`} height="12" />`}
      </svg>
    </td>
    <td class="number">
      ${term.contribution === undefined ? '–' : formatNumber(term.contribution, language, Math.abs(whole) > 3 && Number.isInteger(term.contribution) ? 0 : 3)}
    </td>
  </tr>`;
}

function inputWords(input: TraceInput, setting: RecordSetting): string {
  const { question, text } = setting;
  const item = itemOf(setting, input.name);
  if (item && input.answer) return answerWords(item, input.answer, question);
  if (input.value !== undefined) return formatNumber(input.value, text.language);
  return text.reasons[input.missing ?? 'unanswered'] ?? '';
}
