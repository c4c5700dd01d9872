import type { Response, SkalaRecord } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import type { FocusAim } from './holder.ts';
import type { HostMessages } from './host-messages.ts';
import type { InterviewController } from './interview-controller.ts';

/** What moving about and going from one state to another work with. */
export interface Desk {
  readonly controller: InterviewController;
  readonly messages: HostMessages;
  /** The element: what it shows besides the interview itself. */
  readonly shown: Shown;
  readonly setting: () => AskingSetting | undefined;
  /** Has the screen drawn without delay, and the focus put there. */
  readonly aim: (at?: FocusAim) => void;
  /** Tells the host. */
  readonly completed: (record: SkalaRecord) => void;
  /** False where the host wants no pause. */
  readonly mayPause: (response: Response) => boolean;
}

/** The reason that is being asked for, and whether it was sent empty. */
export interface ReasonWanted {
  readonly for: 'early' | 'amend';
  readonly isMissing: boolean;
}

/** What the element shows besides the interview: see the properties of `<skala-interview>`. */
interface Shown {
  readonly pace: 'section' | 'item';
  current: string | undefined;
  reason: ReasonWanted | undefined;
  nudge: string | undefined;
  isStopped: boolean;
  isReviewing: boolean;
  isJustDone: boolean;
}
