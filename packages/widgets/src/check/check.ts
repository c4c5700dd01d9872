/**
 * What a check says under a question, as a colleague would: change it, or say why it is right.
 *
 * Inner element; it dispatches intents to the interview around it.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { intend } from '../intent.ts';
import { laterWords } from '../locale/later-words.ts';
import type { ItemSetting } from '../question-setting.ts';
import { base } from '../tokens.ts';
import { reasonForm } from '../reason-form.ts';
import { reasonStyles } from '../reason-form.styles.ts';
import type { CheckView } from './check-view.ts';
import { checkStyles } from './check.styles.ts';

const icons = { error: '!', warning: '?', information: 'i' } as const;

export class SkalaCheck extends LitElement {
  static override styles = [base, reasonStyles, checkStyles];
  static override properties = {
    view: { attribute: false },
    setting: { attribute: false },
    isReadOnly: { attribute: false },
    isExplaining: { state: true },
    isReasonMissing: { state: true },
  };

  declare view: CheckView | undefined;
  declare setting: ItemSetting | undefined;
  /** Says what it says, and takes no answer. */
  declare isReadOnly: boolean;
  declare isExplaining: boolean;
  declare isReasonMissing: boolean;

  constructor() {
    super();
    this.isReadOnly = false;
    this.isExplaining = false;
    this.isReasonMissing = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, setting } = this;
    if (!view || !setting) return nothing;
    const { check, accepted } = view;
    const { text, words } = setting;
    const kind = accepted === undefined ? check.severity : 'accepted';
    return html`<div class="check ${kind}" id="check" tabindex="-1">
      <span class="icon" aria-hidden="true">${accepted === undefined ? icons[check.severity] : '✓'}</span>
      <div>
        ${
          accepted === undefined
            ? html`<p>
                <strong class=${kind === 'warning' ? 'hidden' : ''}>${text[check.severity]}: </strong
                >${words.check(check.id)}
              </p>`
            : html`<p class="muted">${words.check(check.id)}</p>
                <p>${laterWords(text).acceptedBecause}: ${accepted}</p>`
        }
        ${this.#actions(view, setting)}
      </div>
    </div>`;
  }

  #actions({ check, accepted }: CheckView, { text }: ItemSetting): TemplateResult | typeof nothing {
    if (this.isReadOnly || check.severity === 'information' || accepted !== undefined) return nothing;
    const first = check.items[0];
    if (this.isExplaining) {
      return reasonForm({
        label: laterWords(text).fitsWhy,
        submit: laterWords(text).keep,
        text,
        isMissing: this.isReasonMissing,
        onCancel: () => this.#stopExplaining(),
        onReason: (reason) => this.#accept(check.id, reason),
      });
    }
    return html`<div class="actions">
      <button type="button" @click=${() => first !== undefined && intend(this, { type: 'goTo', item: first })}>
        ${laterWords(text).fix}
      </button>
      ${
        check.severity === 'warning'
          ? html`<button type="button" @click=${() => this.#explain()}>${laterWords(text).fits}</button>`
          : nothing
      }
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#check')?.focus();
  }

  #explain(): void {
    this.isExplaining = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#reason')?.focus());
  }

  #stopExplaining(): void {
    this.isExplaining = false;
    this.isReasonMissing = false;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.actions button:last-child')?.focus(),
    );
  }

  #accept(check: string, reason: string): void {
    this.isReasonMissing = intend(this, { type: 'accept', check, reason }).length > 0;
    if (!this.isReasonMissing) {
      this.isExplaining = false;
      void this.updateComplete.then(() => this.focus());
    }
  }
}
