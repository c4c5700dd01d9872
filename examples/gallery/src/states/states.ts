/** Every element of the gallery. An element comes in with a module beside this one and a line here. */
import type { ElementStates } from '../gallery-state.ts';
import { flagsStates } from './flags.ts';
import { gridStates } from './grid.ts';
import { interviewStates } from './interview.ts';
import { itemStates } from './item.ts';
import { pathwayStates } from './pathway.ts';
import { profileStates } from './profile.ts';
import { resultsStates } from './results.ts';
import { reviewStates } from './review.ts';
import { summaryStates } from './summary.ts';
import { trendStates } from './trend.ts';
import { worklistStates } from './worklist.ts';

export const elements: readonly ElementStates[] = [
  interviewStates,
  itemStates,
  gridStates,
  reviewStates,
  resultsStates,
  flagsStates,
  profileStates,
  trendStates,
  pathwayStates,
  worklistStates,
  summaryStates,
];
