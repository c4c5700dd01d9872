/** From asking to the review, to the end, and back: what a person does with the interview as a whole. */
import { recordOf, responseOf, type Response, type SkalaRecord } from '@skala/engine';
import type { Desk } from './desk.ts';
import type { Moving } from './moving.ts';
import type { Screen } from './screen.ts';

export type Stages = Pick<
  Screen,
  'review' | 'leaveReview' | 'complete' | 'endEarly' | 'amend' | 'askReason' | 'pause' | 'resume'
>;

interface Told {
  readonly completed: (record: SkalaRecord) => void;
  /** False where the host wants no pause. */
  readonly mayPause: (response: Response) => boolean;
}

export function stages({ controller, shown, aim }: Desk, moving: Moving, tell: Told): Stages {
  const toHeading = (): void => aim({ selector: '#heading' });

  const complete = (early?: string): void => {
    const { interview } = controller;
    const refused = controller.send({ type: 'complete', ...(early === undefined ? {} : { early }) });
    if (refused.length > 0 || !interview) {
      if (early === undefined) shown.isStopped = true;
      else shown.reason = { for: 'early', isMissing: true };
      aim({ selector: early === undefined ? '#summary' : '#reason' });
      return;
    }
    shown.isReviewing = false;
    shown.isJustDone = true;
    shown.reason = undefined;
    toHeading();
    tell.completed(recordOf(interview));
  };

  return {
    complete: () => complete(),
    endEarly: complete,
    review: () => {
      const state = controller.interview?.state;
      if (state === 'amending') shown.isReviewing = true;
      else if (state !== 'asking' && state !== 'notStarted') return;
      else if (controller.send({ type: 'review' }).length > 0) return;
      shown.isStopped = false;
      shown.reason = undefined;
      toHeading();
    },
    leaveReview: () => {
      if (controller.interview?.state === 'reviewing') controller.send({ type: 'back', pace: 'section' });
      shown.isReviewing = false;
      if (shown.pace === 'section' && shown.current !== undefined) moving.arrive(shown.current);
      else moving.standing();
    },
    amend: (reason) => {
      if (controller.send({ type: 'amend', reason }).length > 0) {
        shown.reason = { for: 'amend', isMissing: true };
        return;
      }
      shown.reason = undefined;
      shown.isReviewing = true;
      toHeading();
    },
    askReason: (wanted) => {
      const closed = shown.reason?.for;
      shown.reason = wanted && { for: wanted, isMissing: false };
      aim({ selector: wanted === undefined ? `#${closed ?? 'heading'}` : '#reason' });
    },
    pause: () => {
      const { interview } = controller;
      if (!interview || !tell.mayPause(responseOf(interview))) return;
      controller.send({ type: 'suspend' });
      toHeading();
    },
    resume: () => {
      controller.send({ type: 'resume' });
      moving.standing();
    },
  };
}
