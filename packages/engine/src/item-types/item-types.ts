/**
 * The one table of item types. Nothing outside this folder asks what type an item has;
 * it asks the type for its answer.
 */
import type { ItemTypeName } from '../definition/compiled.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { display } from './display.ts';
import type { ItemType } from './item-type.ts';
import { money } from './money.ts';
import { multiChoice } from './multi-choice.ts';
import { wholeNumber } from './number-answer.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';
import { time } from './time.ts';

export const itemTypes: Readonly<Record<ItemTypeName, ItemType>> = {
  integer: wholeNumber,
  decimal,
  choice,
  'multi-choice': multiChoice,
  rating,
  boolean,
  date,
  time,
  duration: wholeNumber,
  money,
  text,
  'visual-analogue': {
    ...decimal,
    parse: (raw, shape) => decimal.parse(raw, { decimals: 0, ...shape }),
  },
  display,
};
