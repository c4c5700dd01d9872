/** The made-up citizens: opaque references and first names that belong to nobody. */
import type { Administration } from '../api-types.ts';
import type { AsiProfile, Weight } from './asi-answers.ts';
import type { PlannedAnswers } from './hold-interview.ts';

export interface PlannedInterview {
  readonly daysAgo: number;
  readonly asi?: {
    readonly form: 'full' | 'lite' | 'follow-up';
    readonly profile: AsiProfile;
    readonly stopBefore?: string;
  };
  readonly intake?: {
    readonly polydrug: boolean;
    readonly use: 'none' | 'limited' | 'regular';
    readonly troubled: boolean | 'X';
  };
  /** Answers to the nine items. */
  readonly phq?: readonly number[];
  readonly gad?: readonly number[];
  /** Any other, in full. */
  readonly other?: {
    readonly instrument: string;
    readonly administration: Administration;
    /** Gets the calendar day so many days ago. */
    readonly answers: (day: (daysAgo: number) => string) => PlannedAnswers;
  };
}

export interface PlannedCitizen {
  readonly id: string;
  /** Null for whoever is treated anonymously. */
  readonly alias: string | null;
  /** Days ago; where it is not told, some days before the first interview. */
  readonly registered?: number;
  /** The oldest first. */
  readonly interviews: readonly PlannedInterview[];
  readonly decision?: {
    readonly daysAgo: number;
    readonly flag: string;
    readonly decision: 'confirmed' | 'dismissed';
    readonly reason: string;
  };
  /** Staff have released results and decided on flags as the interviews came in. */
  readonly isFollowedUp?: boolean;
}

/** Medical, economy, alcohol, drugs, crime, family, psychiatric. */
function weights(
  medical: Weight,
  economy: Weight,
  alcohol: Weight,
  drugs: Weight,
  crime: Weight,
  family: Weight,
  psychiatric: Weight,
): AsiProfile {
  return { medical, economy, alcohol, drugs, crime, family, psychiatric };
}

const worst = weights(2, 2, 1, 2, 2, 2, 2);
const lawAbiding = weights(2, 2, 1, 2, 0, 2, 1);
const drinking = weights(1, 1, 2, 0, 0, 1, 1);
const mild = weights(0, 1, 1, 1, 0, 0, 0);
const steady = weights(0, 0, 0, 1, 0, 0, 1);

const inTarget = { polydrug: true, use: 'limited', troubled: true } as const;
const full = (profile: AsiProfile) => ({ form: 'full', profile }) as const;
const followUp = (profile: AsiProfile) => ({ form: 'follow-up', profile }) as const;

export const plannedCitizens: readonly PlannedCitizen[] = [
  {
    id: '1042',
    alias: 'Asger',
    interviews: [
      { daysAgo: 96, asi: full(worst) },
      { daysAgo: 96, intake: inTarget },
      { daysAgo: 5, asi: followUp(mild) },
    ],
  },
  { id: '1187', alias: 'Birte', interviews: [{ daysAgo: 12, asi: full(mild) }] },
  { id: '1305', alias: 'Carsten', interviews: [] },
  {
    id: '1466',
    alias: 'Ditte',
    interviews: [
      { daysAgo: 3, phq: [2, 2, 3, 3, 1, 2, 2, 1, 1] },
      { daysAgo: 3, gad: [2, 2, 3, 2, 1, 2, 2] },
    ],
  },
  {
    id: '1520',
    alias: 'Erling',
    interviews: [
      { daysAgo: 19, asi: full(lawAbiding) },
      { daysAgo: 18, intake: inTarget },
    ],
  },
  { id: '1733', alias: 'Freja', interviews: [{ daysAgo: 1, asi: { ...full(mild), stopBefore: 'legal' } }] },
  {
    id: '1809',
    alias: 'Gudrun',
    interviews: [
      { daysAgo: 41, asi: full(steady) },
      { daysAgo: 41, gad: [1, 0, 1, 1, 0, 0, 0] },
    ],
  },
  { id: '1954', alias: 'Holger', interviews: [] },
  {
    id: '2088',
    alias: 'Ida',
    interviews: [
      { daysAgo: 8, asi: full({ ...worst, suicidalThoughts: true }) },
      { daysAgo: 8, intake: { polydrug: true, use: 'none', troubled: true } },
    ],
  },
  { id: '2214', alias: 'Jens', interviews: [{ daysAgo: 27, asi: full(drinking) }] },
  {
    id: '2371',
    alias: 'Kirsten',
    interviews: [
      { daysAgo: 33, asi: full(weights(2, 2, 0, 2, 'unknown', 1, 1)) },
      { daysAgo: 33, intake: inTarget },
    ],
  },
  {
    id: '2590',
    alias: 'Lasse',
    interviews: [
      { daysAgo: 64, asi: full(worst) },
      { daysAgo: 63, intake: inTarget },
    ],
    decision: {
      daysAgo: 60,
      flag: 'outreach',
      decision: 'confirmed',
      reason: 'Drøftet på teammøde. Første besøg er aftalt.',
    },
  },
  { id: '2746', alias: 'Mette', interviews: [{ daysAgo: 15, phq: [1, 1, 2, 1, 0, 1, 1, 0, 0] }] },
  { id: '2931', alias: 'Niels', interviews: [] },
  { id: '3105', alias: 'Oline', interviews: [{ daysAgo: 22, asi: full(weights(2, 2, 0, 2, 2, 1, 2)) }] },
  {
    id: '3348',
    alias: 'Poul',
    interviews: [
      { daysAgo: 50, asi: full(weights(1, 2, 2, 2, 2, 2, 1)) },
      { daysAgo: 49, intake: { polydrug: true, use: 'regular', troubled: true } },
    ],
    decision: {
      daysAgo: 47,
      flag: 'outreach-load',
      decision: 'dismissed',
      reason: 'Kommer fast i behandlingen og ønsker ikke besøg.',
    },
  },
  {
    id: '3562',
    alias: 'Rigmor',
    interviews: [
      { daysAgo: 70, asi: full(steady) },
      { daysAgo: 70, intake: { polydrug: false, use: 'regular', troubled: false } },
    ],
  },
  { id: '3717', alias: 'Søren', interviews: [] },
  {
    id: '3890',
    alias: 'Tove',
    interviews: [{ daysAgo: 2, asi: full({ ...drinking, suicidalThoughts: true, daysInside: 12 }) }],
  },
  { id: '4026', alias: 'Ulla', interviews: [] },
  { id: '4233', alias: 'Viggo', interviews: [{ daysAgo: 6, intake: inTarget }] },
  { id: '4471', alias: 'Winnie', interviews: [] },
  { id: '4711', alias: 'Yrsa', interviews: [] },
  {
    id: '4805',
    alias: 'Åge',
    interviews: [{ daysAgo: 0, asi: { form: 'follow-up', profile: mild, stopBefore: 'employment' } }],
  },
];
