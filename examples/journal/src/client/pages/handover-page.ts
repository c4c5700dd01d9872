import { html, nothing, type TemplateResult } from 'lit';
import type { HandoverNote } from '../../api-types.ts';
import { ask } from '../api.ts';
import { citizenTrail } from '../citizen-trail.ts';
import { fill, type PageContext } from '../page-context.ts';

/** The note for whoever takes over: to read, to print, and as text to copy. */
export async function showHandover(context: PageContext): Promise<void> {
  const { id, language } = context;
  const note = await ask<HandoverNote>(`/api/citizens/${id}/handover?language=${language}`);
  const copy = (): void => {
    navigator.clipboard.writeText(textOf(note)).then(
      () => show('handover.copied'),
      () => show('handover.copy-failed'),
    );
  };
  const show = (said?: 'handover.copied' | 'handover.copy-failed'): void =>
    fill(context, pageView(context, note, copy, said));
  show();
}

function pageView(
  { words }: PageContext,
  { citizen, title, lead, sections }: HandoverNote,
  copy: () => void,
  said: 'handover.copied' | 'handover.copy-failed' | undefined,
): TemplateResult {
  return html`${citizenTrail(citizen, words)}
    <h1>${title}</h1>
    <p class="quiet lead">${lead}</p>
    <p class="buttons no-print">
      <button type="button" @click=${copy}>${words.text('handover.copy')}</button>
      <button type="button" @click=${() => window.print()}>${words.text('summary.print')}</button>
    </p>
    <p role="status" class="no-print">${said === undefined ? nothing : words.text(said)}</p>
    ${sections.map(
      ({ title: heading, lines }, index) =>
        html`<section aria-labelledby="part-${index}">
          <h2 id="part-${index}">${heading}</h2>
          ${
            lines.length === 1
              ? html`<p class="note-line">${lines[0]}</p>`
              : html`<ul class="note">
                  ${lines.map((line) => html`<li>${line}</li>`)}
                </ul>`
          }
        </section>`,
    )}`;
}

/** As it can be put into another system: plain lines. */
function textOf({ title, lead, sections }: HandoverNote): string {
  const parts = sections.map(({ title: heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'));
  return [title, lead, ...parts].join('\n\n').replaceAll('\u00a0', ' ');
}
