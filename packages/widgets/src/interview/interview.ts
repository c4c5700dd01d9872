/**
 * `<skala-interview>`: one instrument, asked a section a page (an interviewer) or a question a page (a person
 * alone). It keeps nothing itself: after every answer the host gets the response to store.
 *
 * Here is what happens between the engine and the screen: properties open an interview, intents of the
 * questions become its events, and after each the focus goes where the next answer is due. What is on screen
 * is drawn by the files beside this one, from a `Screen`.
 */
import {
  recordOf,
  type CarriedAnswer,
  type CompiledInstrument,
  type Interview,
  type InterviewOptions,
  type Pace,
  type Response,
  type SkalaRecord,
  type TextPack,
} from '@skala/engine';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AskingSetting } from '../asking-setting.ts';
import { announce } from '../events.ts';
import { FormElement } from '../form/form-element.ts';
import type { IntentEvent } from '../intent.ts';
import { directionOf } from '../locale/direction.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';
import { base, tokens } from '../tokens.ts';
import { body, insteadOfInterview } from './body.ts';
import { fetching } from './fetching.ts';
import { header } from './header.ts';
import { HostMessages } from './host-messages.ts';
import type { FocusAim, Holder } from './holder.ts';
import { interviewProperties } from './interview-properties.ts';
import { InterviewController } from './interview-controller.ts';
import { obeyIntent, waitsForPaint } from './obey-intent.ts';
import { isMigrated, mustOpen, openOn } from './opening.ts';
import { interviewStyles } from './interview.styles.ts';
import { Landing } from './landing.ts';
import { commandsOf } from './commands.ts';
import type { Desk } from './desk.ts';
import { HeldDrawing } from './held-drawing.ts';
import { obey } from './keyboard.ts';
import { optionsOf } from './options-of.ts';
import { movingAbout } from './moving.ts';
import { answerTo } from './outline.ts';
import { needsLater } from './needs-later.ts';
import { parts, type Parts } from './parts.ts';
import { PartsController } from './parts-controller.ts';
import { safetyStyles } from './safety.ts';
import { shownBy, type Saved, type Screen } from './screen.ts';
import { settingOf } from './setting-of.ts';
import { SpeakingUp } from './speaking-up.ts';
import { stages, type Stages } from './stages.ts';
import { Unfolding } from './unfolding.ts';
import { WidthController } from './width-controller.ts';

/**
 * @fires skala-change - after every accepted event, with the response to store
 * @fires skala-complete - with the record, when the interview is complete or ended early
 * @fires skala-refused - with the issues, when a response cannot be opened on this instrument
 * @fires skala-leave - before a pause; cancelable
 * @fires skala-answer - after an answer, or when one was cleared: which item; with its value where `with-values` is set
 * @fires skala-flag - when a safety flag is raised for the first time
 * @fires skala-navigate - before going to another section, or another question where there is one a page; cancelable
 * @csspart frame - the box around everything
 */
export class SkalaInterview extends FormElement {
  static override styles = [tokens, base, safetyStyles, interviewStyles];
  static override properties = interviewProperties;
  /** @internal What is not in the first download. */
  static parts: Parts = parts;

  /** A compiled instrument. */
  declare instrument: CompiledInstrument | undefined;
  /** Its text packs, one a language. */
  declare texts: readonly TextPack[];
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Form of the instrument; its first unless told. */
  declare form: string | undefined;
  /** The host's id for the response. */
  declare responseId: string | undefined;
  /** Opaque reference to the person. */
  declare subject: string | undefined;
  /** Opaque reference to whoever answers or asks: `unknown` unless told. */
  declare actor: string;
  /** `{ currency, rate? }` of the amounts; the instrument's own currency unless told. */
  declare money: InterviewOptions['money'];
  /** Rule set the scores are read by; the instrument's first unless told. */
  declare ruleSet: string | undefined;
  /** A stored response to take up. */
  declare response: Response | undefined;
  /** Answers from another instrument that a new interview begins with: what `answersToCarryOver` gives. */
  declare carryOver: readonly CarriedAnswer[];
  /** `section`: an interviewer, a section a page. `item`: a person alone, a question a page. */
  declare pace: Pace;
  /** `compact` sets questions closer. */
  declare density: string | undefined;
  /** What the host says about storing. */
  declare saved: Saved | undefined;
  /** The clock: ISO 8601. */
  declare now: () => string;
  /** The site's words on help, shown beside a safety flag. */
  declare supportText: string;
  /** `skala-answer` has the answer with it. */
  declare withValues: boolean;
  /** Name under which an HTML form gets the response, and when it is finished the record, as JSON; without one it gets nothing. */
  declare name: string | undefined;
  /** The form is not valid before the interview is finished. */
  declare required: boolean;
  declare current: string | undefined;
  declare reason: Screen['reason'];
  declare nudge: string | undefined;
  declare isStopped: boolean;
  /** The review is shown while amending; otherwise the interview itself knows. */
  declare isReviewing: boolean;
  declare isJustDone: boolean;
  declare message: string;

