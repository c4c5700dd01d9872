import '@skala/widgets/define/interview';
import type { CompiledInstrument, Issue, MoneySetting, Response, SkalaRecord, TextPack } from '@skala/engine';
import type { InstrumentContent, ResponseState } from '../api-types.ts';
import type { Language } from '../settings.ts';
import type { SavedNotice } from './save-queue.ts';

interface InterviewEvents {
  'skala-change': CustomEvent<{ readonly response: Response }>;
  'skala-complete': CustomEvent<{ readonly record: SkalaRecord }>;
  'skala-refused': CustomEvent<{ readonly issues: readonly Issue[] }>;
  'skala-leave': CustomEvent<{ readonly response: Response }>;
}

/** What this page uses of `<skala-interview>`. */
export interface SkalaInterviewElement extends HTMLElement {
  instrument: CompiledInstrument;
  texts: readonly TextPack[];
  language: string;
  form: string;
  responseId: string;
  subject: string;
  actor: string;
  money: MoneySetting | undefined;
  response: Response;
  pace: 'section' | 'item';
  saved: SavedNotice | undefined;
  supportText: string;
  addEventListener<K extends keyof InterviewEvents>(type: K, listener: (event: InterviewEvents[K]) => void): void;
}

/** The element, set up to take a stored response up again. */
export function makeInterview(language: Language, state: ResponseState, { instrument, texts }: InstrumentContent): SkalaInterviewElement {
  const { response, actor, administration, supportText, citizen } = state;
  const element = document.createElement('skala-interview') as SkalaInterviewElement;
  Object.assign(element, {
    instrument,
    texts,
    language,
    form: response.form,
    responseId: response.id,
    subject: citizen,
    actor,
    money: response.money,
    response,
    pace: administration === 'self-report' ? 'item' : 'section',
    supportText,
  });
  return element;
}
