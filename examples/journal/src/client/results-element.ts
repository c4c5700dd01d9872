import '@skala/widgets/define/results';
import type { CompiledInstrument, CompiledPathway, PathwayResult, SkalaRecord, TextPack } from '@skala/engine';
import type { Decision, InstrumentContent, RecordDetail } from '../api-types.ts';
import type { Language } from '../settings.ts';

export interface DecisionDetail {
  readonly flag: string;
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason?: string;
}

interface ResultsEvents {
  'skala-decision': CustomEvent<DecisionDetail>;
}

/** What this page uses of `<skala-results>`. */
export interface SkalaResultsElement extends HTMLElement {
  instrument: CompiledInstrument;
  texts: readonly TextPack[];
  language: string;
  record: SkalaRecord;
  earlier: readonly SkalaRecord[];
  pathway: { readonly definition: CompiledPathway; readonly result: PathwayResult };
  decisions: readonly Decision[];
  addEventListener<K extends keyof ResultsEvents>(type: K, listener: (event: ResultsEvents[K]) => void): void;
}

export function makeResults(language: Language, detail: RecordDetail, { instrument, texts }: InstrumentContent): SkalaResultsElement {
  const { record, earlier, pathway, decisions } = detail;
  const element = document.createElement('skala-results') as SkalaResultsElement;
  Object.assign(element, { instrument, texts, language, record, earlier, pathway, decisions });
  return element;
}
