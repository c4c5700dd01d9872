/** From asking to the review or a pause, and back. How it ends is in `finishing.ts`, which comes later. */
import { responseOf } from '@skala/engine';
import type { Desk } from './desk.ts';
import type { Moving } from './moving.ts';
import type { Screen } from './screen.ts';

export type Stages = Pick<Screen, 'review' | 'leaveReview' | 'pause' | 'resume'>;

export function stages({ controller, shown, aim, mayPause }: Desk, moving: Moving): Stages {
  const toHeading = (): void => aim({ selector: '#heading' });

  return {
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
    pause: () => {
      const { interview } = controller;
      if (!interview || !mayPause(responseOf(interview))) return;
      controller.send({ type: 'suspend' });
      toHeading();
    },
    resume: () => {
      controller.send({ type: 'resume' });
      moving.standing();
    },
  };
}
