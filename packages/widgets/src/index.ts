/** Entry `@skala/widgets`: the classes, their events, their types. `@skala/widgets/define/…` registers tags. */

// Elements
export { SkalaInterview } from './interview/interview.ts';
export { SkalaResults } from './results/results.ts';

// Events
export type {
  SkalaChangeEvent,
  SkalaCompleteEvent,
  SkalaDecisionEvent,
  SkalaEvents,
  SkalaLeaveEvent,
  SkalaRefusedEvent,
} from './events.ts';

// What properties take
export type { Saved } from './interview/screen.ts';
export type { Decision, PathwayShown } from './results/results-setting.ts';
export type { Language } from './locale/locale.ts';

// Look
export { colourTokens, sizeTokens } from './tokens.ts';
