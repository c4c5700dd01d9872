import type { CompiledItem, ItemTypeName } from '@skala/engine';
import { html, type CSSResult, type TemplateResult } from 'lit';
import { display } from './inputs/display.ts';
import type { Input, InputView } from './inputs/input.ts';
import type { NoteView } from './question/note-field.ts';
import type { ItemSetting } from './question-setting.ts';

/** What holds for every question that is being asked. */
export interface AskingSetting extends ItemSetting {
  /** The inputs that are here. Those of rarer item types come later. */
  readonly inputs: Readonly<Partial<Record<ItemTypeName, Input>>>;
  /** What those look like; undefined before they have come. */
  readonly inputStyles: CSSResult | undefined;
  /** Where a note is written; undefined before it has come. */
  readonly noteField: ((view: NoteView) => TemplateResult) | undefined;
}

/** What an input is given of a question that is being asked. */
export interface AskedView extends InputView {
  readonly setting: AskingSetting;
}

/** Stands in for an input that is on its way. */
const onItsWay: Input = {
  ...display,
  render: ({ setting }) => html`<p class="hint">${setting.text.fetching}</p>`,
};

export function inputFor({ inputs }: AskingSetting, { type }: CompiledItem): Input {
  return inputs[type] ?? onItsWay;
}
