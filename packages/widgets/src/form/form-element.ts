/**
 * What an element says to an HTML form around it: a value under its `name`, a state that the browser may bring
 * back, and whether something is wrong with it. Without a `name` nothing of an answer goes into the form.
 */
import { LitElement } from 'lit';
import { DeclaredScripts } from '../declared/declared-scripts.ts';
import { scopedRoot } from '../scoped-root.ts';

/** The properties of every element that a form may hold. */
export const formProperties = {
  name: { type: String, reflect: true },
  required: { type: Boolean, reflect: true },
  disabled: { type: Boolean, reflect: true },
  isOff: { state: true },
} as const;

export abstract class FormElement extends LitElement {
  static readonly formAssociated = true;

  declare name: string | undefined;
  declare required: boolean;
  declare disabled: boolean;
  /** Disabled by itself, or by a fieldset around it. */
  declare isOff: boolean;

  readonly #internals: ElementInternals;

  constructor() {
    super();
    this.required = false;
    this.disabled = false;
    this.isOff = false;
    this.#internals = this.attachInternals();
    new DeclaredScripts(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return scopedRoot(this, () => super.createRenderRoot());
  }

  /** What is wrong, as a field of HTML says it. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** False, and an `invalid` event, if something is wrong. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser says so and puts the focus there. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formDisabledCallback(isOff: boolean): void {
    // The browser may call in the middle of an update, where a change of a property goes unnoticed.
    queueMicrotask(() => (this.isOff = isOff));
  }

  /** Tells the form. `state` is what `formStateRestoreCallback` is given later. */
  protected putIntoForm(value: string | null, state: string | null): void {
    this.#internals.setFormValue(value, state);
  }

  /** Says what is wrong, and at which field; nothing where there is no message. */
  protected judge(flags: ValidityStateFlags, message: string, anchor: HTMLElement | null | undefined): void {
    if (message === '') this.#internals.setValidity({});
    else if (anchor) this.#internals.setValidity(flags, message, anchor);
    else this.#internals.setValidity(flags, message);
  }
}
