/** Looks for data that stands in the page, inside the element; what reads them is fetched only where there are some. */
import type { ReactiveController } from 'lit';
import { announce } from '../events.ts';
import type { DeclaringHost } from './declared-data.ts';

export class DeclaredScripts implements ReactiveController {
  readonly #host: DeclaringHost;
  #observer: MutationObserver | undefined;
  #isFound = false;

  constructor(host: DeclaringHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#look, { once: true });
    else this.#look();
    this.#observer = new MutationObserver(() => document.readyState !== 'loading' && this.#look());
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#look);
    this.#observer?.disconnect();
  }

  readonly #look = (): void => {
    const scripts = [...this.#host.querySelectorAll<HTMLScriptElement>(':scope > script[type="application/json"]')];
    if (this.#isFound || scripts.length === 0) return;
    this.#isFound = true;
    void import('./declared-data.ts').then(({ readDeclaredData }) => {
      const issues = readDeclaredData(this.#host, scripts);
      if (issues.length > 0)
        void this.#host.updateComplete.then(() => announce(this.#host, 'skala-refused', { issues }));
    });
  };
}
