import type { AnswerValue, CompiledItem } from '@skala/engine';
import { inputFor, type AskingSetting } from '../asking-setting.ts';
import { missingWords } from '../inputs/missing-words.ts';

/** One of the answers that every question of a table can be given. */
export interface LikertColumn {
  /** The option's code, or the key of a missing answer; what a person presses. */
  readonly code: string;
  readonly words: string;
  /** Undefined for a missing answer. */
  readonly value: AnswerValue | undefined;
}

/** The columns that these questions share; undefined where they are not answered alike, one choice out of few. */
export function likertColumns(
  items: readonly CompiledItem[],
  setting: AskingSetting,
): readonly LikertColumn[] | undefined {
  const [first, ...rest] = items.map((item) => optionsOf(item, setting));
  if (!first || first.length < 2 || first.length > 11) return undefined;
  const same = JSON.stringify(first);
  if (rest.some((options) => JSON.stringify(options) !== same)) return undefined;
  const missing = new Map(items.flatMap((item) => item.missing.map((key) => [key, item] as const)));
  return [
    ...first,
    ...[...missing].map(([code, item]) => ({ code, words: missingWords({ item, setting }, code), value: undefined })),
  ];
}

function optionsOf(item: CompiledItem, setting: AskingSetting): readonly LikertColumn[] {
  const input = inputFor(setting, item);
  const nothingDone = (): void => undefined;
  const keys = input.keys?.({
    item,
    setting,
    answer: undefined,
    draft: undefined,
    invalid: false,
    describedBy: '',
    id: '',
    answerWith: nothingDone,
    code: nothingDone,
    clear: nothingDone,
    type: nothingDone,
    settle: nothingDone,
  });
  const values = new Map<AnswerValue, string>();
  for (const [key, value] of keys ?? []) if (!values.has(value)) values.set(value, key);
  if ([...values.keys()].some((value) => typeof value === 'object')) return [];
  const plain = { ...setting, voice: 'respondent' } as const;
  return [...values].map(([value, code]) => ({ code, value, words: input.inWords(value, item, plain) }));
}
