/** How long a download that failed is left alone, in milliseconds. */
const rest = 5000;

/**
 * Code or words that come after the first download, by `import()`. Where everything was bundled into one file
 * they are in it, and are there at once.
 */
export class Part<T> {
  readonly #source: () => Promise<T>;
  #value: T | undefined;
  #download: Promise<void> | undefined;
  #failedAt: number | undefined;

  constructor(source: () => Promise<T>) {
    this.#source = source;
  }

  /** The part, once it is here. */
  get value(): T | undefined {
    return this.#value;
  }

  /** It is on its way. */
  get isComing(): boolean {
    return this.#download !== undefined;
  }

  /**
   * Downloads it. The promise never rejects; there is none if the part is here, or has just failed and no person asks
   * for it again.
   */
  load(isAsked = false): Promise<void> | undefined {
    if (this.#value !== undefined || this.#download) return this.#download;
    if (!isAsked && this.#failedAt !== undefined && performance.now() - this.#failedAt < rest) return undefined;
    this.#download = this.#fetch();
    return this.#download;
  }

  async #fetch(): Promise<void> {
    try {
      this.#value = await this.#source();
    } catch {
      this.#failedAt = performance.now();
    }
    this.#download = undefined;
  }
}
