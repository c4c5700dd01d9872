/** The same as a table: a button, and the key T from anywhere inside the element. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Whether the table is shown, and how that changes. */
export class TableSwitch implements ReactiveController {
  isTable = false;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKey);
  }

  button(label: string): TemplateResult {
    return html`<button
      type="button"
      class="as-table"
      part="switch"
      aria-pressed=${this.isTable}
      aria-keyshortcuts="T"
      @click=${() => this.#turn()}
    >
      ${label} <kbd aria-hidden="true">T</kbd>
    </button>`;
  }

  #turn(): void {
    this.isTable = !this.isTable;
    this.#host.requestUpdate();
  }

  /** The focus goes to the button: what had it may be gone. A list of choices keeps its letters. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || event.composedPath()[0] instanceof HTMLSelectElement) return;
    event.preventDefault();
    this.#turn();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('button.as-table')?.focus(),
    );
  };
}
