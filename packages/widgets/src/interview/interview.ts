/**
 * `<skala-interview>`: one instrument, asked a section a page (an interviewer) or a question a page (a person
 * alone). It keeps nothing itself: after every answer the host gets the response to store.
 *
 * Here is what happens between the engine and the screen: properties open an interview, intents of the
 * questions become its events, and after each the focus goes where the next answer is due. What is on screen
 * is drawn by the files beside this one, from a `Screen`.
 */
import {
  askedItems,
  askedSections,
  recordOf,
  responseOf,
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
import type { Intent, IntentEvent } from '../intent.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import type { Draft } from '../question-setting.ts';
import { base, tokens } from '../tokens.ts';
import { body, insteadOfInterview } from './body.ts';
import { header } from './header.ts';
import { HostMessages } from './host-messages.ts';
import { placeFocus, type FocusAim } from './holder.ts';
import { interviewProperties } from './interview-properties.ts';
import { InterviewController } from './interview-controller.ts';
import { interviewStyles } from './interview.styles.ts';
import { commandsOf } from './commands.ts';
import { obey } from './keyboard.ts';
import { optionsOf } from './options-of.ts';
import { entryTo, neighbourOf, standingAt, stepFrom } from './outline.ts';
import { needsLater } from './needs-later.ts';
import { parts, type Parts } from './parts.ts';
import { PartsController } from './parts-controller.ts';
import { safetyStyles } from './safety.ts';
import { shownBy, type Saved, type Screen } from './screen.ts';
import { settingOf } from './setting-of.ts';
import { nudgeAt } from './nudge-at.ts';
import { SpeakingUp } from './speaking-up.ts';
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
  /** Opaque reference to whoever answers or asks. */
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
  #nudged: string | undefined;
  #focus: FocusAim | undefined;
  #section: string | undefined;
  #hasTables = false;

  constructor() {
    super();
    this.texts = [];
    this.carryOver = [];
    this.actor = '';
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
    await Promise.all([this.parts.later.load(true), this.parts.english.load(true)]);
  }

  /** The record as it stands: response, scores, traces, flags. */
  record(): SkalaRecord | undefined {
    return this.#controller.interview && recordOf(this.#controller.interview);
  }

  /** Puts the focus on the question where the interview stands, as soon as it is drawn. */
  override focus(): void {
    this.#arrive(this.current);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = this.#mustOpen(changed);
    if (isNew) this.#open();
    const { interview } = this.#controller;
    const names = ['instrument', 'texts', 'language', 'pace', 'money', 'form', 'response'] as const;
    const { text, inputs } = this.#parts;
    const isOld = this.#setting && (this.#setting.text !== text || this.#setting.inputs !== inputs);
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

  protected override updated(): void {
    const [value, obstacle] = this.#messages.forForm(this.#controller.interview, this.#language);
    this.putIntoForm(value, null);
    this.judge({ customError: true }, obstacle, this.renderRoot.querySelector('#heading'));
    if (this.#parts.isWaiting) return;
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus) void placeFocus(this.renderRoot, focus);
  }

  protected override render(): TemplateResult {
    const setting = this.#setting;
    const { interview, issues } = this.#controller;
    const { text, later, isWaiting } = this.#parts;
    if (isWaiting) return html`<div class="frame" aria-busy="true"></div>`;
    const instead = insteadOfInterview(setting, issues, this.#parts);
    if (instead || !interview || !setting) return html`<div class="frame">${instead}</div>`;
    const screen = this.#screen(interview, setting);
    return html`<div
      class="frame ${this.pace}"
      lang=${text.language}
      part="frame"
      @skala-intent=${(event: IntentEvent) => this.#onIntent(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, screen)}
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
      ...shownBy(this),
      width: this.#width.width,
      hasTables: this.#hasTables && this.#width.width !== 'narrow',
      goTo: (item) => this.#goTo(item),
      goToSection: (section) => this.#goToSection(section),
      onward: () => (this.pace === 'item' ? this.#onward(this.current) : this.#moveSection(1)),
      backward: () => (this.pace === 'item' ? this.#backward(this.current) : this.#moveSection(-1)),
      review: () => this.#review(),
      leaveReview: () => this.#leaveReview(),
      complete: () => this.#complete(),
      endEarly: (reason) => this.#complete(reason),
      amend: (reason) => this.#amend(reason),
      askReason: (reason) => this.#askReason(reason),
      pause: () => this.#pause(),
      resume: () => this.#resume(),
      showKeys: () => this.#showKeys(),
    };
  }

  // Opening

  get #language(): Language {
    return this.language ?? nearestLanguage(this);
  }

  /** A response that comes back from the host with the same id is the one on screen, and changes nothing. */
  #mustOpen(changed: PropertyValues<this>): boolean {
    if (changed.has('instrument') || changed.has('responseId') || changed.has('form')) return true;
    const { id } = this.response ?? {};
    return changed.has('response') && id !== undefined && id !== this.#controller.interview?.options.id;
  }

  #open(): void {
    const { instrument, response } = this;
    this.#drafts.clear();
    this.#section = undefined;
    this.current = undefined;
    this.isReviewing = false;
    this.isJustDone = false;
    this.reason = undefined;
    if (!instrument) {
      this.#controller.close();
      return;
    }
    this.#controller.open(instrument, optionsOf(this, instrument, this.#language), response);
    const { interview, issues } = this.#controller;
    this.#speaking.begin();
    this.#messages.begin(interview);
    if (interview) this.current = standingAt(interview.content, this.pace);
    // The host hears of it when the element is up to date, not in the middle of an update.
    void this.updateComplete.then(() => {
      if (issues.length > 0) announce(this, 'skala-refused', { issues });
      else if (interview?.content.suspended) this.#controller.send({ type: 'resume' });
      else if (!response) this.carryOver.forEach((answer) => this.#controller.send(answer));
    });
  }

  #settingOf(instrument: CompiledInstrument): AskingSetting {
    const { options } = this.#controller.interview ?? {};
    return settingOf(this, instrument, this.#parts, { language: this.#language, drafts: this.#drafts, options });
  }

  // What questions want

  #onIntent(event: IntentEvent): void {
    event.stopPropagation();
    event.issues = this.#intent(event.intent);
    this.#messages.obeyed(event, this.#controller.interview);
  }

  #intent(intent: Intent): IntentEvent['issues'] {
    switch (intent.type) {
      case 'at':
        if (this.pace === 'section') this.current = intent.item;
        return [];
      case 'goTo':
        this.#goTo(intent.item);
        return [];
      case 'onward':
        this.#onward(intent.item);
        return [];
      case 'backward':
        this.#backward(intent.item);
        return [];
      case 'answer':
      case 'clear':
        this.nudge = undefined;
        return this.#controller.send(intent);
      default:
        return this.#controller.send(intent);
    }
  }

  // Moving

  #onward(from: string | undefined): void {
    const { interview } = this.#controller;
    if (!interview) return;
    if (this.pace === 'item') {
      if (this.#nudges(interview)) return;
      if (askedItems(interview.content).at(-1)?.id === interview.content.place.item) this.#review();
      else this.#step('next', interview);
      return;
    }
    const next = neighbourOf(interview.content, from, 1);
    if (next) this.#goTo(next.id);
    else this.#review();
  }

  #backward(from: string | undefined): void {
    const { interview } = this.#controller;
    if (!interview) return;
    const before = neighbourOf(interview.content, from, -1);
    if (this.pace === 'item') this.#step('back', interview);
    else if (before) this.#goTo(before.id);
  }

  #step(type: 'next' | 'back', interview: Interview): void {
    const to = stepFrom(interview.content, type);
    if (!to || !this.#messages.mayGo(interview, to)) return;
    this.#controller.send({ type, pace: 'item' });
    this.#arrive(interview.content.place.item);
  }

  /** Once for each question: a person who goes on without an answer hears how to leave it open on purpose. */
  #nudges({ content }: Interview): boolean {
    const nudge = this.#setting && nudgeAt(content, this.#setting);
    if (nudge === undefined || this.#nudged === content.place.item) return false;
    this.#nudged = content.place.item;
    this.nudge = nudge;
    return true;
  }

  #goTo(item: string): void {
    const { interview } = this.#controller;
    const section = interview?.instrument.items.find(({ id }) => id === item)?.section;
    if (!interview || section === undefined) return;
    const { place } = interview.content;
    const isElsewhere =
      section !== place.section || interview.state === 'reviewing' || (this.pace === 'item' && item !== place.item);
    if (isElsewhere && !this.#messages.mayGo(interview, { section, item })) return;
    if (isElsewhere && this.#controller.send({ type: 'goTo', section, item }).length > 0) return;
    this.isReviewing = false;
    this.#arrive(item);
  }

  #arrive(item: string | undefined): void {
    this.nudge = undefined;
    this.current = item;
    if (item !== undefined) this.#focus = { item };
    this.requestUpdate();
  }

  #goToSection(section: string): void {
    const { interview } = this.#controller;
    const item = interview && entryTo(interview.content, section);
    const to = { section, ...(item ? { item: item.id } : {}) };
    if (!interview || !this.#messages.mayGo(interview, to)) return;
    if (this.#controller.send({ type: 'goTo', ...to }).length > 0) return;
    this.isReviewing = false;
    this.current = item?.id;
    this.#focus = { selector: '#heading' };
    this.requestUpdate();
  }

  #moveSection(step: 1 | -1): void {
    const { interview } = this.#controller;
    if (!interview || interview.state === 'reviewing') return;
    const sections = askedSections(interview.content);
    const next = sections[sections.indexOf(interview.content.place.section) + step];
    if (next !== undefined) this.#goToSection(next);
    else if (step === 1) this.#review();
  }

  // From one state to another

  #review(): void {
    const { interview } = this.#controller;
    if (interview?.state === 'amending') this.isReviewing = true;
    else if (interview?.state !== 'asking' && interview?.state !== 'notStarted') return;
    else if (this.#controller.send({ type: 'review' }).length > 0) return;
    this.isStopped = false;
    this.reason = undefined;
    this.#focus = { selector: '#heading' };
    this.requestUpdate();
  }

  #leaveReview(): void {
    const { interview } = this.#controller;
    if (interview?.state === 'reviewing') this.#controller.send({ type: 'back', pace: 'section' });
    this.isReviewing = false;
    if (interview)
      this.#arrive(
        this.pace === 'item'
          ? interview.content.place.item
          : (this.current ?? standingAt(interview.content, this.pace)),
      );
  }

  #complete(early?: string): void {
    const refused = this.#controller.send({ type: 'complete', ...(early === undefined ? {} : { early }) });
    const record = this.record();
    if (refused.length > 0 || !record) {
      if (early === undefined) this.isStopped = true;
      else this.reason = { for: 'early', isMissing: true };
      this.#focus = { selector: early === undefined ? '#summary' : '#reason' };
      this.requestUpdate();
      return;
    }
    this.isReviewing = false;
    this.isJustDone = true;
    this.reason = undefined;
    this.#focus = { selector: '#heading' };
    announce(this, 'skala-complete', { record });
  }

  #amend(reason: string): void {
    if (this.#controller.send({ type: 'amend', reason }).length > 0) {
      this.reason = { for: 'amend', isMissing: true };
      return;
    }
    this.reason = undefined;
    this.isReviewing = true;
    this.#focus = { selector: '#heading' };
  }

  #askReason(wanted: 'early' | 'amend' | undefined): void {
    const closed = this.reason?.for;
    this.reason = wanted && { for: wanted, isMissing: false };
    this.#focus = { selector: wanted === undefined ? `#${closed ?? 'heading'}` : '#reason' };
  }

  #pause(): void {
    const { interview } = this.#controller;
    if (!interview || !announce(this, 'skala-leave', { response: responseOf(interview) }, true)) return;
    this.#controller.send({ type: 'suspend' });
    this.#focus = { selector: '#heading' };
  }

  #resume(): void {
    const { interview } = this.#controller;
    this.#controller.send({ type: 'resume' });
    if (interview) this.#arrive(standingAt(interview.content, this.pace));
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

  #onKey(event: KeyboardEvent, screen: Screen): void {
    const isReviewing = this.#isReview(screen.interview);
    const backward = (): void => this.#backward(this.current);
    if (obey(event, commandsOf(screen, this.renderRoot, { isReviewing, backward }))) event.preventDefault();
  }
}
