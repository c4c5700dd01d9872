/**
 * The seven composites of the ASI as plain arithmetic, written from the published formulas and from no
 * definition: McGahan et al. 1986, as in the VA's routine YSASCSA (WorldVistA/VistA-M, Packages/Mental Health),
 * with ln(x + 1) for money as on the HELP data. `null`: no score.
 */
export type PlainAnswer = number | 'X' | 'N' | undefined;
export type PlainAnswers = Readonly<Record<string, PlainAnswer>>;

export interface PlainComposites {
  readonly medical: number | null;
  readonly employment: number | null;
  readonly alcohol: number | null;
  readonly drug: number | null;
  readonly legal: number | null;
  readonly family: number | null;
  readonly psychiatric: number | null;
}

/** The answers as numbers, or null if one of them is blank, X or N: then the area has no score. */
function all(answers: PlainAnswers, names: readonly string[]): number[] | null {
  const numbers = names.map((name) => answers[name]);
  return numbers.every((answer) => typeof answer === 'number') ? numbers : null;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function medical(answers: PlainAnswers): number | null {
  const given = all(answers, ['M6', 'M7', 'M8']);
  if (!given) return null;
  const [days = 0, bothered = 0, important = 0] = given;
  return days / 90 + bothered / 12 + important / 12;
}

/** Without a driver's licence (E4 = 0) there is no car to ask about: E5 counts as no. */
function employment(answers: PlainAnswers): number | null {
  const given = all({ ...answers, E5: answers['E4'] === 0 ? 0 : answers['E5'] }, ['E4', 'E5', 'E11', 'E12']);
  if (!given) return null;
  const [licence = 0, car = 0, days = 0, pay = 0] = given;
  return 1 - (licence / 4 + car / 4 + days / 120 + Math.log(pay + 1) / 36);
}

function alcohol(answers: PlainAnswers): number | null {
  const days = all(answers, ['D1_30', 'D2_30', 'D26']);
  const ratings = all(answers, ['D28', 'D30']);
  const money = all(answers, ['D23']);
  if (!days || !ratings || !money) return null;
  return total(days) / 180 + total(ratings) / 24 + Math.log((money[0] ?? 0) + 1) / 44;
}

/** Inhalants (D12) do not count; more than one substance a day (D13) does. */
function drug(answers: PlainAnswers): number | null {
  const substances = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13].map((number) => `D${number}_30`);
  const days = all(answers, [...substances, 'D27']);
  const ratings = all(answers, ['D29', 'D31']);
  return days && ratings && total(days) / 390 + total(ratings) / 52;
}

/** The illegal income stands in the employment section (E17). */
function legal(answers: PlainAnswers): number | null {
  const given = all(answers, ['L24', 'L27', 'L28', 'L29', 'E17']);
  if (!given) return null;
  const [awaiting = 0, days = 0, serious = 0, important = 0, income = 0] = given;
  return awaiting / 5 + days / 150 + serious / 20 + important / 20 + Math.log(income + 1) / 46;
}

/** Relations that do not apply (N) are left out of the share; if none applies, the share is nothing. */
function family(answers: PlainAnswers): number | null {
  const given = all(answers, ['F3', 'F30', 'F32', 'F34']);
  const relations = [18, 19, 20, 21, 22, 23, 24, 25, 26].map((number) => answers[`F${number}_30`]);
  const applying = relations.filter((answer) => answer !== 'N');
  if (!given || !applying.every((answer) => typeof answer === 'number')) return null;
  const [satisfied = 0, days = 0, troubled = 0, important = 0] = given;
  const share = applying.length === 0 ? 0 : total(applying) / applying.length;
  return (2 - satisfied) / 10 + days / 150 + troubled / 20 + important / 20 + share / 5;
}

/** In the numbering of 1997: P4 to P11 are the symptoms, P12 the days, P13 and P14 the ratings. */
function psychiatric(answers: PlainAnswers): number | null {
  const symptoms = all(
    answers,
    [4, 5, 6, 7, 8, 9, 10, 11].map((number) => `P${number}_30`),
  );
  const rest = all(answers, ['P12', 'P13', 'P14']);
  if (!symptoms || !rest) return null;
  const [days = 0, troubled = 0, important = 0] = rest;
  return total(symptoms) / 11 + days / 330 + troubled / 44 + important / 44;
}

export function plainComposites(answers: PlainAnswers): PlainComposites {
  return {
    medical: medical(answers),
    employment: employment(answers),
    alcohol: alcohol(answers),
    drug: drug(answers),
    legal: legal(answers),
    family: family(answers),
    psychiatric: psychiatric(answers),
  };
}

/** The items the composites rest on, with their highest value; all begin at 0. */
export const plainInputs: Readonly<Record<string, number>> = {
  ...{ M6: 30, M7: 4, M8: 4 },
  ...{ E4: 1, E5: 1, E11: 30, E12: 99_999, E17: 99_999 },
  ...{ D1_30: 30, D2_30: 30, D26: 30, D28: 4, D30: 4, D23: 99_999 },
  ...Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10, 11, 13].map((number) => [`D${number}_30`, 30])),
  ...{ D27: 30, D29: 4, D31: 4 },
  ...{ L24: 1, L27: 30, L28: 4, L29: 4 },
  ...{ F3: 2, F30: 30, F32: 4, F34: 4 },
  ...Object.fromEntries([18, 19, 20, 21, 22, 23, 24, 25, 26].map((number) => [`F${number}_30`, 1])),
  ...Object.fromEntries([4, 5, 6, 7, 8, 9, 10, 11].map((number) => [`P${number}_30`, 1])),
  ...{ P12: 30, P13: 4, P14: 4 },
};
