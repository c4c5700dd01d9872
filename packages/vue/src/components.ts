// Written by pnpm build:manifest from the elements of @skala/widgets.

import type { SkalaInterview, SkalaResults } from '@skala/widgets';
import type { VueElement } from './vue-element.ts';

/** The elements by tag, as Vue types a component. */
export interface SkalaComponents {
  /** One instrument, asked a section a page (an interviewer) or a question a page (a person alone). It keeps nothing itself: after every answer the host gets the response to store. */
  'skala-interview': VueElement<
    SkalaInterview,
    | 'instrument'
    | 'texts'
    | 'language'
    | 'form'
    | 'responseId'
    | 'subject'
    | 'actor'
    | 'money'
    | 'ruleSet'
    | 'response'
    | 'carryOver'
    | 'pace'
    | 'density'
    | 'saved'
    | 'now'
    | 'supportText',
    'skala-change' | 'skala-complete' | 'skala-refused' | 'skala-leave'
  >;
  /** What a record says. Suggestions first, each with its grounds and a decision to make; then the profile, each score with how it came about. */
  'skala-results': VueElement<
    SkalaResults,
    'instrument' | 'texts' | 'language' | 'record' | 'earlier' | 'pathway' | 'decisions',
    'skala-decision'
  >;
}
