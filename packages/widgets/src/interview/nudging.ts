import { askedItems, type Interview } from '@skala/engine';
import { missingWords } from '../inputs/missing-words.ts';
import type { ItemSetting } from '../question-setting.ts';
import type { Desk } from './desk.ts';
import { answerTo } from './outline.ts';

/**
 * Once for each question: a person who goes on without an answer hears how to leave it open on purpose. True where
 * there was something to say.
 */
export function nudging({ shown, setting, aim }: Desk): (interview: Interview) => boolean {
  let nudged: string | undefined;
  return ({ content }) => {
    const about = setting();
    const nudge = about && nudgeAt(content, about);
    if (nudge === undefined || nudged === content.place.item) return false;
    nudged = content.place.item;
    shown.nudge = nudge;
    aim();
    return true;
  };
}

/** What to say to a person who leaves a required question open; undefined where there is nothing to say. */
function nudgeAt(content: Interview['content'], setting: ItemSetting): string | undefined {
  const item = askedItems(content).find(({ id }) => id === content.place.item);
  if (!item?.required || answerTo(content, item.id)) return undefined;
  const [key] = item.missing;
  return setting.text.answerOrDecline(key === undefined ? '' : missingWords({ item, setting }, key));
}
