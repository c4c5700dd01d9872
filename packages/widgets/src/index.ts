/** Entry `@skala/widgets`: the classes, their events, their types. `@skala/widgets/define/…` registers tags. */

// Elements
export { SkalaGrid } from './grid/grid.ts';
export { SkalaInterview } from './interview/interview.ts';
export { SkalaItem } from './item/item.ts';
export { SkalaFlags } from './flags/flags.ts';
export { SkalaProfile } from './profile/profile.ts';
export { SkalaResults } from './results/results.ts';
export { SkalaReview } from './review/review.ts';
export { SkalaTrend } from './trend/trend.ts';
export { SkalaWorklist } from './worklist/worklist.ts';
export { SkalaPathway } from './pathway/pathway.ts';
export { SkalaSummary } from './summary/summary.ts';

// Events
export type {
  InterviewPlace,
  SkalaAcceptEvent,
  SkalaAnswerEvent,
  SkalaChangeEvent,
  SkalaCompleteEvent,
  SkalaDecisionEvent,
  SkalaEvents,
  SkalaFilterEvent,
  SkalaFlagEvent,
  SkalaGotoEvent,
  SkalaLeaveEvent,
  SkalaNavigateEvent,
  SkalaNoteEvent,
  SkalaOpenEvent,
  SkalaRefusedEvent,
  SkalaSortEvent,
  SkalaStepEvent,
} from './events.ts';

// What properties take
export type { Voice } from './excerpt/excerpt-setting.ts';
export type { Saved } from './interview/screen.ts';
export type { Decision, PathwayShown } from './results/results-setting.ts';
export type { WorklistFlag, WorklistRow } from './worklist/worklist-row.ts';
export type { WorklistPathway } from './worklist/rows-from-records.ts';
export type { WorklistFilter, WorklistSort } from './worklist/worklist-view.ts';
export type { ScheduledStep } from './pathway/step-state.ts';
export type { SummaryEntry } from './summary/areas.ts';
export type { Language } from './locale/language.ts';

// Look
export { colourTokens, sizeTokens } from './tokens.ts';
