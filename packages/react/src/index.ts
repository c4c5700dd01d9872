/** Entry `@skala/react`: every element as a component. `@skala/react/<name>` loads one of them. */
// Written by pnpm build:manifest from the elements of @skala/widgets.

export { SkalaFlags } from './elements/flags.ts';
export { SkalaGrid } from './elements/grid.ts';
export { SkalaInterview } from './elements/interview.ts';
export { SkalaItem } from './elements/item.ts';
export { SkalaPathway } from './elements/pathway.ts';
export { SkalaProfile } from './elements/profile.ts';
export { SkalaResults } from './elements/results.ts';
export { SkalaReview } from './elements/review.ts';
export { SkalaSummary } from './elements/summary.ts';
export { SkalaTrend } from './elements/trend.ts';
export { SkalaWorklist } from './elements/worklist.ts';
