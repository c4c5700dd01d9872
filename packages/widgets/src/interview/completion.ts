/** What follows the interview: done, paused, or never opened. */
import type { Issue } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { issueWords } from '../locale/format.ts';
import type { AskingWords } from '../locale/asking.da.ts';
import type { ItemSetting } from '../question-setting.ts';
import { reasonForm } from '../reason-form.ts';
import { closingWords } from './closing-words.ts';
import { finishing } from './finishing.ts';
import { raisedSafety } from './outline.ts';
import { answerList } from './review.ts';
import { safetyNote } from './safety.ts';
import type { Screen } from './screen.ts';

export function completion(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { voice } = setting;
  const text = closingWords(setting.text);
  const safety = raisedSafety(interview).map((flag) => safetyNote(flag, screen));
  if (voice === 'respondent') {
    return html`<div class="main citizen">
      <h2 id="heading" tabindex="-1">${text.thanksTitle}</h2>
      <p>${text.thanksText}</p>
      ${safety[0]}
    </div>`;
  }
  const isEarly = interview.content.early !== undefined;
  return html`<div class="main review">
    <h2 id="heading" tabindex="-1">${isEarly ? text.completedEarlyTitle : text.completedTitle}</h2>
    <p>${text.completedText}</p>
    ${safety}
    <details class="all" ?open=${!screen.isJustDone}>
      <summary>${text.showAnswers}</summary>
      ${answerList(screen, false)}
    </details>
    ${
      screen.reason?.for === 'amend'
        ? reasonForm({
            label: text.amendWhy,
            hint: text.amendText,
            submit: text.amend,
            text,
            isMissing: screen.reason.isMissing,
            onReason: (reason) => finishing(screen.desk).amend(reason),
            onCancel: () => finishing(screen.desk).askReason(undefined),
          })
        : html`<div class="actions">
            <button type="button" id="amend" @click=${() => finishing(screen.desk).askReason('amend')}>
              ${text.amend}
            </button>
          </div>`
    }
  </div>`;
}

export function pause(screen: Screen): TemplateResult {
  const { voice } = screen.setting;
  const text = closingWords(screen.setting.text);
  return html`<div class="main citizen">
    <h2 id="heading" tabindex="-1">${text.pausedTitle}</h2>
    <p>${voice === 'respondent' ? text.pausedTextSelf : text.pausedText}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${() => screen.resume()}>${text.resume}</button>
    </div>
  </div>`;
}

/** A response that cannot be opened here, and why. */
export function refusal(issues: readonly Issue[], asking: AskingWords): TemplateResult {
  const text = closingWords(asking);
  return html`<div class="main" role="alert">
    <h2 id="heading" tabindex="-1">${text.refusedTitle}</h2>
    ${issues.map((issue) => html`<p>${issueWords(issue, text)}</p>`)}
    <p>${text.refusedNext}</p>
    <p class="muted small">${issues.map(({ code }) => code).join(', ')}</p>
  </div>`;
}

/** A form to fill in alone whose words the site has not supplied, at all or in this language. */
export function noWords({ instrument, words, text: asking }: ItemSetting): TemplateResult {
  const text = closingWords(asking);
  const { wording, holder } = instrument.licence;
  return html`<div class="main" role="alert">
    <h2 id="heading" tabindex="-1">${text.noWordsSelf}</h2>
    <p>${wording === 'external' ? text.noWordsSelfWhy(holder) : text.noWordsInLanguage}</p>
    ${words.statusNote === undefined ? nothing : html`<p class="muted" lang=${words.language}>${words.statusNote}</p>`}
  </div>`;
}

/** The keys, over the interview. Escape closes it. */
export function keysDialog(asking: AskingWords): TemplateResult {
  const text = closingWords(asking);
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">${text.keysTitle}</h2>
      <dl class="keys">
        ${text.keyList.map(
          ([key, meaning]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${meaning}</dd>
            </div>`,
        )}
      </dl>
      <div class="actions"><button class="primary">${text.close}</button></div>
    </form>
  </dialog>`;
}
