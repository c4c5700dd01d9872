/** Entry `@skala/react`: every element as a component. `@skala/react/<name>` loads one of them. */
// Written by pnpm build:manifest from the elements of @skala/widgets.

export { SkalaInterview } from './elements/interview.ts';
export { SkalaResults } from './elements/results.ts';
