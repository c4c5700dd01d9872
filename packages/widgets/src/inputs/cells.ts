/** In a table cell: the inputs whose own files are in the first download, where there are no tables. */
import type { TemplateResult } from 'lit';
import { yesAndNo } from './boolean.ts';
import { boxes, menu } from './boxes.ts';
import { optionsOf } from './choice.ts';
import type { InputView } from './input.ts';

export function choiceCell(view: InputView): TemplateResult {
  const options = optionsOf(view.item, view.setting);
  const isShort = options.length <= 4 && options.every(({ words }) => words.length <= 5);
  return isShort ? boxes(view, options, 'words') : menu(view, options);
}

export function booleanCell(view: InputView): TemplateResult {
  return boxes(view, yesAndNo(view.setting), 'words');
}
