/**
 * Plausible answers to an ASI interview from how heavy each area weighs. Made up, and free of contradictions: the
 * instrument's own checks would stop them otherwise.
 */
import type { CompiledItem } from '@skala/engine';
import type { PlannedAnswers } from './hold-interview.ts';
import { between, type Random } from './random.ts';

/** 0 no trouble, 1 some, 2 heavy; `unknown` leaves an answer the area's score needs coded as declined. */
export type Weight = 0 | 1 | 2 | 'unknown';

export interface AsiProfile {
  readonly medical: Weight;
  readonly economy: Weight;
  readonly alcohol: Weight;
  readonly drugs: Weight;
  readonly crime: Weight;
  readonly family: Weight;
  readonly psychiatric: Weight;
  readonly suicidalThoughts?: boolean;
  /** Days of the last 30 in prison, treatment or hospital. */
  readonly daysInside?: number;
}

export function asiAnswers(profile: AsiProfile, citizen: string, day: string, random: Random): PlannedAnswers {
  return {
    ...general(profile, citizen, day, random),
    ...medical(profile.medical, random),
    ...employment(profile.economy, profile.crime, random),
    ...alcohol(profile.alcohol, random),
    ...drugs(profile.drugs, random),
    ...legal(profile.crime, random),
    ...family(profile.family, random),
    ...psychiatric(profile.psychiatric, profile.suicidalThoughts ?? false, random),
  };
}

/** Nothing to report: no, never, none, the first choice. */
export function nothingToReport(item: CompiledItem): string | number | boolean | undefined {
  if (!item.required) return undefined;
  const [option] = item.options ?? [];
  return option?.code ?? quiet[item.type] ?? item.min ?? 0;
}

const quiet: Partial<Record<CompiledItem['type'], string | boolean>> = {
  boolean: false,
  text: 'X',
  date: 'X',
  time: 'X',
};

const heavy = (weight: Weight): boolean => weight === 2;

function general({ daysInside = 0 }: AsiProfile, citizen: string, day: string, random: Random): PlannedAnswers {
  return {
    G1: citizen,
    G3: 'Rusmiddelcenter (opdigtet)',
    G5: day,
    G8: '1',
    G9: '1',
    G11: 'staff-1',
    G14Y: between(random, 0, 8),
    G14M: between(random, 0, 11),
    G19: daysInside > 0 ? '3' : '1',
    ...(daysInside > 0 ? { G20: daysInside } : {}),
    // The interviewer's own ratings: nobody misrepresents, everybody understands.
    ...{ M10: false, M11: false, E23: false, E24: false, D34: false, D35: false, L31: false, L32: false },
    ...{ F37: false, F38: false, P20: false, P22: false, P23: false },
  };
}

function medical(weight: Weight, random: Random): PlannedAnswers {
  if (weight === 0) return { M1: between(random, 0, 1), M2Y: 6, M2M: 0 };
  const some = { M1: between(random, 1, 4), M2Y: 2, M2M: 3, M3: true, M4: true };
  if (weight === 'unknown') return { ...some, M6: 8, M7: '2', M8: 'X' };
  return heavy(weight)
    ? { ...some, M6: between(random, 22, 30), M7: '4', M8: '3', M9: 7 }
    : { ...some, M6: between(random, 4, 9), M7: '1', M8: '1', M9: 3 };
}

function employment(weight: Weight, crime: Weight, random: Random): PlannedAnswers {
  const school = {
    E1Y: between(random, 8, 12),
    E1M: 0,
    E2: between(random, 0, 24),
    E6Y: between(random, 1, 9),
    E6M: 0,
  };
  const work = { E7: '5', E10: '1', E17: heavy(crime) ? between(random, 20, 80) * 100 : 0 };
  if (weight === 0)
    return { ...school, ...work, E4: true, E5: true, E11: 20, E12: between(random, 15, 21) * 1000, E21: '0' };
  if (weight === 'unknown') return { ...school, ...work, E4: false, E11: 0, E12: 'X', E14: 9500, E21: '1' };
  const support = { E14: between(random, 7, 12) * 1000, E18: between(random, 0, 2) };
  return heavy(weight)
    ? {
        ...school,
        ...work,
        ...support,
        E4: random() < 0.3,
        E5: false,
        E10: '6',
        E11: 0,
        E12: 0,
        E19: 20,
        E20: '3',
        E21: '3',
      }
    : { ...school, ...work, ...support, E4: true, E5: true, E11: 6, E12: 3200, E19: 6, E20: '1', E21: '1' };
}

