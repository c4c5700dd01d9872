import type { InputView } from './input.ts';

/** What a missing code means here, in the voice of whoever reads it. */
export function missingWords({ item, setting }: Pick<InputView, 'item' | 'setting'>, key: string): string {
  return setting.words.missing(item, key, setting.voice);
}
