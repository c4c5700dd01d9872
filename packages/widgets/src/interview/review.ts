/** All answers on one screen, with what is missing first: before completing, and after. */
import { askedItems, expectsAnswer, firedChecks, openRequired, type CompiledItem } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { answerWords } from '../inputs/answer-words.ts';
import { shownCode } from '../inputs/codes.ts';
import { reasonForm } from '../reason-form.ts';
import { closingWords } from './closing-words.ts';
import { finishing } from './finishing.ts';
import { answerTo, progress, raisedSafety, waiting } from './outline.ts';
import { safetyNote } from './safety.ts';
import type { Screen } from './screen.ts';

export function review(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { voice } = setting;
  const text = closingWords(setting.text);
  const isSelf = voice === 'respondent';
  return html`<div class="main review ${isSelf ? 'citizen' : ''}">
    <h2 id="heading" tabindex="-1">${isSelf ? text.reviewTitleSelf : text.reviewTitle}</h2>
    <p class="introduction">${isSelf ? text.reviewTextSelf : text.reviewText}</p>
    ${screen.isStopped ? obstaclesSummary(screen) : nothing}
    ${raisedSafety(interview).map((flag) => safetyNote(flag, screen))}
    ${screen.isStopped ? nothing : openQuestions(screen)} ${checks(screen)}
    <h3>${text.answersTitle}</h3>
    ${answerList(screen, true)}
    ${
      screen.reason?.for === 'early'
        ? reasonForm({
            label: text.earlyWhy,
            submit: text.early,
            text,
            isMissing: screen.reason.isMissing,
            onReason: (reason) => finishing(screen.desk).endEarly(reason),
            onCancel: () => finishing(screen.desk).askReason(undefined),
          })
        : moves(screen)
    }
  </div>`;
}

function moves(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { voice } = setting;
  const text = closingWords(setting.text);
  const isSelf = voice === 'respondent';
  const complete = interview.state === 'amending' ? text.completeAmend : isSelf ? text.completeSelf : text.complete;
  return html`<div class="actions moves">
    <button type="button" @click=${() => screen.leaveReview()}>
      <span aria-hidden="true">←</span> ${isSelf ? text.toQuestions : text.toInterview}
    </button>
    ${isSelf ? nothing : html`<button type="button" id="early" @click=${() => finishing(screen.desk).askReason('early')}>${text.early}</button>`}
    <button type="button" class="primary" @click=${() => finishing(screen.desk).complete()}>${complete}</button>
  </div>`;
}

