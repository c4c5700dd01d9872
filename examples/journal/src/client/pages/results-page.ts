/** Hosts `<skala-results>`, and stores what a person decides about a flag. */
import type { SkalaDecisionEvent, SkalaResults } from '@skala/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, InstrumentContent, RecordDetail } from '../../api-types.ts';
import { ask } from '../api.ts';
import { listenTo } from '../listen-to.ts';
import { fill, type PageContext } from '../page-context.ts';
import { makeResults } from '../results-element.ts';

export async function showResults(context: PageContext): Promise<void> {
  const { words } = context;
  const detail = await ask<RecordDetail>(`/api/records/${context.id}?language=${context.language}`);
  const { id, version } = detail.record.response.instrument;
  const content = await ask<InstrumentContent>(`/api/instruments/${id}/${version}`);
  const element = makeResults(context.language, detail, content);
  const show = (notice?: 'results.decision-saved' | 'results.decision-failed'): void =>
    fill(
      context,
      pageView(context, detail, element, notice === undefined ? nothing : noticeView(words.text(notice), notice)),
    );
  listenTo(element, 'skala-decision', (said) => void decide(detail, element, said).then(show));
  show();
}

function pageView(
  { words }: PageContext,
  { citizen, record }: RecordDetail,
  element: SkalaResults,
  notice: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<p class="trail">
      <a href="/citizen/${citizen.id}">${words.text('citizen.title', { id: citizen.id })} · ${citizen.alias}</a>
    </p>
    <h1 class="hidden">${words.text('results.title', { id: citizen.id })}</h1>
    ${notice}${element}
    <p class="after"><a href="/interview/${record.response.id}?amend">${words.text('results.amend')}</a></p>`;
}

function noticeView(text: string, kind: string): TemplateResult {
  return html`<p class="notice" role=${kind === 'results.decision-saved' ? 'status' : 'alert'}>${text}</p>`;
}

async function decide(
  { citizen, record, pathway }: RecordDetail,
  element: SkalaResults,
  { flag, decision, reason }: SkalaDecisionEvent['detail'],
): Promise<'results.decision-saved' | 'results.decision-failed'> {
  const isOfInstrument = record.flags.some(({ id }) => id === flag);
  const source = isOfInstrument ? record.response.instrument.id : pathway.definition.id;
  try {
    const said = { citizen: citizen.id, source, flag, decision, ...(reason === undefined ? {} : { reason }) };
    const stored = await ask<Decision>('/api/decisions', 'POST', said);
    element.decisions = { ...element.decisions, [flag]: stored };
    return 'results.decision-saved';
  } catch {
    return 'results.decision-failed';
  }
}
