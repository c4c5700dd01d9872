/** What an interview tells the page around it besides the response to store. */
import { recordOf, responseOf, type Interview, type Response } from '@skala/engine';
import { announce, type InterviewPlace } from '../events.ts';
import type { IntentEvent } from '../intent.ts';
import type { AskingWords } from '../locale/asking.da.ts';
import { answerTo } from './outline.ts';
import { SafetyWatch } from './safety-watch.ts';

interface Host extends HTMLElement {
  readonly name: string | undefined;
  readonly required: boolean;
  readonly withValues: boolean;
  readonly current: string | undefined;
}

export class HostMessages {
  readonly #host: Host;
  readonly #safety = new SafetyWatch();

  constructor(host: Host) {
    this.#host = host;
  }

  begin(interview: Interview | undefined): void {
    this.#safety.begin(interview);
  }

  changed(response: Response, interview: Interview | undefined): void {
    announce(this.#host, 'skala-change', { response });
    for (const { id, action } of interview ? this.#safety.fresh(interview) : [])
      announce(this.#host, 'skala-flag', { flag: id, action });
  }

  /** A question has had what it wanted: an answer given or cleared is told. */
  obeyed({ intent, issues }: IntentEvent, interview: Interview | undefined): void {
    if ((intent.type !== 'answer' && intent.type !== 'clear') || issues?.length !== 0 || !interview) return;
    const { item } = intent;
    const { content } = interview;
    const answer = this.#host.withValues ? answerTo(content, item) : undefined;
    announce(this.#host, 'skala-answer', { item, ...(answer ? { answer } : {}) });
  }

  /** Whether the host lets it go there. */
  mayGo({ content }: Interview, to: InterviewPlace): boolean {
    const { section } = content.place;
    const { current } = this.#host;
    const from = current === undefined ? { section } : { section, item: current };
    return announce(this.#host, 'skala-navigate', { from, to }, true);
  }

  /** The value for an HTML form, and why the form may not be sent yet; empty where it may. */
  forForm(
    interview: Interview | undefined,
    { notFinished }: AskingWords,
  ): readonly [value: string | null, obstacle: string] {
    const { name, required } = this.#host;
    const isDone = interview?.state === 'completed';
    const told = name === undefined ? undefined : isDone ? recordOf(interview) : interview && responseOf(interview);
    return [told ? JSON.stringify(told) : null, required && !isDone ? notFinished : ''];
  }
}
