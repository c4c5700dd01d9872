import type { LitElement, ReactiveController } from 'lit';

/** A wider drawing says no more. As in the styles. */
const widest = 960;

/** How many pixels there are to draw on: the width inside the frame; followed while the element is on the page. */
export class PixelWidth implements ReactiveController {
  pixels = 720;
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#take();
    // In the next frame: drawing changes the height, and an observer may not be told of that while it reports.
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#take());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #take(): void {
    const frame = this.#host.shadowRoot?.querySelector('.frame') ?? this.#host;
    const whole = Math.min(widest, Math.floor(contentWidth(frame)));
    if (whole === 0 || whole === this.pixels) return;
    this.pixels = whole;
    this.#host.requestUpdate();
  }
}

function contentWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
