import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../locale/time.ts';
import type { Screen } from './screen.ts';

/** The line on top: what, who, whether it is stored, and the keys. */
export function header(screen: Screen): TemplateResult {
  const { interview, setting, subject } = screen;
  const { words, text, pace } = setting;
  const { form } = interview.options;
  const formWords = Object.keys(interview.instrument.forms).length > 1 ? ` · ${text.forms[form] ?? form}` : '';
  const canPause = interview.state === 'asking' || interview.state === 'notStarted';
  return html`<header class="header">
    <p class="title" lang=${words.language}>${words.shortTitle}<span lang=${text.language}>${formWords}</span></p>
    ${subject === '' || pace === 'item' ? nothing : html`<p class="muted">${text.subject(subject)}</p>`}
    <div class="actions">
      <p class="muted small number">${savedWords(screen)}</p>
      ${canPause ? html`<button type="button" class="quiet" @click=${() => screen.pause()}>${text.pause}</button>` : nothing}
      ${
        pace === 'item'
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => screen.showKeys()}>
              <kbd aria-hidden="true">?</kbd> ${text.keys}
            </button>`
      }
    </div>
  </header>`;
}

function savedWords({ saved, setting }: Screen): TemplateResult | string | undefined {
  const { text } = setting;
  if (saved?.state === 'saving') return text.saving;
  if (saved?.state === 'offline') return html`<span class="offline">${text.offline}</span>`;
  return saved && text.saved(saved.at === undefined ? '' : formatTime(saved.at, text.language));
}
