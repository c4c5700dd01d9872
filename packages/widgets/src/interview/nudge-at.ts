import { askedItems, type Interview } from '@skala/engine';
import { missingWords } from '../inputs/missing-words.ts';
import type { ItemSetting } from '../question-setting.ts';
import { answerTo } from './outline.ts';

/** What to say to a person who leaves a required question open; undefined where there is nothing to say. */
export function nudgeAt(content: Interview['content'], setting: ItemSetting): string | undefined {
  const item = askedItems(content).find(({ id }) => id === content.place.item);
  if (!item?.required || answerTo(content, item.id)) return undefined;
  const [key] = item.missing;
  return setting.text.answerOrDecline(key === undefined ? '' : missingWords({ item, setting }, key));
}
