/** What elements leave on a page: listeners outside themselves, timers and frames that wait, observers that observe. */

interface Left {
  /** Type and target of listeners on anything that is still on the page. */
  readonly listeners: readonly string[];
  readonly timers: readonly string[];
  readonly observers: readonly string[];
}

interface Listening {
  /** Weak, so that the watch itself holds nothing. */
  readonly target: WeakRef<EventTarget>;
  readonly type: string;
  readonly listener: WeakRef<WeakKey>;
  readonly capture: boolean;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Begins to keep count. `end` puts everything back. */
export function watchPage(): { left(): Left; end(): void } {
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string, around: (original: Method) => Method): void => {
    const original = Reflect.get(owner, name) as Method;
    Object.defineProperty(owner, name, { value: around(original), configurable: true, writable: true });
    undo.push(() => Object.defineProperty(owner, name, { value: original, configurable: true, writable: true }));
  };

  const listening: Listening[] = [];
  const captures = (options: unknown): boolean =>
    typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
  const stop = (target: unknown, type: unknown, listener: unknown, options: unknown): void => {
    const at = listening.findIndex(
      (one) =>
        one.target.deref() === target &&
        one.type === type &&
        one.listener.deref() === listener &&
        one.capture === captures(options),
    );
    if (at >= 0) listening.splice(at, 1);
  };
  wrap(
    EventTarget.prototype,
    'addEventListener',
    (original) =>
      function (this: unknown, type, listener, options) {
        const target = (this ?? window) as EventTarget;
        stop(target, type, listener, options);
        listening.push({
          target: new WeakRef(target),
          type: String(type),
          listener: new WeakRef(listener as WeakKey),
          capture: captures(options),
        });
        return original.call(target, type, listener, options);
      },
  );
  wrap(
    EventTarget.prototype,
    'removeEventListener',
    (original) =>
      function (this: unknown, type, listener, options) {
        stop(this ?? window, type, listener, options);
        return original.call(this ?? window, type, listener, options);
      },
  );

  const waiting = new Map<string, string>();
  for (const [start, end, isOnce] of [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
    ['requestIdleCallback', 'cancelIdleCallback', true],
  ] as const) {
    wrap(window, start, (original) => (callback, ...rest) => {
      const id = original.call(
        window,
        (...given: unknown[]) => {
          if (isOnce) waiting.delete(`${start} ${String(id)}`);
          return (callback as Method)(...given);
        },
        ...rest,
      );
      waiting.set(`${start} ${String(id)}`, start);
      return id;
    });
    wrap(window, end, (original) => (id) => {
      waiting.delete(`${start} ${String(id)}`);
      return original.call(window, id);
    });
  }

  const observing = new Set<unknown>();
  for (const Observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const prototype = Observer.prototype as object;
    wrap(
      prototype,
      'observe',
      (original) =>
        function (this: unknown, target, ...rest) {
          observing.add(this);
          return original.call(this, target, ...rest);
        },
    );
    wrap(
      prototype,
      'disconnect',
      (original) =>
        function (this: unknown) {
          observing.delete(this);
          return original.call(this);
        },
    );
  }

  return {
    left: () => ({
      listeners: listening.flatMap(({ target, type }) => {
        const on = target.deref();
        return !on || (on instanceof Node && !on.isConnected) ? [] : [`${type} on ${on.constructor.name}`];
      }),
      timers: [...waiting.values()],
      observers: [...observing].map((one) => (one as object).constructor.name),
    }),
    end: () => undo.forEach((one) => one()),
  };
}

/** Runs the collector. Gives the names of what it could not collect. */
export async function collected(left: readonly WeakRef<Element>[]): Promise<readonly string[]> {
  const { gc } = globalThis as { gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void> };
  if (!gc) throw new Error('The browser was started without --js-flags=--expose-gc.');
  const names = (): readonly string[] => left.flatMap((one) => one.deref()?.localName ?? []);
  // A weak reference keeps what was read from it until the end of the task.
  for (let turn = 0; turn < 20 && names().length > 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    await gc({ type: 'major', execution: 'async' });
  }
  return names();
}
