import type { InterviewContent } from './content.ts';
import type { InterviewState } from './interview-state.ts';

/** Where an interview stands, with all that it holds. */
export interface Standing {
  readonly state: InterviewState;
  readonly content: InterviewContent;
}
