/** The scores, an area a row. On a scale from 0 to 1 they are drawn; any row opens to show why. */
import type { CompiledScore } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatNumber } from '../locale/format.ts';
import { heading } from '../heading.ts';
import { isUnit, timeOf } from '../results/results-setting.ts';
import { whyNot } from '../results/why-not.ts';
import { axis, drawing } from './drawing.ts';
import { earlierValueOf, onOtherScale, scoreOf, type ProfileSetting } from './profile-setting.ts';
import { why } from './why.ts';

export function profile(setting: ProfileSetting): TemplateResult {
  const { instrument } = setting;
  const drawn = instrument.scores.filter(isUnit);
  const other = instrument.scores.filter((score) => !isUnit(score));
  return html`${drawn.length === 0 ? nothing : html`<div class="profile">${axis(setting)}${drawn.map((score) => row(score, setting))}</div>`}
  ${other.length === 0 ? nothing : html`<div class="scores">${other.map((score) => plainRow(score, setting))}</div>`}`;
}

/** Which of several published ways the scores are read by. */
export function ruleSetLine({ instrument, record, question, text }: ProfileSetting): TemplateResult | typeof nothing {
  const { ruleSet } = record.response;
  if (ruleSet === undefined || !instrument.ruleSets) return nothing;
  const { words } = question;
  return html`<p class="rule-set">${text.readBy} <strong lang=${words.language}>${words.ruleSet(ruleSet)}</strong></p>`;
}

/** Scores of the manual that have no formula here, so that nobody takes them for forgotten or for zero. */
export function pendingScores(
  { instrument, question, text }: ProfileSetting,
  level: number,
): TemplateResult | typeof nothing {
  const pending = instrument.pendingScores ?? [];
  if (pending.length === 0) return nothing;
  const { words } = question;
  return html`<section class="pending" aria-labelledby="pending-title">
    ${heading(level, text.pendingScores, { id: 'pending-title' })}
    <ul lang=${words.language}>
      ${pending.map(({ id }) => html`<li>${words.pendingScore(id)}</li>`)}
    </ul>
  </section>`;
}

/** What is shown of earlier interviews on another version of the instrument, and what is not. */
export function otherVersions(setting: ProfileSetting): TemplateResult | typeof nothing {
  const { earlier, question, text } = setting;
  const { words } = question;
  const lines = earlier.flatMap((record) => {
    const day = formatDay(timeOf(record), text.language);
    const { version } = record.response.instrument;
    const { converted, apart } = onOtherScale(setting, record);
    return [
      { says: text.versionConverted(day, version), scores: converted },
      { says: text.versionApart(day, version), scores: apart },
    ].filter(({ scores }) => scores.length > 0);
  });
  if (lines.length === 0) return nothing;
  return html`<ul class="versions muted" part="versions">
    ${lines.map(
      ({ says, scores }) =>
        html`<li>
          ${says}: <span lang=${words.language}>${scores.map(({ id }) => words.score(id).label).join(', ')}</span>.
        </li>`,
    )}
  </ul>`;
}

function row(definition: CompiledScore, setting: ProfileSetting): TemplateResult {
  const { record, question, text } = setting;
  const { words } = question;
  const score = scoreOf(record, definition.id);
  if (!score) return html``;
  const { label } = words.score(definition.id);
  const isScored = score.status === 'scored';
  return html`<details class="row" part="row" data-score=${definition.id}>
    <summary>
      <span class="area" lang=${words.language}>${label}</span>
      ${isScored ? drawing(score, label, setting) : html`<span class="in-place"><span class="not-computable">${whyNot(score, words, text)}</span>${before(definition, setting)}</span>`}
      <span class="value number">${isScored ? formatNumber(score.value, text.language, 2) : '–'}</span>
      <span class="open-why small">${text.why}</span>
    </summary>
    ${whyOf(definition, setting)}
  </details>`;
}

/** A score on a scale of its own: the number, where the scale begins and ends, and what the bands say. */
function plainRow(definition: CompiledScore, setting: ProfileSetting): TemplateResult {
  const { record, question, text } = setting;
  const { words } = question;
  const score = scoreOf(record, definition.id);
  if (!score) return html``;
  const [low, high] = definition.scale.map((edge) => formatNumber(edge, text.language));
  const bands = score.status === 'scored' ? Object.entries(score.bands) : [];
  return html`<details class="row plain" part="row" data-score=${definition.id}>
    <summary>
      <span class="area" lang=${words.language}>${words.score(definition.id).label}</span>
      <span class="says">
        ${
          score.status === 'scored'
            ? html`<strong class="big number">${formatNumber(score.value, text.language)}</strong>
                <span class="muted">${text.range(low ?? '', high ?? '')}</span>
                ${bands.map(([set, band]) => html`<span class="band" lang=${words.language}>${words.band(definition.id, set, band)}</span>`)}`
            : html`<span class="not-computable">${whyNot(score, words, text)}</span>`
        }
        ${before(definition, setting)}
      </span>
      <span class="open-why small">${text.why}</span>
    </summary>
    ${whyOf(definition, setting)}
  </details>`;
}

/** Earlier values in words, where there is no drawing to show them. */
function before(definition: CompiledScore, setting: ProfileSetting): TemplateResult | typeof nothing {
  const { earlier, text } = setting;
  const values = earlier.flatMap((record) => {
    const value = earlierValueOf(setting, record, definition.id);
    if (value === undefined) return [];
    const number = formatNumber(value, text.language, isUnit(definition) ? 2 : undefined);
    return [`${number} (${formatDay(timeOf(record), text.language)})`];
  });
  if (values.length === 0) return nothing;
  return html`<span class="earlier muted number">${text.earlier}: ${values.join(', ')}</span>`;
}

function whyOf(definition: CompiledScore, setting: ProfileSetting): TemplateResult {
  const { record } = setting;
  const score = scoreOf(record, definition.id);
  const trace = record.traces.find((one) => one.score === definition.id);
  return score ? why(definition, score, trace, setting) : html``;
}
