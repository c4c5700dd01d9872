/**
 * Hosts `<skala-interview>`. The element asks and keeps the response; this page stores every change and, at the end,
 * the record. The server replays the response before it hands it out, and scores it again before it keeps the record.
 */
import {
  recordOf,
  resumeInterview,
  type CompiledInstrument,
  type LogEntry,
  type Response,
  type SkalaRecord,
} from '@skala/engine';
import type { SkalaInterview } from '@skala/widgets';
import { html, type TemplateResult } from 'lit';
import type { InstrumentContent, ResponseState, Saved } from '../../api-types.ts';
import { ask, RefusedError } from '../api.ts';
import { makeInterview } from '../interview-element.ts';
import { listenTo } from '../listen-to.ts';
import { fill, type PageContext } from '../page-context.ts';
import { pauseUntilOnline } from '../pause-until-online.ts';
import { createSaveQueue, type SaveQueue } from '../save-queue.ts';

export async function showInterview(context: PageContext): Promise<void> {
  const state = await takeUp(context);
  if (!state) return;
  const { id, version } = state.response.instrument;
  const content = await ask<InstrumentContent>(`/api/instruments/${id}/${version}`);
  document.body.dataset['administration'] = state.administration;
  const isToAmend = new URLSearchParams(location.search).has('amend');
  if (closed.has(state.response.status) && !isToAmend) return finishLeftOver(context, state, content.instrument);
  const element = makeInterview(context.language, state, content);
  hold(context, state, element);
}

const closed: ReadonlySet<Response['status']> = new Set(['completed', 'ended-early', 'amended']);

async function takeUp(context: PageContext): Promise<ResponseState | undefined> {
  try {
    return await ask<ResponseState>(`/api/responses/${context.id}`);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    fill(context, noticeView(context.words.text('interview.cannot-resume', { code: error.message })));
    return undefined;
  }
}

/** The element in the page, and what it says answered. */
function hold(context: PageContext, state: ResponseState, element: SkalaInterview): void {
  const { words } = context;
  const title =
    state.administration === 'interview'
      ? words.text('interview.title', { id: state.citizen })
      : words.text('interview.self-report-title');
  const show = (notice?: TemplateResult): void =>
    fill(
      context,
      html`<h1 class="hidden">${title}</h1>
        ${notice ?? ''}${element}`,
    );
  const queue = queueOf(context, state, element, show);
  listenTo(element, 'skala-change', (detail) => queue.push(detail.response.log));
  listenTo(element, 'skala-refused', (detail) =>
    show(noticeView(words.text('interview.cannot-resume', { code: detail.issues[0]?.code ?? '' }))),
  );
  listenTo(element, 'skala-complete', (detail) => {
    if (state.administration === 'interview') show(noticeView(words.text('interview.completing'), 'status'));
    void queue.settled().then(() => complete(context, state, detail.record, show));
  });
  addEventListener('beforeunload', (event) => {
    if (queue.hasUnsaved) event.preventDefault();
  });
  show();
  element.focus();
}

type Show = (notice?: TemplateResult) => void;

function queueOf(context: PageContext, state: ResponseState, element: SkalaInterview, show: Show): SaveQueue {
  const { revision } = state;
  const address = `/api/responses/${context.id}`;
  return createSaveQueue({
    revision,
    send: (at, entries) => ask<Saved>(`${address}/entries`, 'POST', { revision: at, entries }),
    stored: async (): Promise<readonly LogEntry[]> => (await ask<ResponseState>(address)).response.log,
    onNotice: (notice) => (element.saved = notice),
    onSession: (isOpen) => show(isOpen ? undefined : loggedOutView(context, state)),
    onRefused: (code) => show(refusedView(context, code)),
    pause: pauseUntilOnline,
  });
}

/** Hands the record in, as often as it takes. */
async function complete(context: PageContext, state: ResponseState, record: SkalaRecord, show: Show): Promise<void> {
  const { words } = context;
  for (;;) {
    try {
      const { id } = await ask<{ id: string }>(`/api/responses/${context.id}/record`, 'POST', { record });
      if (state.administration === 'interview') location.assign(`/results/${id}`);
      else show(noticeView(words.text('interview.hand-back'), 'status'));
      return;
    } catch (error) {
      const isLoggedOut = error instanceof RefusedError && error.status === 401;
      if (error instanceof RefusedError && error.status < 500 && !isLoggedOut) {
        show(noticeView(words.text('interview.record-refused', { code: error.message })));
        return;
      }
      show(isLoggedOut ? loggedOutView(context, state) : noticeView(words.text('interview.complete-failed')));
      await pauseUntilOnline(5000);
    }
  }
}

/** Completed here before, but closed before the record had arrived. */
async function finishLeftOver(
  context: PageContext,
  state: ResponseState,
  instrument: CompiledInstrument,
): Promise<void> {
  const { migrations } = await import('@skala/engine/migrate');
  const replayed = resumeInterview(instrument, state.response, { migrations });
  if (!replayed.ok) return;
  const show: Show = (notice) => fill(context, html`${notice ?? ''}`);
  show(noticeView(context.words.text('interview.completing'), 'status'));
  await complete(context, state, recordOf(replayed.value), show);
}

function noticeView(text: string, role: 'alert' | 'status' = 'alert'): TemplateResult {
  return html`<p class="notice" role=${role}>${text}</p>`;
}

/** Somebody logs in elsewhere, so that what is in the page stays. */
function loggedOutView({ words }: PageContext, { administration }: ResponseState): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${words.text(`interview.logged-out.${administration}`)}</p>
    <p><a href="/login" target="_blank">${words.text('interview.log-in')}</a></p>
  </div>`;
}

function refusedView({ words }: PageContext, code: string): TemplateResult {
  if (code !== 'journal/conflict') return noticeView(words.text('interview.refused', { code }));
  return html`<div class="notice" role="alert">
    <p>${words.text('interview.conflict')}</p>
    <p><button type="button" @click=${() => location.reload()}>${words.text('interview.reload')}</button></p>
  </div>`;
}