  readonly #messages = new HostMessages(this);
  readonly #controller: InterviewController = new InterviewController(this, (response) =>
    this.#messages.changed(response, this.#controller.interview),
  );
  readonly #width = new WidthController(this);
  readonly #parts = new PartsController(this, (this.constructor as typeof SkalaInterview).parts, () => this.#language);
  readonly #drafts = new Map<string, Draft>();
  #setting: AskingSetting | undefined;
  readonly #speaking = new SpeakingUp();
  readonly #landing = new Landing();
  readonly #held = new HeldDrawing();
  readonly #unfolding = new Unfolding(this);
  readonly #desk: Desk = {
    controller: this.#controller,
    messages: this.#messages,
    shown: this,
    setting: () => this.#setting,
    aim: (at) => this.#aim(at),
    completed: (record) => announce(this, 'skala-complete', { record }),
    mayPause: (response) => announce(this, 'skala-leave', { response }, true),
  };
  readonly #moving = movingAbout(this.#desk, () => this.#stages.review());
  readonly #stages: Stages = stages(this.#desk, this.#moving);
  #focus: FocusAim | undefined;
  /** A response is opened when the later part is here; whether the focus is wanted then. */
  #awaited: { isFocused: boolean } | undefined;
  #section: string | undefined;
  #hasTables = false;

  constructor() {
    super();
    this.texts = [];
    this.carryOver = [];
    this.actor = 'unknown';
    this.pace = 'section';
    this.now = () => new Date().toISOString();
    this.supportText = '';
    this.withValues = false;
    this.isStopped = false;
    this.isReviewing = false;
    this.isJustDone = false;
    this.message = '';
  }

  /**
   * Fetches what is not in the first download. For a server before it draws the element, and for a page before it takes
   * up what a server has drawn; elsewhere it comes by itself.
   */
  static async load(): Promise<void> {
    const { later, english } = this.parts;
    const words = english.load(true);
    await later.load(true);
    await words;
  }

  /** The record as it stands: response, scores, traces, flags. */
  record(): SkalaRecord | undefined {
    return this.#controller.interview && recordOf(this.#controller.interview);
  }

  /** Puts the focus on the question where the interview stands, as soon as it is drawn. */
  override focus(): void {
    if (this.#awaited) this.#awaited.isFocused = true;
    else this.#moving.arrive(this.current);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#held.end();
  }

  /** Draws a section from the top, and what follows from an answer after the answer: when all of it is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#unfolding.whole;
    return isDone;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#held.draw(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const awaited = this.#awaited;
    const isNew =
      mustOpen(this, changed, this.#controller.interview) || (awaited !== undefined && this.#parts.later !== undefined);
    if (isNew) this.#open();
    if (isNew && awaited?.isFocused) this.focus();
    const { interview } = this.#controller;
    const names = ['instrument', 'texts', 'language', 'pace', 'money', 'form', 'response'] as const;
    const { text, inputs } = this.#parts;
    const isOld = this.#setting && (this.#setting.text.language !== text.language || this.#setting.inputs !== inputs);
    if (isOld || names.some((name) => changed.has(name))) {
      this.#setting = this.instrument && this.#settingOf(this.instrument);
    }
    if (isNew || !this.hasUpdated)
      this.#parts.begin(this.#setting !== undefined && needsLater(interview, this.#setting));
    this.#focus = this.#parts.takeIn(this.current) ?? this.#focus;
    if (!interview) return;
    this.message = (this.#setting && this.#speaking.fresh(interview, this.#setting)) || this.message;
    if (!this.#parts.isWaiting && this.#section !== interview.content.place.section) {
      // Stays as it is until the next section, whatever comes: nothing moves under a person's hands.
      this.#section = interview.content.place.section;
      this.#hasTables = this.#parts.later !== undefined;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#tellForm();
    if (this.#parts.isWaiting) return;
    const focus = this.#focus;
    this.#focus = undefined;
    const news = changed.has('message') ? this.message : '';
    if (focus) void this.#landing.land(this.renderRoot, focus, news).then((says) => (this.message = says));
  }

  protected override render(): TemplateResult {
    const setting = this.#setting;
    const { interview, issues } = this.#controller;
    const { text, later, isWaiting } = this.#parts;
    if (isWaiting) return html`<div class="frame" aria-busy="true"></div>`;
    const instead = insteadOfInterview(setting, issues, this.#parts);
    if (instead || !interview || !setting)
      return html`<div class="frame" lang=${text.language} dir="ltr">${instead ?? fetching(this.#parts)}</div>`;
    const screen = this.#screen(interview, setting);
    return html`<div
      class="frame ${this.pace}"
      lang=${text.language}
      dir=${directionOf(setting.words.language)}
      part="frame"
      @skala-intent=${(event: IntentEvent) => this.#onIntent(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${header(screen)}
      <div class="columns ${this.#width.width}">${body(screen, this.#isReview(interview), this.#parts)}</div>
      <p class="hidden" role="status">${this.message}</p>
      ${later ? later.keysDialog(text) : nothing}
    </div>`;
  }

  #isReview({ state }: Interview): boolean {
    return state === 'reviewing' || this.isReviewing;
  }

  #screen(interview: Interview, setting: AskingSetting): Screen {
    return {
      interview,
      setting,
      desk: this.#desk,
      ...shownBy(this),
      width: this.#width.width,
      hasTables: this.#hasTables && this.#width.width !== 'narrow',
      unfold: (section, blocks, at) => this.#unfolding.take(section, blocks, at),
      ...this.#moving,
      ...this.#stages,
      showKeys: () => this.#showKeys(),
    };
  }

  // Opening

  get #language(): Language {
    return this.language ?? nearestLanguage(this);
  }

  #open(): void {
    this.#drafts.clear();
    this.#section = undefined;
    const { instrument } = this;
    const { later } = this.#parts;
    this.#awaited = instrument && !later && isMigrated(this.response) ? { isFocused: false } : undefined;
    const given =
      instrument && !this.#awaited
        ? { instrument, options: optionsOf(this, instrument, this.#language), migrations: later?.migrations }
        : undefined;
    // The host hears of it when the element is up to date, not in the middle of an update.
    const tell = openOn(this, this.#desk, given);
    this.#speaking.begin();
    void super.getUpdateComplete().then(tell);
  }

  #settingOf(instrument: CompiledInstrument): AskingSetting {
    const { options } = this.#controller.interview ?? {};
    return settingOf(this, instrument, this.#parts, { language: this.#language, drafts: this.#drafts, options });
  }

  // What questions want

  #aim(at: FocusAim | undefined): void {
    this.#focus = at ?? this.#focus;
    this.#held.end();
    this.requestUpdate();
  }

  #tellForm(): void {
    const [value, obstacle] = this.#messages.forForm(this.#controller.interview, this.#parts.text);
    this.putIntoForm(value, null);
    this.judge({ customError: true }, obstacle, this.renderRoot.querySelector('#heading'));
  }

  #onIntent(event: IntentEvent): void {
    event.stopPropagation();
    const { intent } = event;
    const { interview } = this.#controller;
    if (waitsForPaint(intent)) this.#held.hold();
    event.issues = obeyIntent(intent, this.#desk, this.#moving);
    if (interview && (intent.type === 'answer' || intent.type === 'clear') && event.issues.length === 0) {
      (event.target as Holder).show(intent.item, answerTo(interview.content, intent.item));
      this.#tellForm();
    }
    this.#messages.obeyed(event, interview);
  }

  // Keys, focus, voice

  #showKeys(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('#keys');
    if (dialog) dialog.showModal();
    else {
      // Not shown when it comes: by then the person may be writing.
      this.message = this.#parts.text.fetching;
      this.#parts.fetchLater();
    }
  }

  #onKey(event: KeyboardEvent): void {
    const { interview } = this.#controller;
    if (!interview || !this.#setting) return;
    // As things are now: what is on screen may be a frame behind.
    const screen = this.#screen(interview, this.#setting);
    const isReviewing = this.#isReview(interview);
    const backward = (): void => this.#moving.questionBefore(this.current);
    if (obey(event, commandsOf(screen, this.renderRoot, { isReviewing, backward }))) event.preventDefault();
  }
}
