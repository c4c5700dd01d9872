/**
 * How an answer is entered, by pointer or key, in a question and in a table cell alike.
 *
 * Typed text is a draft until the person leaves the field or presses Enter; then it is taken, or refused and
 * kept with the reason. Keys choose options by their codes: at once where no other code begins alike,
 * otherwise after a moment or at Enter.
 */
import type { Answer, AnswerValue, CompiledItem, Issue } from '@skala/engine';
import type { ReactiveController, ReactiveElement } from 'lit';
import { inputFor, type AskedView, type AskingSetting } from '../asking-setting.ts';
import type { Input } from '../inputs/input.ts';
import { intend, type Intent } from '../intent.ts';
import type { Draft } from '../question-setting.ts';

/** How long a first digit waits for a second, in milliseconds. */
const patience = 600;

interface Pending {
  readonly item: CompiledItem;
  readonly typed: string;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly take: () => void;
}

export interface EntryHost extends ReactiveElement {
  readonly setting: AskingSetting | undefined;
  /** Puts the focus on the answer to an item, if it is here. */
  focusItem(id: string): boolean;
}

export class AnswerEntry implements ReactiveController {
  readonly #host: EntryHost;
  #pending: Pending | undefined;

  constructor(host: EntryHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pending?.timer);
    this.#pending = undefined;
  }

  draft(item: string): Draft | undefined {
    return this.#host.setting?.drafts.get(item);
  }

  view(
    setting: AskingSetting,
    item: CompiledItem,
    answer: Answer | undefined,
    place: { describedBy: string; label?: string },
  ): AskedView {
    const draft = this.draft(item.id);
    return {
      item,
      setting,
      answer,
      draft: draft?.text,
      invalid: (draft?.issues.length ?? 0) > 0,
      id: `answer-${item.id}`,
      ...place,
      answerWith: (value) => this.#answer(item, value),
      code: (key) => this.#send({ type: 'answer', item: item.id, answer: { key } }),
      clear: () => this.#send({ type: 'clear', item: item.id }),
      type: (text) => this.#keep(item.id, { text, issues: [] }),
      settle: () => this.settle(setting, item, answer),
    };
  }

  /** Takes what was typed. False if it was refused. */
  settle(setting: AskingSetting, item: CompiledItem, answer: Answer | undefined): boolean {
    const draft = this.draft(item.id);
    if (!draft) return true;
    if (draft.issues.length > 0) return false;
    const text = draft.text.replaceAll('|', '').trim();
    const input: Input = inputFor(setting, item);
    const key = input.takesLetters ? undefined : item.missing.find((one) => one === text.toUpperCase());
    if (text === '') {
      setting.drafts.delete(item.id);
      if (answer) this.#send({ type: 'clear', item: item.id });
      this.#host.requestUpdate();
      return true;
    }
    const given = key === undefined ? { value: input.read?.(draft.text, item) } : { key };
    return this.#send({ type: 'answer', item: item.id, answer: given }, draft.text);
  }

  /** A key pressed while an item has the focus. True if it meant something here. */
  press(event: KeyboardEvent, view: AskedView): boolean {
    const { item, setting } = view;
    const input = inputFor(setting, item);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter') return this.#enter(event, view);
    const isTyping = isTextField(event.composedPath()[0]);
    if (event.key === 'Delete' && !isTyping && view.answer) {
      view.clear();
      return true;
    }
    if (event.key.length !== 1 || event.key === ' ' || (isTyping && input.takesLetters)) return false;
    if (this.#missing(event.key, isTyping, view)) return true;
    return !isTyping && this.#choose(event.key.toLowerCase(), view);
  }

  #enter(event: KeyboardEvent, view: AskedView): boolean {
    const target = event.composedPath()[0];
    if (target instanceof HTMLButtonElement || (target instanceof HTMLTextAreaElement && !event.shiftKey)) return false;
    if (this.#pending?.item.id === view.item.id) this.#pending.take();
    const isTaken = this.settle(view.setting, view.item, view.answer);
    if (event.shiftKey) intend(this.#host, { type: 'backward', item: view.item.id });
    else if (isTaken) intend(this.#host, { type: 'onward', item: view.item.id });
    return true;
  }

  #missing(typed: string, isTyping: boolean, view: AskedView): boolean {
    const { item, setting } = view;
    const key = typed.toUpperCase();
    const isCode = Object.hasOwn(setting.instrument.missing, key);
    if (!isCode || (item.options ?? []).some(({ code }) => code.toUpperCase() === key)) return false;
    if (item.missing.includes(key)) view.code(key);
    else if (!isTyping) this.#refuse(item, [{ code: 'answer/missing-not-permitted', path: '', params: { key } }]);
    else return false;
    this.#refocus(item.id);
    return true;
  }

  #choose(typed: string, view: AskedView): boolean {
    const { item, setting } = view;
    const codes = inputFor(setting, item).keys?.(view);
    if (!codes || codes.size === 0) return false;
    const before = this.#pending?.item.id === item.id ? this.#pending.typed : '';
    this.hostDisconnected();
    const candidates = (text: string): boolean => [...codes.keys()].some((code) => code.startsWith(text));
    const text = candidates(before + typed) ? before + typed : typed;
    if (!candidates(text)) return false;
    const take = (): void => {
      this.hostDisconnected();
      const value = codes.get(text);
      if (value === undefined) return;
      view.answerWith(value);
      this.#refocus(item.id);
    };
    if ([...codes.keys()].some((code) => code !== text && code.startsWith(text))) {
      this.#pending = { item, typed: text, take, timer: setTimeout(take, patience) };
    } else {
      take();
    }
    return true;
  }

  #answer(item: CompiledItem, value: AnswerValue): void {
    if (Array.isArray(value) && value.length === 0) this.#send({ type: 'clear', item: item.id });
    else this.#send({ type: 'answer', item: item.id, answer: { value } });
  }

  /** Sends, and keeps what was typed if it is refused. */
  #send(intent: Intent & { readonly item: string }, text = ''): boolean {
    const issues = intend(this.#host, intent);
    if (issues.length > 0) this.#keep(intent.item, { text, issues });
    else this.#host.setting?.drafts.delete(intent.item);
    this.#host.requestUpdate();
    return issues.length === 0;
  }

  #refuse(item: CompiledItem, issues: readonly Issue[]): void {
    this.#keep(item.id, { text: '', issues });
  }

  #keep(item: string, draft: Draft): void {
    this.#host.setting?.drafts.set(item, draft);
    this.#host.requestUpdate();
  }

  #refocus(item: string): void {
    void this.#host.updateComplete.then(() => this.#host.focusItem(item));
  }
}

export function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
