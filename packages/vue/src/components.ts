// Written by pnpm build:manifest from the elements of @skala/widgets.

import type {
  SkalaFlags,
  SkalaGrid,
  SkalaInterview,
  SkalaItem,
  SkalaPathway,
  SkalaProfile,
  SkalaResults,
  SkalaReview,
  SkalaSummary,
  SkalaTrend,
  SkalaWorklist,
} from '@skala/widgets';
import type { VueElement } from './vue-element.ts';

/** The elements by tag, as Vue types a component. */
export interface SkalaComponents {
  /** What a record and a pathway suggest, each with its grounds and a decision to make. */
  'skala-flags': VueElement<
    SkalaFlags,
    'instrument' | 'texts' | 'language' | 'record' | 'pathway' | 'decisions' | 'headingLevel' | 'readonly',
    'skala-decision'
  >;
  /** Several questions of an instrument on their own, in any page or HTML form. A table of the instrument (`grid`), or questions that are answered alike (`items`), with an answer a column; one below the other where there is no room for a table, or where they are not answered alike. */
  'skala-grid': VueElement<
    SkalaGrid,
    | 'instrument'
    | 'texts'
    | 'language'
    | 'grid'
    | 'items'
    | 'answers'
    | 'notes'
    | 'voice'
    | 'headingLevel'
    | 'name'
    | 'required'
    | 'disabled',
    'skala-answer' | 'skala-note' | 'skala-refused'
  >;
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
    | 'supportText'
    | 'withValues'
    | 'name'
    | 'required',
    | 'skala-change'
    | 'skala-complete'
    | 'skala-refused'
    | 'skala-leave'
    | 'skala-answer'
    | 'skala-flag'
    | 'skala-navigate'
  >;
  /** One question of an instrument on its own, in any page or HTML form. The host that asks for a question by itself is told the answer; nothing is kept, scored or sent. */
  'skala-item': VueElement<
    SkalaItem,
    | 'instrument'
    | 'texts'
    | 'language'
    | 'item'
    | 'answer'
    | 'voice'
    | 'note'
    | 'readonly'
    | 'name'
    | 'required'
    | 'disabled',
    'skala-answer' | 'skala-note' | 'skala-refused'
  >;
  /** The steps of a pathway for one citizen, in its own order: what is done, late, due, coming, not needed, undecided, or waits for a result to be interpreted. */
  'skala-pathway': VueElement<
    SkalaPathway,
    'pathway' | 'result' | 'occurrences' | 'links' | 'asOf' | 'language' | 'headingLevel' | 'readonly',
    'skala-step'
  >;
  /** The scores of a record, an area a row, each with how it came about. */
  'skala-profile': VueElement<
    SkalaProfile,
    'instrument' | 'texts' | 'language' | 'record' | 'earlier' | 'cut' | 'headingLevel',
    never
  >;
  /** What a record says. Suggestions first, each with its grounds and a decision to make; then the profile, each score with how it came about. It draws neither itself. */
  'skala-results': VueElement<
    SkalaResults,
    | 'instrument'
    | 'texts'
    | 'language'
    | 'record'
    | 'earlier'
    | 'pathway'
    | 'decisions'
    | 'cut'
    | 'headingLevel'
    | 'readonly',
    'skala-decision'
  >;
  /** Every answer of a response on one page, with what is missing first and the warnings to accept. It changes nothing: what a person wants to do is told to the host. */
  'skala-review': VueElement<
    SkalaReview,
    'instrument' | 'texts' | 'language' | 'response' | 'record' | 'voice' | 'readonly' | 'headingLevel',
    'skala-goto' | 'skala-accept' | 'skala-refused'
  >;
  /** A page for the citizen, in plain words, to read together or to print. What was talked about and what the answers say; what happens next, what help there is and whom to ask, in the site's words. It shows no flags, and of what is held back only that it waits. */
  'skala-summary': VueElement<
    SkalaSummary,
    'entries' | 'next' | 'help' | 'contact' | 'numbers' | 'language' | 'headingLevel',
    never
  >;
  /** One score over time, from several records, and which changes are more than error of measurement. */
  'skala-trend': VueElement<
    SkalaTrend,
    'instrument' | 'texts' | 'language' | 'records' | 'score' | 'bandSet' | 'headingLevel',
    never
  >;
  /** Who needs somebody first, and why. Rows come from the host, or are worked out from records. What is clear is not shown; what nobody can decide yet, and what waits for interpretation, always is. */
  'skala-worklist': VueElement<
    SkalaWorklist,
    | 'rows'
    | 'records'
    | 'instruments'
    | 'texts'
    | 'pathways'
    | 'owners'
    | 'sort'
    | 'filter'
    | 'language'
    | 'headingLevel',
    'skala-open' | 'skala-sort' | 'skala-filter'
  >;
}
