/**
 * Stands between a page's scripts and every way out of the page: network, storage, other windows, the console, the
 * clipboard. Installed before any script of the page, it notes what is called and lets nothing through. It also keeps
 * violations of the security policy, uncaught errors, and every event a script dispatches.
 */
import type { Page } from 'playwright-core';

export interface SeenEvent {
  readonly type: string;
  /** The event's own fields and its detail, as JSON. */
  readonly payload: string;
  /** Whether it was seen by a listener on the document, where a host listens. */
  readonly reachedHost: boolean;
}

export interface Guarded {
  /** Ways out that were tried, by name. */
  readonly calls: readonly string[];
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly events: readonly SeenEvent[];
}

/** What the guard keeps in the page, where the test reads it. */
interface Kept {
  calls: string[];
  violations: string[];
  errors: string[];
  events: { type: string; payload: string; reachedHost: boolean }[];
}

type Guarding = typeof globalThis & { guard: Kept };

/** Call before the page is opened. */
export async function guardPage(page: Page): Promise<void> {
  await page.addInitScript(install);
}

export async function guarded(page: Page): Promise<Guarded> {
  return page.evaluate(() => (globalThis as Guarding).guard);
}

/** Runs in the page, so it can use nothing from outside itself. */
function install(): void {
  const kept: Kept = { calls: [], violations: [], errors: [], events: [] };
  Object.defineProperty(globalThis, 'guard', { value: kept });
  const note = (name: string) => (): undefined => {
    kept.calls.push(name);
  };
  const method = (owner: object | undefined, name: string, label = name): void => {
    if (owner) Object.defineProperty(owner, name, { value: note(label), configurable: true });
  };
  const accessor = (owner: object, name: string): void => {
    Object.defineProperty(owner, name, { get: note(name), set: note(name), configurable: true });
  };

  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name', 'opener']) {
    accessor(globalThis, name);
  }
  accessor(Document.prototype, 'cookie');
  for (const name of ['clipboard', 'serviceWorker', 'storage', 'credentials', 'locks', 'usb', 'share']) {
    accessor(Navigator.prototype, name);
  }
  method(Navigator.prototype, 'sendBeacon');

  const constructors = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel', 'MessageChannel'];
  const others = ['WebTransport', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'Notification', 'Image', 'FileReader'];
  for (const name of ['fetch', 'postMessage', 'open', 'print', ...constructors, ...others]) method(globalThis, name);
  method(MessagePort.prototype, 'postMessage', 'MessagePort.postMessage');
  for (const name of ['pushState', 'replaceState']) method(History.prototype, name);
  for (const name of ['mark', 'measure']) method(Performance.prototype, name, `performance.${name}`);
  method(Document.prototype, 'execCommand');
  for (const name of Object.keys(console)) method(console, name, `console.${name}`);

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
    kept.violations.push([effectiveDirective, blockedURI, sourceFile, sample].join(' '));
  });
  addEventListener('error', ({ message, error }) => kept.errors.push(`${message} ${String(error?.stack)}`));
  addEventListener('unhandledrejection', ({ reason }) => kept.errors.push(String(reason?.stack ?? reason)));

  // Every event that a script dispatches, with what it carries, and whether it comes as far as the document.
  const dispatch = Reflect.get<object, string>(EventTarget.prototype, 'dispatchEvent') as (event: Event) => boolean;
  Object.defineProperty(EventTarget.prototype, 'dispatchEvent', {
    configurable: true,
    value(this: EventTarget, event: Event): boolean {
      let reachedHost = false;
      const listener = (): void => {
        reachedHost = true;
      };
      document.addEventListener(event.type, listener, { capture: true });
      const result = dispatch.call(this, event);
      document.removeEventListener(event.type, listener, { capture: true });
      const payload = JSON.stringify([event, (event as CustomEvent<unknown>).detail]);
      kept.events.push({ type: event.type, payload, reachedHost });
      return result;
    },
  });
}
