import type { Response } from '@skala/engine';

/** Whether the log of `later` begins with the whole log of `earlier`. */
export function isContinuationOf(earlier: Response, later: Response): boolean {
  return earlier.log.every((entry, index) => JSON.stringify(entry) === JSON.stringify(later.log[index]));
}
