/** What of an instrument's ids is shown: the codes an interviewer trained on paper knows, and not our own names. */
import type { CompiledItem } from '@skala/engine';

/** The code of an item, such as M6 or D1.30, or the 9 of phq9; empty where the item has only a name. */
export function shownCode({ code }: CompiledItem): string {
  return /^[a-z]+(?:\d+_)?(\d+[a-z]?)$/.exec(code)?.[1] ?? (/^[^a-z]*\d/.test(code) && code.length <= 7 ? code : '');
}

/** The key of an option: its code where all are short, else its place in the list, from 1. */
export function optionKey({ options = [] }: CompiledItem, code: string): string {
  const isShort = options.every((option) => option.code.length <= 2);
  return isShort ? code : String(options.findIndex((option) => option.code === code) + 1);
}
