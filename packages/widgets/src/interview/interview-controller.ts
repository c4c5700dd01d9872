/**
 * Holds the interview for the element: opens or resumes it, stamps events with time and actor, asks for a
 * new render after each, and lets go when the element leaves the page.
 */
import {
  EngineError,
  openInterview,
  responseOf,
  resumeInterview,
  type CompiledInstrument,
  type Interview,
  type InterviewEvent,
  type InterviewOptions,
  type Issue,
  type Migrations,
  type Response,
} from '@skala/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An event before it has its time and actor. */
export type Unstamped = InterviewEvent extends infer Event
  ? Event extends InterviewEvent
    ? Omit<Event, 'time' | 'actor'>
    : never
  : never;

export interface InterviewHost extends ReactiveControllerHost {
  readonly actor: string;
  readonly now: () => string;
}

export class InterviewController implements ReactiveController {
  interview: Interview | undefined;
  /** Why there is no interview. */
  issues: readonly Issue[] = [];
  readonly #host: InterviewHost;
  readonly #onChange: (response: Response) => void;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;

  constructor(host: InterviewHost, onChange: (response: Response) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#release();
  }

  /** Opens a new interview, or takes up a stored one. */
  open(
    instrument: CompiledInstrument,
    options: InterviewOptions,
    stored: Response | undefined,
    migrations: Migrations | undefined,
  ): void {
    this.#release();
    this.interview = undefined;
    this.issues = [];
    try {
      const opened =
        stored === undefined
          ? ({ ok: true, value: openInterview(instrument, options) } as const)
          : resumeInterview(instrument, stored, { migrations });
      if (opened.ok) this.interview = opened.value;
      else this.issues = opened.issues;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.issues = [error.issue];
    }
    this.#subscribe();
  }

  close(): void {
    this.#release();
    this.interview = undefined;
    this.issues = [];
  }

  /** Sends an event; starts the interview first if need be. Returns why it was refused. */
  send(event: Unstamped): readonly Issue[] {
    const { interview } = this;
    if (!interview) return [];
    const stamp = { time: this.#host.now(), actor: this.#host.actor };
    if (interview.state === 'notStarted' && event.type !== 'start') interview.send({ type: 'start', ...stamp });
    const refused = interview.send({ ...event, ...stamp });
    if (refused.length === 0) this.#onChange(responseOf(interview));
    return refused;
  }

  #subscribe(): void {
    if (!this.#isConnected || this.#unsubscribe || !this.interview) return;
    this.#unsubscribe = this.interview.subscribe(() => this.#host.requestUpdate());
  }

  #release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
