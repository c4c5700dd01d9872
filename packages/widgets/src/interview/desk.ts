import type { AskingSetting } from '../asking-setting.ts';
import type { FocusAim } from './holder.ts';
import type { HostMessages } from './host-messages.ts';
import type { InterviewController } from './interview-controller.ts';
import type { Screen } from './screen.ts';

/** What moving about and going from one state to another work with. */
export interface Desk {
  readonly controller: InterviewController;
  readonly messages: HostMessages;
  /** The element: what it shows besides the interview itself. */
  readonly shown: Shown;
  readonly setting: () => AskingSetting | undefined;
  /** Has the screen drawn without delay, and the focus put there. */
  readonly aim: (at?: FocusAim) => void;
}

/** What the element shows besides the interview: see the properties of `<skala-interview>`. */
interface Shown {
  readonly pace: 'section' | 'item';
  current: string | undefined;
  reason: Screen['reason'];
  nudge: string | undefined;
  isStopped: boolean;
  isReviewing: boolean;
  isJustDone: boolean;
}
