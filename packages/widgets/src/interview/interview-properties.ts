import type { PropertyDeclarations } from 'lit';

/** The properties of `<skala-interview>`: what the host sets, then what the element keeps to itself. */
export const interviewProperties: PropertyDeclarations = {
  instrument: { attribute: false },
  texts: { attribute: false },
  language: { type: String },
  // The attribute `form` names the HTML form that an element belongs to.
  form: { type: String, attribute: 'instrument-form' },
  responseId: { type: String, attribute: 'response-id' },
  subject: { type: String },
  actor: { type: String },
  money: { attribute: false },
  ruleSet: { type: String, attribute: 'rule-set' },
  response: { attribute: false },
  carryOver: { attribute: false },
  pace: { type: String },
  density: { type: String, reflect: true },
  saved: { attribute: false },
  now: { attribute: false },
  supportText: { type: String, attribute: 'support-text' },
  withValues: { type: Boolean, attribute: 'with-values' },
  name: { type: String, reflect: true },
  required: { type: Boolean, reflect: true },
  current: { state: true },
  reason: { state: true },
  nudge: { state: true },
  isStopped: { state: true },
  isReviewing: { state: true },
  isJustDone: { state: true },
  message: { state: true },
};
