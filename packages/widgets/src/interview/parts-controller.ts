/**
 * Sees to what is not in the first download: asks for it as soon as there is an element, lets the first screen
 * wait a moment for what it cannot do without, and has the element drawn anew when something comes.
 */
import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import type { AskingSetting } from '../asking-setting.ts';
import { firstInputs } from '../inputs/first-inputs.ts';
import { da, type AskingWords } from '../locale/asking.da.ts';
import type { Language } from '../locale/language.ts';
import type { Part } from '../part.ts';
import { onServer } from '../on-server.ts';
import type { FocusAim } from './holder.ts';
import type { Parts } from './parts.ts';

/** How long a first screen waits, in milliseconds. After that it is drawn with what there is. */
const patience = 3000;

export class PartsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #language: () => Language;
  readonly #awaited = new Set<Part<unknown>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #needed: readonly Part<unknown>[] = [];
  #isPatient = true;
  #isTakenIn = false;

  constructor(host: LitElement, parts: Parts, language: () => Language) {
    this.#host = host;
    this.#parts = parts;
    this.#language = language;
    host.addController(this);
    // On its way while the host is still fetching the instrument; a first screen that needs it waits the less.
    if (!onServer) void parts.later.load();
  }

  get later(): Parts['later']['value'] {
    return this.#parts.later.value;
  }

  get isLaterComing(): boolean {
    return this.#parts.later.isComing;
  }

  get inputs(): AskingSetting['inputs'] {
    return this.later?.inputs ?? firstInputs;
  }

  /** The words of the interface; in Danish while the English ones are not here. */
  get text(): AskingWords {
    return (this.#language() === 'en' ? this.#parts.english.value : undefined) ?? da;
  }

  /** The first screen waits for a part that it needs. */
  get isWaiting(): boolean {
    return this.#isPatient && this.#needed.some((part) => part.isComing);
  }

  /** A first screen is about to be drawn: asks for what it needs. */
  begin(needsLater: boolean): void {
    const { later, english } = this.#parts;
    const isEnglish = this.#language() === 'en';
    this.#needed = [...(needsLater ? [later] : []), ...(isEnglish ? [english] : [])];
    this.#needed.forEach((part) => this.#ask(part));
    this.#isPatient = true;
    clearTimeout(this.#timer);
    if (this.isWaiting) this.#timer = setTimeout(() => this.#loseSight(), patience);
  }

  /**
   * Dresses the later part, once it is here. Gives where the focus has to go, if it stands on something that is about
   * to be replaced.
   */
  takeIn(current: string | undefined): FocusAim | undefined {
    const { later } = this;
    if (onServer || !later || this.#isTakenIn) return undefined;
    this.#isTakenIn = true;
    const root = this.#host.renderRoot as ShadowRoot;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    adoptStyles(root, [...elementStyles, later.closingStyles]);
    const focused = root.activeElement;
    if (focused?.closest('.fetching')) return { selector: '#heading' };
    const isAtWords = focused?.shadowRoot?.activeElement?.matches('.words-only') === true;
    return isAtWords && current !== undefined ? { item: current } : undefined;
  }

  /** A person asks for the later part. */
  fetchLater(): void {
    this.#ask(this.#parts.later, true);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.isWaiting) this.#isPatient = false;
    this.#ask(this.#parts.later);
    if (this.#language() === 'en') this.#ask(this.#parts.english);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#isPatient = false;
  }

  #loseSight(): void {
    this.#isPatient = false;
    this.#host.requestUpdate();
  }

  /** Draws anew when a download has come to an end, one way or the other. */
  #ask(part: Part<unknown>, isAsked = false): void {
    const download = part.load(isAsked);
    if (!download || this.#awaited.has(part)) return;
    this.#awaited.add(part);
    void download.then(() => {
      this.#awaited.delete(part);
      if (this.#host.isConnected) this.#host.requestUpdate();
    });
  }
}
