/** Every element of the gallery. An element comes in with a module beside this one and a line here. */
import type { ElementStates } from '../gallery-state.ts';
import { interviewStates } from './interview.ts';
import { resultsStates } from './results.ts';

export const elements: readonly ElementStates[] = [interviewStates, resultsStates];