function alcohol(weight: Weight, random: Random): PlannedAnswers {
  if (weight === 0) return { D1_30: between(random, 0, 4), D1_LT: 6, D2_LT: 0 };
  const years = {
    D1_LT: between(random, 10, 22),
    D1_RT: '1',
    D2_LT: between(random, 4, 9),
    D2_RT: '1',
    D19: 1,
    D21: 1,
  };
  return heavy(weight)
    ? { ...years, D1_30: 28, D2_30: 22, D23: 2400, D26: 26, D28: '4', D30: '3', D32: 7 }
    : { ...years, D1_30: 11, D2_30: 4, D23: 600, D26: 5, D28: '1', D30: weight === 'unknown' ? 'X' : '1', D32: 3 };
}

function drugs(weight: Weight, random: Random): PlannedAnswers {
  if (weight === 0) return {};
  const years = {
    D3_LT: 6,
    D3_RT: '5',
    D6_LT: 5,
    D6_RT: '1',
    D8_LT: 8,
    D8_RT: '2',
    D10_LT: 14,
    D10_RT: '3',
    D13_LT: 9,
    D14: '10',
  };
  return heavy(weight)
    ? {
        ...years,
        ...{ D3_30: between(random, 12, 20), D6_30: 18, D8_30: between(random, 10, 24), D10_30: 28, D13_30: 26 },
        ...{ D15: 2, D16: 9, D18: 2, D20: 3, D22: 1, D24: 6500, D27: 28, D29: '4', D31: '4', D33: 8 },
      }
    : { ...years, D10_30: 9, D13_30: 2, D24: 900, D27: 6, D29: '2', D31: weight === 'unknown' ? 'X' : '2', D33: 4 };
}

function legal(weight: Weight, random: Random): PlannedAnswers {
  if (weight === 0) return {};
  const before = {
    L3: between(random, 1, 6),
    L4: 2,
    L5: 3,
    L17: 4,
    L18: 1,
    L21: between(random, 2, 14),
    L22: 4,
    L23: '5',
  };
  return heavy(weight)
    ? { ...before, L1: false, L2: true, L24: true, L25: '5', L27: between(random, 18, 28), L28: '3', L29: '3', L30: 6 }
    : { ...before, L27: 0, L28: '1', L29: weight === 'unknown' ? 'X' : '1', L30: 2 };
}

function family(weight: Weight, random: Random): PlannedAnswers {
  // N: there is no such person.
  const absent = { F20_30: 'N', F20_LT: 'N', F21_30: 'N', F21_LT: 'N', F22_30: 'N', F22_LT: 'N' };
  if (weight === 0) return { ...absent, F1: '6', F3: '2', F4: '3', F6: '2' };
  const strained = { F18_LT: true, F19_LT: true, F23_LT: true };
  if (weight === 'unknown') return { ...absent, ...strained, F1: '6', F3: '1', F4: '8', F30: 4, F32: '2', F34: 'X' };
  return heavy(weight)
    ? {
        ...{ ...absent, ...strained, F1: '5', F3: '0', F4: '9', F6: '0', F9: '3' },
        ...{ F18_30: true, F19_30: true, F23_30: true, F24_30: true, F24_LT: true, F25_30: true, F25_LT: true },
        ...{ F28_LT: true, F30: between(random, 14, 24), F31: 10, F32: '3', F33: '2', F34: '3', F35: '2', F36: 6 },
      }
    : { ...absent, ...strained, F1: '6', F3: '1', F4: '8', F6: '1', F18_30: true, F30: 3, F32: '1', F34: '1', F36: 3 };
}

function psychiatric(weight: Weight, suicidalThoughts: boolean, random: Random): PlannedAnswers {
  const thoughts = suicidalThoughts ? { P9_30: true, P9_LT: true, P1: 1 } : {};
  if (weight === 0) return thoughts;
  const lifetime = { P1: 1, P2: 2, P4_LT: true, P5_LT: true, P7_LT: true };
  return heavy(weight)
    ? {
        ...{ ...lifetime, P4_30: true, P5_30: true, P7_30: true, P8_30: true, P8_LT: true, P11_30: true, P11_LT: true },
        ...{ P12: between(random, 20, 28), P13: '4', P14: '3', P21: 7, ...thoughts },
      }
    : {
        ...{ ...lifetime, P5_30: true, P12: between(random, 4, 8), P13: '1', P14: weight === 'unknown' ? 'X' : '1' },
        ...{ P21: 3, ...thoughts },
      };
}
