import type { ItemTypeName } from '@skala/engine';
import { booleanCell, choiceCell } from './cells.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { duration } from './duration.ts';
import { firstInputs } from './first-inputs.ts';
import type { CellInput } from './input.ts';
import { integer } from './integer.ts';
import { money } from './money.ts';
import { multiChoice } from './multi-choice.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { visualAnalogue } from './visual-analogue.ts';

const { choice, boolean, display } = firstInputs;

/** The one table of inputs, by item type. */
export const inputs: Readonly<Record<ItemTypeName, CellInput>> = {
  integer,
  decimal,
  choice: { ...choice, cell: choiceCell },
  'multi-choice': multiChoice,
  rating,
  boolean: { ...boolean, cell: booleanCell },
  date,
  time,
  duration,
  money,
  text,
  'visual-analogue': visualAnalogue,
  display: { ...display, cell: (view) => display.render(view) },
};
