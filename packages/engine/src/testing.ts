/**
 * Entry `@skala/engine/testing`: what tests of an instrument need, without a test runner. The CLI runs
 * vectors with it; nothing that is shipped to a browser imports it.
 */

// Vectors
export { analyseVectors } from './testing/analyse-vectors.ts';
export { loadVectors } from './testing/load-vectors.ts';
export { runVectors } from './testing/run-vectors.ts';
export type { VectorFailure } from './testing/run-vectors.ts';
export { vectorsSchema } from './definition/vectors.ts';
export type { Vector, Vectors } from './definition/vectors.ts';

// What vectors reach of a definition, and vectors for what they do not
export { vectorReach } from './testing/reach/reach.ts';
export type { Reach } from './testing/reach/reach.ts';
export { goalKinds } from './testing/reach/goal.ts';
export type { Goal, GoalKind } from './testing/reach/goal.ts';
export { proposeVectors } from './testing/propose/propose.ts';
export type { Proposal } from './testing/propose/propose.ts';

// Simulated respondents
export { simulateAnswers } from './testing/simulate-answers.ts';
export type { SimulatedAnswers } from './testing/simulate-answers.ts';
export { fillInterview } from './testing/fill-interview.ts';
export type { SimulateOptions } from './testing/fill-interview.ts';
export { seededRandom } from './internal/seeded-random.ts';
