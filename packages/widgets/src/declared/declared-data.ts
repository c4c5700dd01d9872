/**
 * Data that stands in the page itself, for a host without a script of its own:
 * `<script type="application/json" data-instrument>` and the like inside an element fill its properties of that name.
 * What the host has set by script is left alone. Nothing is fetched.
 */
import type { Issue } from '@skala/engine';
import type { LitElement, ReactiveController } from 'lit';
import { announce } from '../events.ts';

/** Properties that may stand in the page. A `texts` script holds one pack or a list; there may be several. */
const names = ['instrument', 'texts', 'response', 'record', 'answer'] as const;
type Name = (typeof names)[number];

const expected: Partial<Record<Name, string>> = { instrument: 'skala/compiled/1' };

export class DeclaredData implements ReactiveController {
  readonly #host: LitElement & Partial<Record<Name, unknown>>;
  #observer: MutationObserver | undefined;
  #isRead = false;

  constructor(host: LitElement & Partial<Record<Name, unknown>>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#read, { once: true });
    else this.#read();
    this.#observer = new MutationObserver(() => document.readyState !== 'loading' && this.#read());
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#read);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  readonly #read = (): void => {
    const host = this.#host;
    const scripts = [...host.querySelectorAll<HTMLScriptElement>(':scope > script[type="application/json"]')];
    if (this.#isRead || scripts.length === 0) return;
    this.#isRead = true;
    const issues: Issue[] = [];
    for (const name of names) {
      const said = scripts.filter((script) => script.hasAttribute(`data-${name}`));
      const isSet = name === 'texts' ? (host.texts as readonly unknown[]).length > 0 : host[name] !== undefined;
      if (said.length === 0 || isSet || !(name in host)) continue;
      const values = said.flatMap((script) => valueIn(script, name, issues));
      if (name === 'texts') host.texts = values.flat();
      else if (values.length > 0) host[name] = values[0];
    }
    if (issues.length > 0) void host.updateComplete.then(() => announce(host, 'skala-refused', { issues }));
  };
}

/** What a script says; nothing, and an issue, if it is no JSON or not what belongs there. */
function valueIn({ textContent }: HTMLScriptElement, name: Name, issues: Issue[]): readonly unknown[] {
  const refuse = (format: string, wanted: string): readonly unknown[] => {
    issues.push({ code: 'format/unknown', path: `/${name}`, params: { format, expected: wanted } });
    return [];
  };
  try {
    const value: unknown = JSON.parse(textContent);
    const format = (value as { readonly format?: unknown } | null)?.format;
    const wanted = expected[name];
    return wanted === undefined || format === wanted ? [value] : refuse(String(format), wanted);
  } catch {
    return refuse('text', 'JSON');
  }
}
