/** How an interview ends, and is opened again: what a person does on the screens after the questions. */
import { recordOf } from '@skala/engine';
import type { Desk, ReasonWanted } from './desk.ts';

export interface Finishing {
  complete(): void;
  endEarly(reason: string): void;
  amend(reason: string): void;
  /** Asks for a reason, or for none any more. */
  askReason(wanted: ReasonWanted['for'] | undefined): void;
}

export function finishing({ controller, shown, aim, completed }: Desk): Finishing {
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
    completed(recordOf(interview));
  };

  return {
    complete: () => complete(),
    endEarly: complete,
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
  };
}
