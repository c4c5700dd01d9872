/** Where the search sets out from, under every form and rule set: nothing answered, the lowest, the highest, some at random. */
import type { CompiledInstrument } from '../../definition/compiled.ts';
import { settingOf, type Setting } from '../../derive/derive.ts';
import type { World } from '../reach/goal.ts';
import { tellingAnswers } from '../reach/permitted-values.ts';
import { simulateAnswers } from '../simulate-answers.ts';
import { answersOf, worldWith } from './state.ts';

const simulated = 3;

export function startsOf(instrument: CompiledInstrument): readonly World[] {
  return settingsOf(instrument).flatMap((setting) => {
    const nothing = worldWith(
      setting,
      instrument.items.map(() => undefined),
    );
    const drawn = Array.from({ length: simulated }, (_, seed) =>
      filled(
        worldWith(setting, answersOf(instrument, simulateAnswers(instrument, setting.form, seed, { missing: 0 }))),
        0,
      ),
    );
    return [filled(nothing, 0), filled(nothing, -1), ...drawn, nothing];
  });
}

/** Every form with every rule set. */
function settingsOf(instrument: CompiledInstrument): readonly Setting[] {
  const ruleSets = instrument.ruleSets?.map(({ id }) => id) ?? [undefined];
  return Object.keys(instrument.forms).flatMap((form) =>
    ruleSets.map((ruleSet) => settingOf(instrument, form, { ruleSet })),
  );
}

/**
 * Every question without an answer given its first or last telling one, those that are not asked too: their
 * answers are kept aside until a gate opens, so that opening it does not undo what was reached.
 */
function filled(start: World, which: 0 | -1): World {
  const { items } = start.setting.program.instrument;
  const answers = start.answers.map((answer, slot) => {
    const item = items[slot];
    const value = item && start.setting.asked[slot] === 1 ? tellingAnswers(item).at(which) : undefined;
    return answer ?? (value === undefined ? undefined : { value });
  });
  return worldWith(start.setting, answers);
}
