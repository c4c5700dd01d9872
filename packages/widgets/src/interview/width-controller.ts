import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room the element has: for a table from 640 px, for a list beside the questions from 900 px. */
export class WidthController implements ReactiveController {
  width: 'narrow' | 'middle' | 'wide' = 'wide';
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure(this.#host.getBoundingClientRect().width);
    // In a frame of its own: drawing while sizes are being told changes them once more.
    this.#observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#measure(entry?.contentRect.width ?? 0));
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
  }

  #measure(pixels: number): void {
    if (pixels === 0) return;
    const width = pixels >= 900 ? 'wide' : pixels >= 640 ? 'middle' : 'narrow';
    if (width === this.width) return;
    this.width = width;
    this.#host.requestUpdate();
  }
}
