/**
 * Lets what follows from an answer be drawn after the answer itself: the question shows it in the next frame, and
 * counts, checks and the questions that now are asked come in the one after. What moves a person does not wait.
 */
import { afterPaint } from './after-paint.ts';

export class HeldDrawing {
  #over: Promise<void> | undefined;
  #end: (() => void) | undefined;

  /** Holds what is drawn from now on until a frame has been painted. */
  hold(): void {
    if (this.#over) return;
    this.#over = new Promise((resolve) => {
      const callOff = afterPaint(() => this.end());
      this.#end = () => {
        callOff();
        resolve();
      };
    });
  }

  /** Lets it be drawn now. */
  end(): void {
    this.#end?.();
    this.#over = this.#end = undefined;
  }

  /** Draws when nothing is held any more; at once where nothing is. */
  draw(act: () => unknown): Promise<unknown> | undefined {
    if (this.#over) return this.#over.then(act);
    act();
    return undefined;
  }
}
