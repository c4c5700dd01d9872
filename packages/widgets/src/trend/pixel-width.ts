import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A wider drawing says no more. As in the styles. */
const widest = 960;

/** How many pixels wide the element is; followed while it is on the page. */
export class PixelWidth implements ReactiveController {
  pixels = 720;
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#take(contentWidth(this.#host));
    // In the next frame: drawing changes the height, and an observer may not be told of that while it reports.
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#take(contentWidth(this.#host)));
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #take(pixels: number): void {
    const whole = Math.min(widest, Math.floor(pixels));
    if (whole === 0 || whole === this.pixels) return;
    this.pixels = whole;
    this.#host.requestUpdate();
  }
}

function contentWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
