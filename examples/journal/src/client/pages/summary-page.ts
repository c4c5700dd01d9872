/** Hosts `<skala-summary>`: the page that the citizen takes home, on paper or as a PDF. */
import '@skala/widgets/define/summary';
import { html } from 'lit';
import type { CitizenSummary, InstrumentContent } from '../../api-types.ts';
import { ask } from '../api.ts';
import { citizenTrail } from '../citizen-trail.ts';
import { fill, type PageContext } from '../page-context.ts';

export async function showSummary(context: PageContext): Promise<void> {
  const { id, language, words } = context;
  const path = `/api/citizens/${id}/summary`;
  const { citizen, records, next, help } = await ask<CitizenSummary>(`${path}?language=${language}`);
  const entries = await Promise.all(
    records.map(async (record) => {
      const { id: instrument, version } = record.response.instrument;
      return { record, ...(await ask<InstrumentContent>(`/api/instruments/${instrument}/${version}`)) };
    }),
  );
  fill(
    context,
    html`${citizenTrail(citizen, words)}
      <h1 class="hidden">${words.text('summary.title', { id })}</h1>
      <p class="buttons no-print">
        <button type="button" @click=${() => window.print()}>${words.text('summary.print')}</button>
        <a class="button" href="${path}.pdf?language=${language}">${words.text('summary.pdf')}</a>
      </p>
      <skala-summary
        .entries=${entries}
        .next=${next}
        help=${help}
        language=${language}
        heading-level="2"
      ></skala-summary>`,
  );
}
