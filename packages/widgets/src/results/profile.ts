/**
 * The scores, an area a row. On a scale from 0 to 1 they are drawn: a dot for now, hollow dots and a thin line
 * for earlier interviews, a line at the cut-off. Any row opens to show why.
 */
import type { CompiledScore, Score, SkalaRecord } from '@skala/engine';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDay, formatNumber } from '../locale/locale.ts';
import { isUnit, timeOf, type ResultsSetting } from './results-setting.ts';
import { why } from './why.ts';

const cut = 0.5;

type Scored = Extract<Score, { status: 'scored' }>;

export function profile(setting: ResultsSetting, asTable: boolean): TemplateResult {
  const { instrument } = setting;
  const drawn = instrument.scores.filter(isUnit);
  const other = instrument.scores.filter((score) => !isUnit(score));
  if (asTable) return scoreTable(setting);
  return html`${drawn.length === 0 ? nothing : html`<div class="profile">${axis(setting)}${drawn.map((score) => row(score, setting))}</div>`}
  ${other.length === 0 ? nothing : html`<div class="scores">${other.map((score) => plainRow(score, setting))}</div>`}`;
}

/** Which of several published ways the scores are read by. */
export function ruleSetLine({ instrument, record, question }: ResultsSetting): TemplateResult | typeof nothing {
  const { ruleSet } = record.response;
  if (ruleSet === undefined || !instrument.ruleSets) return nothing;
  const { words, text } = question;
  return html`<p class="rule-set">${text.readBy} <strong lang=${words.language}>${words.ruleSet(ruleSet)}</strong></p>`;
}

/** Scores of the manual that have no formula here, so that nobody takes them for forgotten or for zero. */
export function pendingScores({ instrument, question }: ResultsSetting): TemplateResult | typeof nothing {
  const pending = instrument.pendingScores ?? [];
  if (pending.length === 0) return nothing;
  const { words, text } = question;
  return html`<section aria-labelledby="pending-title">
    <h4 id="pending-title">${text.pendingScores}</h4>
    <ul lang=${words.language}>
      ${pending.map(({ id }) => html`<li>${words.pendingScore(id)}</li>`)}
    </ul>
  </section>`;
}

function scoreOf({ scores }: SkalaRecord, id: string): Score | undefined {
  return scores.find((score) => score.id === id);
}

function valueOf(record: SkalaRecord, id: string): number | undefined {
  const score = scoreOf(record, id);
  return score?.status === 'scored' ? score.value : undefined;
}

/** Where a value stands, in percent of the width; there is room for half a dot at both ends. */
function place(value: number): string {
  return `${3 + Math.min(1, Math.max(0, value)) * 94}%`;
}

function axis({ question }: ResultsSetting): TemplateResult {
  const { language } = question.text;
  const mark = (value: number): unknown =>
    svg`<text x=${place(value)} y="14" text-anchor="middle">${formatNumber(value, language)}</text>`;
  return html`<div class="axis" aria-hidden="true">
    <span></span>
    <svg width="100%" height="20">${[0, cut, 1].map(mark)}</svg>
  </div>`;
}

function row(definition: CompiledScore, setting: ResultsSetting): TemplateResult {
  const { record, question } = setting;
  const { words, text } = question;
  const score = scoreOf(record, definition.id);
  if (!score) return html``;
  const { label } = words.score(definition.id);
  const trace = record.traces.find((one) => one.score === definition.id);
  return html`<details class="row" data-score=${definition.id}>
    <summary>
      <span class="area" lang=${words.language}>${label}</span>
      ${score.status === 'scored' ? drawing(score, label, setting) : html`<span class="not-computable">${whyNot(score, setting)}</span>`}
      <span class="value number">${score.status === 'scored' ? formatNumber(score.value, text.language, 2) : '–'}</span>
      <span class="open-why small">${text.why}</span>
    </summary>
    ${why(definition, score, trace, setting)}
  </details>`;
}

