/** A world that the search changes one answer at a time. */
import type { Answer } from '../../definition/answer.ts';
import type { CompiledInstrument } from '../../definition/compiled.ts';
import { derive, deriveAfter, type Answers, type Setting } from '../../derive/derive.ts';
import { parseAnswer } from '../../item-types/parse-answer.ts';
import type { World } from '../reach/goal.ts';

/** A world of these answers. */
export function worldWith(setting: Setting, answers: Answers): World {
  return { setting, answers, derived: derive(setting, answers) };
}

/** The same world with another answer to one item; undefined: none. */
export function withAnswer({ setting, answers, derived }: World, item: number, answer: Answer | undefined): World {
  const changed = answers.with(item, answer);
  return { setting, answers: changed, derived: deriveAfter(setting, derived, changed, item) };
}

/** Answers by item id as a world has them; what is not permitted is left out. */
export function answersOf(instrument: CompiledInstrument, given: Readonly<Record<string, unknown>>): Answers {
  return instrument.items.map((item) => {
    if (!Object.hasOwn(given, item.id)) return undefined;
    const parsed = parseAnswer(given[item.id], item, instrument, '');
    return parsed.ok ? parsed.value : undefined;
  });
}
