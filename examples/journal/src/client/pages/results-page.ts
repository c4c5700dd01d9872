/** Hosts `<skala-results>`, stores what a person decides about a flag, and says so where results are held back. */
import { createWords, type SkalaRecord, type StrippedRecord } from '@skala/engine';
import type { SkalaDecisionEvent } from '@skala/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, InstrumentContent, RecordDetail } from '../../api-types.ts';
import { ask } from '../api.ts';
import { citizenTrail } from '../citizen-trail.ts';
import { listenTo } from '../listen-to.ts';
import { fill, mayDo, type PageContext } from '../page-context.ts';
import { makeResults } from '../results-element.ts';
import { staffNames } from '../staff-names.ts';

type Notice = 'results.decision-saved' | 'results.decision-failed' | 'results.released' | 'results.release-failed';

export async function showResults(context: PageContext): Promise<void> {
  const [given, names] = await Promise.all([
    ask<RecordDetail>(`/api/records/${context.id}?language=${context.language}`),
    staffNames(),
  ]);
  const detail = { ...given, decisions: given.decisions.map(names.decision) };
  const { record } = detail;
  const { id, version } = record.response.instrument;
  const content = await ask<InstrumentContent>(`/api/instruments/${id}/${version}`);
  const page = (inside: TemplateResult): TemplateResult => pageView(context, detail, content, inside);
  if (record.format === 'skala/stripped-record/1') {
    fill(context, page(heldBackView(context, record)));
    return;
  }
  const element = makeResults(
    { language: context.language, mayDecide: mayDo(context, 'flags/decide') },
    record,
    detail,
    content,
  );
  const show = (notice?: Notice, isReleased = !detail.mayRelease): void =>
    fill(
      context,
      page(
        html`${notice === undefined ? nothing : noticeView(context, notice)}
        ${isReleased ? nothing : releaseView(context, () => void release(context).then((said) => show(said, said === 'results.released')))}
        ${element}`,
      ),
    );
  listenTo(element, 'skala-decision', (said) => {
    void decide(record, detail, said).then(({ notice, decision }) => {
      if (decision) element.decisions = { ...element.decisions, [decision.flag]: names.decision(decision) };
      show(notice);
    });
  });
  show();
}

function pageView(
  context: PageContext,
  { citizen, record, completed }: RecordDetail,
  { instrument, texts }: InstrumentContent,
  content: TemplateResult,
): TemplateResult {
  const { words, language } = context;
  const title = createWords(instrument, texts, language).shortTitle;
  return html`${citizenTrail(citizen, words)}
    <h1 class="hidden on-paper">${words.text('results.title', { id: citizen.id })}</h1>
    <p class="quiet which">${words.text('results.of', { title, date: words.date(completed) })}</p>
    ${content}
    ${
      mayDo(context, 'interviews/hold')
        ? html`<p class="after"><a href="/interview/${record.response.id}?amend">${words.text('results.amend')}</a></p>`
        : nothing
    }`;
}

function heldBackView({ words }: PageContext, { heldBack }: StrippedRecord): TemplateResult {
  const named = ['psychologist', 'psychiatrist', 'physician'] as const;
  const names = [...new Set(heldBack.flatMap(({ releasedBy }) => releasedBy))].map((role) => {
    const known = named.find((one) => one === role);
    return known ? words.text(`role.${known}`).toLocaleLowerCase() : role;
  });
  return html`<section class="held-back" aria-labelledby="held-back">
    <h2 id="held-back">${words.text('results.held-back')}</h2>
    <p>${words.text('results.held-back-why', { roles: names.join(', ') })}</p>
  </section>`;
}

function releaseView({ words }: PageContext, onRelease: () => void): TemplateResult {
  return html`<section class="notice calm no-print" aria-labelledby="release">
    <h2 id="release">${words.text('citizen.held-back')}</h2>
    <p>${words.text('results.release-why')}</p>
    <p><button type="button" @click=${onRelease}>${words.text('results.release')}</button></p>
  </section>`;
}

function noticeView({ words }: PageContext, notice: Notice): TemplateResult {
  return html`<p class="notice" role=${notice.endsWith('failed') ? 'alert' : 'status'}>${words.text(notice)}</p>`;
}

async function release({ id }: PageContext): Promise<Notice> {
  try {
    await ask('/api/releases', 'POST', { record: id });
    return 'results.released';
  } catch {
    return 'results.release-failed';
  }
}

async function decide(
  record: SkalaRecord,
  { citizen, pathway }: RecordDetail,
  { flag, decision, reason }: SkalaDecisionEvent['detail'],
): Promise<{ readonly notice: Notice; readonly decision?: Decision }> {
  const isOfInstrument = record.flags.some(({ id }) => id === flag);
  const source = isOfInstrument ? record.response.instrument.id : pathway?.definition.id;
  try {
    const said = { citizen: citizen.id, source, flag, decision, ...(reason === undefined ? {} : { reason }) };
    return { notice: 'results.decision-saved', decision: await ask<Decision>('/api/decisions', 'POST', said) };
  } catch {
    return { notice: 'results.decision-failed' };
  }
}