function drawing({ id, value }: Scored, label: string, { earlier, question }: ResultsSetting): TemplateResult {
  const { text } = question;
  const before = earlier.flatMap((record) => {
    const was = valueOf(record, id);
    return was === undefined ? [] : [{ was, day: formatDay(timeOf(record), text.language) }];
  });
  const all = [...before.map(({ was }) => was), value];
  const outside = value > 1 ? text.above : value < 0 ? text.below : '';
  const spoken = [
    `${label}: ${formatNumber(value, text.language, 2)}`,
    outside,
    ...before.map(({ was, day }) => `${day}: ${formatNumber(was, text.language, 2)}`),
  ].filter(Boolean);
  return html`<svg class="drawing" width="100%" height="32" role="img" aria-label=${spoken.join(', ')}>
    ${svg`<line class="base" x1=${place(0)} x2=${place(1)} y1="16" y2="16" />
    <line class="cut" x1=${place(cut)} x2=${place(cut)} y1="0" y2="32" />
    <line class="course" x1=${place(Math.min(...all))} x2=${place(Math.max(...all))} y1="16" y2="16" />
    ${before.map(({ was, day }) => svg`<circle class="before" cx=${place(was)} cy="16" r="5"><title>${day}: ${formatNumber(was, text.language, 2)}</title></circle>`)}
    <circle class="now" cx=${place(value)} cy="16" r="7" />
    ${outside === '' ? nothing : svg`<circle class="beyond" cx=${place(value)} cy="16" r="11" />`}`}
  </svg>`;
}

/** Why there is no score, in the place where it would stand. */
function whyNot(score: Score, { question }: ResultsSetting): string {
  const { text, words } = question;
  if (score.status === 'scored') return '';
  if (score.status === 'not-in-form') return text.notInForm;
  if (score.missing.length === 0) return `${text.notComputable}. ${text.domainErrors}`;
  const names = score.missing
    .slice(0, 4)
    .map(({ item, reason }) => `${words.name(item)} (${text.reasons[reason] ?? reason})`);
  const rest = score.missing.length > 4 ? [`+ ${score.missing.length - 4}`] : [];
  return `${text.notComputable}. ${text.missingFor([...names, ...rest].join(', '))}`;
}

/** A score on a scale of its own: the number, where the scale begins and ends, and what the bands say. */
function plainRow(definition: CompiledScore, setting: ResultsSetting): TemplateResult {
  const { record, question, earlier } = setting;
  const { words, text } = question;
  const score = scoreOf(record, definition.id);
  if (!score) return html``;
  const [low, high] = definition.scale.map((edge) => formatNumber(edge, text.language));
  const before = earlier.map((one) => valueOf(one, definition.id)).filter((value) => value !== undefined);
  const bands = score.status === 'scored' ? Object.entries(score.bands) : [];
  return html`<details class="row plain" data-score=${definition.id}>
    <summary>
      <span class="area" lang=${words.language}>${words.score(definition.id).label}</span>
      <span>
        ${
          score.status === 'scored'
            ? html`<strong class="big number">${formatNumber(score.value, text.language)}</strong>
                <span class="muted">${text.range(low ?? '', high ?? '')}</span>
                ${before.length === 0 ? nothing : html`<span class="muted number">${text.earlier}: ${before.map((value) => formatNumber(value, text.language)).join(', ')}</span>`}
                ${bands.map(([set, band]) => html`<span class="band" lang=${words.language}>${words.band(definition.id, set, band)}</span>`)}`
            : whyNot(score, setting)
        }
      </span>
      <span class="open-why small">${text.why}</span>
    </summary>
    ${why(
      definition,
      score,
      record.traces.find((one) => one.score === definition.id),
      setting,
    )}
  </details>`;
}

function scoreTable(setting: ResultsSetting): TemplateResult {
  const { instrument, record, earlier, question } = setting;
  const { words, text } = question;
  const cell = (one: SkalaRecord, definition: CompiledScore): string => {
    const value = valueOf(one, definition.id);
    return value === undefined ? '–' : formatNumber(value, text.language, isUnit(definition) ? 2 : undefined);
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.scoresTitle}>
    <table class="score-table">
      <thead>
        <tr>
          <th scope="col">${text.area}</th>
          ${earlier.map((one) => html`<th scope="col" class="number">${formatDay(timeOf(one), text.language)}</th>`)}
          <th scope="col" class="number">${text.now}</th>
          <th scope="col"><span class="hidden">${text.notComputable}</span></th>
        </tr>
      </thead>
      <tbody>
        ${instrument.scores.map((definition) => {
          const score = scoreOf(record, definition.id);
          return html`<tr>
            <th scope="row" lang=${words.language}>${words.score(definition.id).label}</th>
            ${earlier.map((one) => html`<td class="number muted">${cell(one, definition)}</td>`)}
            <td class="number"><strong>${cell(record, definition)}</strong></td>
            <td class="small">${score && score.status !== 'scored' ? whyNot(score, setting) : nothing}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
