/** The short interviews that mark the way: approach and start, end, and follow-up. */
import type { PlannedInterview } from './citizens-table.ts';
import type { PlannedAnswers } from './hold-interview.ts';
import { chance, oneOf, type Random } from './random.ts';

export interface PlannedContact {
  readonly daysAgo: number;
  readonly approach: number;
  /** Days ago; none for whoever has not started. */
  readonly start?: number;
  readonly anonymous: boolean;
  readonly ownChoice: boolean;
}

export function contactInterview(contact: PlannedContact, random: Random): PlannedInterview {
  const { daysAgo, approach, start, anonymous, ownChoice } = contact;
  const contactVia = oneOf(random, [
    ...(['self', 'self', 'self', 'relative', 'municipality', 'municipality'] as const),
    ...(['healthService', 'criminalJustice', 'other'] as const),
  ]);
  const lateReason = ownChoice
    ? 'Borgeren ville vente på en plads på det sted, borgeren selv havde valgt.'
    : oneOf(random, [
        'Borgeren kom ikke til de to første aftaler.',
        'Der var ingen ledige tider til lægesamtalen.',
        'Borgeren var indlagt de første uger.',
      ]);
  const isLate = approach - (start ?? daysAgo) > 14;
  return planned('treatment-contact', daysAgo, (day) => ({
    approachDate: day(approach),
    contactVia,
    anonymous,
    ownChoice,
    started: start !== undefined,
    ...(start === undefined ? { statusDate: day(daysAgo) } : { startDate: day(start) }),
    ...(isLate ? { lateReason } : {}),
  }));
}

export function endInterview(daysAgo: number, dischargeCategory: string, useAgainstStart: string): PlannedInterview {
  const anotherCategoryName = 'Flyttet til en anden kommune';
  return planned('treatment-end', daysAgo, (day) => ({
    endDate: day(daysAgo),
    dischargeCategory,
    ...(dischargeCategory === 'anotherCategory' ? { anotherCategoryName } : {}),
    useAgainstStart,
  }));
}

export function followUpInterview(
  instrument: 'follow-up-1m' | 'follow-up-6m',
  daysAgo: number,
  useAgainstEnd: string,
  random: Random,
): PlannedInterview {
  const reached = oneOf(random, ['meeting', 'meeting', 'meeting', 'phone', 'phone', 'notReached', 'declined']);
  const isSpokenTo = reached === 'meeting' || reached === 'phone';
  const goalsMet = useAgainstEnd === 'increased' ? 'not' : oneOf(random, ['kept', 'kept', 'partly']);
  const contactWished = chance(random, useAgainstEnd === 'increased' ? 0.4 : 0.06);
  return planned(instrument, daysAgo, (day) => ({
    heldDate: day(daysAgo),
    reached,
    ...(isSpokenTo ? { goalsMet, useAgainstEnd, contactWished } : {}),
  }));
}

function planned(
  instrument: string,
  daysAgo: number,
  answers: (day: (daysAgo: number) => string) => PlannedAnswers,
): PlannedInterview {
  return { daysAgo, other: { instrument, administration: 'interview', answers } };
}
