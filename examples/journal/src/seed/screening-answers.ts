/** Answers to the psychiatric screenings, as heavy as the ASI found the area. */
import type { PlannedAnswers } from './hold-interview.ts';
import { between, chance, type Random } from './random.ts';

export interface PlannedScreening {
  readonly instrument: 'phq-9' | 'gad-7' | 'k6' | 'pc-ptsd-5' | 'pcl-5';
  readonly answers: PlannedAnswers;
}

/** The instruments one citizen is given: the PCL-5 only where the PC-PTSD-5 calls for it. */
export function plannedScreenings(weight: 1 | 2, random: Random): readonly PlannedScreening[] {
  const low = weight - 1;
  const trauma = chance(random, 0.4) ? traumaAnswers(weight, random) : {};
  const { ptsdEvent, ...symptoms } = trauma;
  const isLikely = Object.values(symptoms).filter((answer) => answer === true).length >= 4;
  return [
    { instrument: 'phq-9', answers: depressionAnswers(weight, random) },
    { instrument: 'gad-7', answers: scale('gad', 7, low, low + 2, random) },
    ...(chance(random, 0.5) ? [{ instrument: 'k6', answers: scale('k6_', 6, low, low + 3, random) } as const] : []),
    ...(ptsdEvent === true ? [{ instrument: 'pc-ptsd-5', answers: trauma } as const] : []),
    ...(isLikely ? [{ instrument: 'pcl-5', answers: scale('pcl', 20, 1, 4, random) } as const] : []),
  ];
}

function scale(prefix: string, items: number, low: number, high: number, random: Random): PlannedAnswers {
  const codes = Array.from({ length: items }, () => String(between(random, low, high)));
  return Object.fromEntries(codes.map((code, index) => [`${prefix}${String(index + 1)}`, code]));
}

function depressionAnswers(weight: 1 | 2, random: Random): PlannedAnswers {
  const hurtful = chance(random, weight === 2 ? 0.2 : 0.04);
  return {
    ...scale('phq', 9, weight - 1, weight + 1, random),
    phq9: hurtful ? String(between(random, 1, 2)) : '0',
    difficulty: String(weight),
  };
}

function traumaAnswers(weight: 1 | 2, random: Random): PlannedAnswers {
  const items = Array.from({ length: 5 }, (_, index) => `ptsd${String(index + 1)}`);
  const symptoms = items.map((item) => [item, chance(random, weight === 2 ? 0.7 : 0.3)] as const);
  return { ptsdEvent: true, ...Object.fromEntries(symptoms) };
}
