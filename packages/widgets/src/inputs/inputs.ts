import type { ItemTypeName } from '@skala/engine';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { display } from './display.ts';
import { duration } from './duration.ts';
import type { Input } from './input.ts';
import { integer } from './integer.ts';
import { money } from './money.ts';
import { multiChoice } from './multi-choice.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { visualAnalogue } from './visual-analogue.ts';

/** The one table of inputs, by item type. */
export const inputs: Readonly<Record<ItemTypeName, Input>> = {
  integer,
  decimal,
  choice,
  'multi-choice': multiChoice,
  rating,
  boolean,
  date,
  time,
  duration,
  money,
  text,
  'visual-analogue': visualAnalogue,
  display,
};
