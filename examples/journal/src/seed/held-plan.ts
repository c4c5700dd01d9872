/** What a planned interview is held as: on which instrument, in which form, with which answers. */
import type { Administration } from '../api-types.ts';
import { asiAnswers } from './asi-answers.ts';
import type { PlannedInterview } from './citizens-table.ts';
import { dayBefore } from './days-ago.ts';
import type { PlannedAnswers } from './hold-interview.ts';
import type { Random } from './random.ts';

export interface HeldPlan {
  readonly instrument: string;
  readonly form: string;
  readonly administration: Administration;
  readonly answers: PlannedAnswers;
  readonly stopBefore?: string;
}

export function heldPlan(planned: PlannedInterview, citizen: string, now: string, random: Random): HeldPlan {
  const { daysAgo, asi, intake, phq, gad = [], other } = planned;
  const day = (days: number): string => dayBefore(now, days);
  if (asi) {
    const { form, profile, stopBefore } = asi;
    const answers = asiAnswers(profile, citizen, day(daysAgo), random);
    const plan = { instrument: 'asi-5', form, administration: 'interview', answers } as const;
    return stopBefore === undefined ? plan : { ...plan, stopBefore };
  }
  if (intake) {
    const { polydrug, use, troubled } = intake;
    const answers = { targetGroup: true, intensePolydrug: polydrug, serviceUse: use, troubled };
    return { instrument: 'outreach-intake', form: 'full', administration: 'interview', answers };
  }
  if (other) return { ...other, form: 'full', answers: other.answers(day) };
  const [instrument, prefix, given] = phq ? ['phq-9', 'phq', phq] : ['gad-7', 'gad', gad];
  const answers = Object.fromEntries(given.map((value, index) => [`${prefix}${String(index + 1)}`, String(value)]));
  return {
    instrument,
    form: 'full',
    administration: 'self-report',
    answers: phq ? { ...answers, difficulty: '1' } : answers,
  };
}
