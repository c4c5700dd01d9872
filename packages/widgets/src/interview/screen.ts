import type { CarriedAnswer, Interview } from '@skala/engine';
import type { AskingSetting } from '../asking-setting.ts';
import { carriedFrom } from './carried-from.ts';
import type { Desk, ReasonWanted } from './desk.ts';

/** What the host says about storing. */
export interface Saved {
  readonly state: 'saving' | 'saved' | 'offline';
  /** ISO time of the last time it was stored. */
  readonly at?: string;
}

/** Everything a part of the screen shows, and everything a person can do on it. */
export interface Screen {
  readonly interview: Interview;
  readonly setting: AskingSetting;
  /** What ends the interview, and opens it again, works with. */
  readonly desk: Desk;
  /** The item the person is at. */
  readonly current: string | undefined;
  readonly width: 'narrow' | 'middle' | 'wide';
  /** Questions of the same kind stand in tables. */
  readonly hasTables: boolean;
  readonly saved: Saved | undefined;
  readonly subject: string;
  /** Instruments that answers were carried over from. */
  readonly carriedFrom: string;
  readonly supportText: string;
  /** A word to a person who went on without an answer. */
  readonly nudge: string | undefined;
  readonly reason: ReasonWanted | undefined;
  /** Completing was tried and something stands in the way. */
  readonly isStopped: boolean;
  /** It was completed just now, on this screen. */
  readonly isJustDone: boolean;
  /** How many of a section's blocks are drawn now; `at` is where the person is, -1 for nowhere. */
  unfold(section: string, blocks: number, at: number): number;
  goTo(item: string): void;
  goToSection(section: string): void;
  onward(): void;
  backward(): void;
  review(): void;
  leaveReview(): void;
  pause(): void;
  resume(): void;
  showKeys(): void;
}

type Shown = Pick<Screen, 'current' | 'saved' | 'supportText' | 'nudge' | 'reason' | 'isStopped' | 'isJustDone'>;

/** What the properties of the element say that is shown as it is. */
export function shownBy(
  host: Shown & { readonly subject: string | undefined; readonly carryOver: readonly CarriedAnswer[] },
): Shown & Pick<Screen, 'subject' | 'carriedFrom'> {
  const { current, saved, supportText, nudge, reason, isStopped, isJustDone, subject = '', carryOver } = host;
  const carried = carriedFrom(carryOver);
  return { current, saved, supportText, nudge, reason, isStopped, isJustDone, subject, carriedFrom: carried };
}
