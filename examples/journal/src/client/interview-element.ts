import '@skala/widgets/define/interview';
import type { SkalaInterview } from '@skala/widgets';
import type { InstrumentContent, ResponseState } from '../api-types.ts';
import type { Language } from '../settings.ts';

/** The element, set up to take a stored response up again. */
export function makeInterview(
  language: Language,
  state: ResponseState,
  { instrument, texts }: InstrumentContent,
): SkalaInterview {
  const { response, actor, administration, supportText, citizen } = state;
  const element = document.createElement('skala-interview');
  element.instrument = instrument;
  element.texts = texts;
  element.language = language;
  element.form = response.form;
  element.responseId = response.id;
  element.subject = citizen;
  element.actor = actor;
  element.money = response.money;
  element.response = response;
  element.pace = administration === 'self-report' ? 'item' : 'section';
  element.supportText = supportText;
  return element;
}
