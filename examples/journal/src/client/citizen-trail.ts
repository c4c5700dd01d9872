import { html, type TemplateResult } from 'lit';
import type { CitizenName } from '../api-types.ts';
import type { JournalWords } from '../words/journal-words.ts';
import { citizenName } from './citizen-name.ts';

/** The way back to the citizen's page. */
export function citizenTrail(citizen: CitizenName, words: JournalWords): TemplateResult {
  return html`<p class="trail">
    <a href="/citizen/${citizen.id}"
      >${words.text('citizen.title', { id: citizen.id })} · ${citizenName(citizen, words)}</a
    >
  </p>`;
}
