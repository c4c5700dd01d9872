import type { CompiledInstrument, InterviewOptions } from '@skala/engine';
import type { Language } from '../locale/language.ts';

interface Given {
  readonly responseId: string | undefined;
  readonly form: string | undefined;
  readonly subject: string | undefined;
  readonly money: InterviewOptions['money'];
  readonly ruleSet: string | undefined;
  readonly now: () => string;
}

/** What the host's properties open an interview with. */
export function optionsOf(
  { responseId, form, subject, money, ruleSet, now }: Given,
  instrument: CompiledInstrument,
  language: Language,
): InterviewOptions {
  return {
    id: responseId ?? `response-${now()}`,
    form: form ?? Object.keys(instrument.forms)[0] ?? '',
    language,
    ...(subject === undefined ? {} : { subject }),
    money,
    ruleSet,
  };
}
