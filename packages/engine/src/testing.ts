/**
 * Entry `@skala/engine/testing`: what tests of an instrument need, without a test runner. The CLI runs
 * vectors with it; nothing that is shipped to a browser imports it.
 */

// Vectors
export { loadVectors } from './testing/load-vectors.ts';
export { runVectors } from './testing/run-vectors.ts';
export type { VectorFailure } from './testing/run-vectors.ts';
export { vectorsSchema } from './definition/vectors.ts';
export type { Vector, Vectors } from './definition/vectors.ts';

// Simulated respondents
export { simulateAnswers } from './testing/simulate-answers.ts';
export type { SimulatedAnswers, SimulateOptions } from './testing/simulate-answers.ts';
export { seededRandom } from './testing/seeded-random.ts';
