import { expectsAnswer, type CompiledInstrument } from '../../src/index.ts';
import { simulators } from '../../src/testing/simulators.ts';
import { pick } from './seed.ts';

/**
 * Permitted answers to some of the questions of a form, asked or not at that moment: what a respondent who
 * changes his mind leaves behind.
 */
export function randomAnswers(
  instrument: CompiledInstrument,
  form: string,
  random: () => number,
): Record<string, unknown> {
  const inForm = new Set(instrument.forms[form]);
  const given: Record<string, unknown> = {};
  for (const item of instrument.items) {
    if (!inForm.has(item.id) || !expectsAnswer(item) || random() < 0.15) continue;
    given[item.id] =
      item.missing.length > 0 && random() < 0.2 ? pick(random, item.missing) : simulators[item.type](item, random);
  }
  return given;
}
