/**
 * Batch scoring: plain answers in, scores and flags out, without an interview around them.
 */
import type { Answer } from '../definition/answer.ts';
import { derive, settingOf, type Answers, type Derived, type ScoringOptions, type Setting } from '../derive/derive.ts';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { parseAnswer } from '../item-types/parse-answer.ts';

export interface ScoredAnswers {
  readonly setting: Setting;
  readonly answers: Answers;
  readonly derived: Derived;
  /** Answers that were refused, and are therefore not in `answers`. */
  readonly issues: readonly Issue[];
}

/**
 * Scores answers given by item id, each a stored answer, a bare value or a missing key. An answer that is
 * not permitted is reported, not used. Throws if the instrument has no such form or rule set.
 */
export function deriveAnswers(
  instrument: CompiledInstrument,
  given: Readonly<Record<string, unknown>>,
  form: string,
  options: ScoringOptions = {},
): ScoredAnswers {
  const setting = settingOf(instrument, form, options);
  const { program, asked } = setting;
  const answers = new Array<Answer | undefined>(program.count).fill(undefined);
  const issues: Issue[] = [];
  for (const name of Object.keys(given)) {
    const slot = program.slots.get(name);
    const item = slot === undefined ? undefined : instrument.items[slot];
    if (slot === undefined || !item) {
      issues.push(issue('answer/unknown-item', pointer('/answers', name), { name }));
    } else if (asked[slot] !== 1) {
      issues.push(issue('answer/not-in-form', pointer('/answers', name), { name, form }));
    } else {
      const parsed = parseAnswer(given[name], item, instrument, '');
      if (parsed.ok) answers[slot] = parsed.value;
      else for (const found of parsed.issues) issues.push({ ...found, path: pointer('/answers', name) });
    }
  }
  return { setting, answers, derived: derive(setting, answers), issues };
}
