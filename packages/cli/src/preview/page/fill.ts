/** The simulated respondent: the same seed on the same definition gives the same answers. */
import type { Interview } from '@skala/engine';
import { fillInterview, seededRandom } from '@skala/engine/testing';

/** The time stands still, so that the log is the same too. */
const stamp = { time: '2026-01-01T12:00:00Z', actor: 'simulated' };

/** Answers what is asked and open. */
export function fillOpen(interview: Interview, seed: number): void {
  if (interview.state === 'notStarted') interview.send({ type: 'start', ...stamp });
  fillInterview(interview, seededRandom(seed), stamp);
}
