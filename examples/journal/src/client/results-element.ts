import '@skala/widgets/define/results';
import type { SkalaRecord } from '@skala/engine';
import type { SkalaResults } from '@skala/widgets';
import type { InstrumentContent, RecordDetail } from '../api-types.ts';
import type { Language } from '../settings.ts';

/** The element, set up to show a stored record. `mayDecide`: on what its flags propose. */
export function makeResults(
  { language, mayDecide }: { readonly language: Language; readonly mayDecide: boolean },
  record: SkalaRecord,
  { earlier, pathway, decisions }: RecordDetail,
  { instrument, texts }: InstrumentContent,
): SkalaResults {
  const element = document.createElement('skala-results');
  element.instrument = instrument;
  element.texts = texts;
  element.language = language;
  element.record = record;
  element.readonly = !mayDecide;
  element.earlier = earlier;
  if (pathway) element.pathway = pathway;
  // The last one of each flag.
  element.decisions = Object.fromEntries(decisions.map((decision) => [decision.flag, decision]));
  return element;
}
