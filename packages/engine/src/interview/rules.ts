/** What an interview asks, what is still open, and what comes next: pure functions of its content. */
import type { CompiledCheck, CompiledItem } from '../definition/compiled.ts';
import { isAsked, type Answers, type Derived, type Setting } from '../derive/derive.ts';
import { itemTypes } from '../item-types/item-types.ts';

/** What the rules look at. */
export interface Content {
  readonly setting: Setting;
  readonly answers: Answers;
  readonly derived: Derived;
  readonly accepted: Readonly<Record<string, { readonly reason: string }>>;
}

/** A place in the interview: a section, and the question in it that is current. */
export interface Place {
  readonly section: string;
  readonly item: string | undefined;
}

/** The items asked now, in order; display items included. */
export function askedItems(content: Content): readonly CompiledItem[] {
  return content.setting.program.instrument.items.filter((_, index) =>
    isAsked(content.setting, content.derived, index),
  );
}

/** Sections with at least one item asked now. */
export function askedSections(content: Content): readonly string[] {
  const asked = new Set(askedItems(content).map((item) => item.section));
  return content.setting.program.instrument.sections.map(({ id }) => id).filter((id) => asked.has(id));
}

/** Whether an item expects an answer at all. */
export function expectsAnswer(item: CompiledItem): boolean {
  return itemTypes[item.type].isDisplay !== true;
}

/** Required items that are asked and neither answered nor coded. */
export function openRequired(content: Content): readonly CompiledItem[] {
  const { program } = content.setting;
  return program.instrument.items.filter(
    (item, index) =>
      item.required && content.answers[index] === undefined && isAsked(content.setting, content.derived, index),
  );
}

/** Checks that speak up now and have not been accepted. */
export function openChecks(content: Content): readonly CompiledCheck[] {
  return firedChecks(content).filter((check) => !Object.hasOwn(content.accepted, check.id));
}

/** Checks that speak up now, accepted or not. */
export function firedChecks(content: Content): readonly CompiledCheck[] {
  const { program } = content.setting;
  return program.instrument.checks.filter((check) => {
    return content.derived.values[program.checkSlots.get(check) ?? -1] === 1;
  });
}

/** Where the interview begins: the first question of the first section. */
export function firstPlace(content: Content): Place {
  const [first] = askedItems(content);
  return { section: first?.section ?? '', item: first?.id };
}

/** The neighbouring place, or the same where there is none. */
export function neighbour(content: Content, place: Place, pace: 'item' | 'section', step: 1 | -1): Place {
  const items = askedItems(content);
  if (pace === 'item') {
    const order = content.setting.program.slots;
    const here = place.item === undefined ? -1 : (order.get(place.item) ?? -1);
    const next =
      step === 1
        ? items.find((item) => (order.get(item.id) ?? 0) > here)
        : items.findLast((item) => (order.get(item.id) ?? 0) < here);
    return next ? { section: next.section, item: next.id } : place;
  }
  const all = content.setting.program.instrument.sections.map(({ id }) => id);
  const here = all.indexOf(place.section);
  const asked = askedSections(content);
  const section =
    step === 1 ? asked.find((id) => all.indexOf(id) > here) : asked.findLast((id) => all.indexOf(id) < here);
  return section === undefined ? place : { section, item: items.find((item) => item.section === section)?.id };
}

/** The first unanswered question after a place, from the top again if need be. */
export function nextUnanswered(content: Content, after: string | undefined): CompiledItem | undefined {
  const { slots } = content.setting.program;
  const here = after === undefined ? -1 : (slots.get(after) ?? -1);
  const open = askedItems(content).filter(
    (item) => expectsAnswer(item) && content.answers[slots.get(item.id) ?? -1] === undefined,
  );
  return open.find((item) => (slots.get(item.id) ?? 0) > here) ?? open[0];
}