/** What stands in the way of completing, each a link to it. */
function obstaclesSummary(screen: Screen): TemplateResult | typeof nothing {
  const { content } = screen.interview;
  const { words, voice } = screen.setting;
  const text = closingWords(screen.setting.text);
  const checks = [...waiting(content, 'error'), ...waiting(content, 'warning')];
  const open = openRequired(content);
  if (open.length + checks.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title">
    <div role="alert">
      <h3 id="summary-title">${voice === 'respondent' ? text.stopsTitleSelf : text.stopsTitle}</h3>
    </div>
    <ul class="links">
      ${checks.map(
        ({ check }) =>
          html`<li>
            <button
              type="button"
              class="link"
              @click=${() => check.items[0] !== undefined && screen.goTo(check.items[0])}
            >
              ${words.check(check.id)}
            </button>
          </li>`,
      )}
    </ul>
    ${linksBySection(screen, open)}
  </div>`;
}

function linksBySection(screen: ReviewScreen, items: readonly CompiledItem[], canGo = true): TemplateResult {
  const { words } = screen.setting;
  const sections = [...new Set(items.map(({ section }) => section))];
  return html`<ul class="links">
    ${sections.map(
      (id) =>
        html`<li>
          ${sections.length === 1 ? nothing : html`<strong lang=${words.language}>${words.section(id).shortTitle}</strong>`}
          <div>${items.filter(({ section }) => section === id).map((item) => itemLink(screen, item, canGo))}</div>
        </li>`,
    )}
  </ul>`;
}

function itemLink(screen: ReviewScreen, item: CompiledItem, canGo: boolean): TemplateResult {
  const { words, voice } = screen.setting;
  const code = voice === 'respondent' ? '' : shownCode(item);
  const name = html`${code === '' ? nothing : html`<span class="code small muted number">${code}</span> `}${words.item(item).label}`;
  if (!canGo) return html`<span lang=${words.language}>${name}</span>`;
  return html`<button type="button" class="link" lang=${words.language} @click=${() => screen.goTo(item.id)}>
    ${name}
  </button>`;
}

/** What of a screen a list of answers needs. */
export type ReviewScreen = Pick<Screen, 'interview' | 'setting' | 'goTo'>;

interface OpenLook {
  /** Of the heading. */
  readonly level?: number;
  /** Questions are links. */
  readonly canGo?: boolean;
}

/** What is missing, each a link to it. */
export function openQuestions(
  screen: ReviewScreen,
  { level = 3, canGo = true }: OpenLook = {},
): TemplateResult | typeof nothing {
  const { content } = screen.interview;
  const text = closingWords(screen.setting.text);
  const required = openRequired(content);
  const optional = askedItems(content).filter(
    (item) => expectsAnswer(item) && !item.required && !answerTo(content, item.id),
  ).length;
  if (required.length + optional === 0) return nothing;
  return html`<section class="open">
    ${
      required.length === 0
        ? nothing
        : html`${heading(level, text.missingTitle(required.length))} ${linksBySection(screen, required, canGo)}`
    }
    ${optional === 0 ? nothing : html`<p class="muted">${text.optionalOpen(optional)}</p>`}
  </section>`;
}

function checks({ interview, setting }: Screen): TemplateResult | typeof nothing {
  const { content } = interview;
  const fired = firedChecks(content).filter(({ severity }) => severity !== 'information');
  if (fired.length === 0) return nothing;
  const views = fired.map((check) => ({ check, accepted: content.accepted[check.id]?.reason }));
  return html`<section class="checks">
    ${views.map((view) => html`<skala-check .view=${view} .setting=${setting}></skala-check>`)}
  </section>`;
}

/**
 * Every answer by section, in words. In the review the sections are under a heading of their own, afterwards under that
 * of the page.
 */
export function answerList(screen: ReviewScreen, canChange: boolean, level = canChange ? 4 : 3): TemplateResult {
  const { interview, setting } = screen;
  const { words, voice } = setting;
  const text = closingWords(setting.text);
  const { content } = interview;
  const items = askedItems(content).filter(expectsAnswer);
  const line = (item: CompiledItem): TemplateResult => {
    const answer = answerTo(content, item.id);
    const { label } = words.item(item);
    const note = content.notes[item.id];
    return html`<div class="line ${answer ? '' : 'open'}">
      <dt lang=${words.language}>
        ${voice === 'respondent' ? nothing : html`<span class="code small muted">${shownCode(item)}</span>`}
        <span>${label}</span>
      </dt>
      <dd>
        <span lang=${words.language}>${answerWords(item, answer, setting)}</span>
        ${
          canChange
            ? html`<button
                type="button"
                class="quiet"
                aria-label="${answer ? text.change : text.toAnswer}: ${label}"
                @click=${() => screen.goTo(item.id)}
              >
                ${answer ? text.change : text.toAnswer}
              </button>`
            : nothing
        }
        ${note === undefined ? nothing : html`<p class="muted small">✎ ${note}</p>`}
      </dd>
    </div>`;
  };
  return html`${progress(interview).map(
    ({ id, answered, total }) =>
      html`<section class="answers">
        ${heading(
          level,
          html`${words.section(id).title}
            <span class="muted number small" lang=${text.language}>${text.answered(answered, total)}</span>`,
          { lang: words.language },
        )}
        <dl>${items.filter(({ section }) => section === id).map(line)}</dl>
      </section>`,
  )}`;
}
