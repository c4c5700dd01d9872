/**
 * Draws a section from the top: its beginning at once, and the rest a few blocks a frame, so that nobody waits for
 * questions that are far down. Where the person is, everything before it and a little after it are there at once.
 */
import type { LitElement, ReactiveController } from 'lit';
import { onServer } from '../on-server.ts';
import { afterPaint } from './after-paint.ts';

/** Blocks at once, and in each frame that follows. */
const step = { first: 4, then: 6 } as const;

export class Unfolding implements ReactiveController {
  readonly #host: LitElement;
  #section: string | undefined;
  #drawn = 0;
  #isShown = false;
  #isWhole = true;
  #callOff: (() => void) | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Settles when there is nothing more to draw, for now: an element that has left its page goes on when it is back. */
  get whole(): Promise<void> {
    return this.#isWhole || !this.#host.isConnected
      ? Promise.resolve()
      : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** How many of a section's blocks to draw now; `at` is the one where the person is, -1 for none. */
  take(section: string, blocks: number, at: number): number {
    if (section !== this.#section) {
      this.#section = section;
      // What a server draws, and what it has drawn, is whole.
      const isThere = !this.#host.hasUpdated && this.#host.shadowRoot?.firstElementChild;
      this.#drawn = onServer || isThere ? Infinity : step.first;
    }
    this.#isShown = true;
    this.#drawn = Math.max(this.#drawn, at + step.first);
    this.#isWhole = this.#drawn >= blocks;
    // A question that is asked from now on stands in its place at once.
    if (this.#isWhole) this.#drawn = Infinity;
    return this.#drawn;
  }

  hostConnected(): void {
    if (!this.#isWhole) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#isShown = false;
    this.#isWhole = true;
  }

  hostUpdated(): void {
    if (!this.#isShown) this.#section = undefined;
    if (this.#isWhole || !this.#host.isConnected) this.hostDisconnected();
    else
      this.#callOff ??= afterPaint(() => {
        this.#callOff = undefined;
        this.#drawn += step.then;
        this.#host.requestUpdate();
      });
  }

  hostDisconnected(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}
