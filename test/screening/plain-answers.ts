/** What the plain scorers share: answers as numbers, and sums that want every answer. */
export type PlainAnswer = number | boolean | string | undefined;
export type PlainAnswers = Readonly<Record<string, PlainAnswer>>;
export type PlainScores = Record<string, number | null>;

/** An answer as a number: yes is 1, no is 0, a code is its number. Null: unanswered, or declined (X). */
export function points(answer: PlainAnswer): number | null {
  if (answer === undefined || answer === 'X') return null;
  return Number(answer);
}

/** prefix1 … prefixN. */
export function numbered(prefix: string, first: number, last: number): string[] {
  const names: string[] = [];
  for (let number = first; number <= last; number++) names.push(`${prefix}${number}`);
  return names;
}

/** The answers as numbers, or null if one is missing. */
export function all(answers: PlainAnswers, names: readonly string[]): number[] | null {
  const given: number[] = [];
  for (const name of names) {
    const value = points(answers[name]);
    if (value === null) return null;
    given.push(value);
  }
  return given;
}

/** The answers that were given, as numbers. */
export function answered(answers: PlainAnswers, names: readonly string[]): number[] {
  const given: number[] = [];
  for (const name of names) {
    const value = points(answers[name]);
    if (value !== null) given.push(value);
  }
  return given;
}

export function total(numbers: readonly number[]): number {
  let result = 0;
  for (const number of numbers) result += number;
  return result;
}

/** What a score would be if the missing answers were as the others are; null if too few were given. */
export function prorated(answers: PlainAnswers, names: readonly string[], least: number): number | null {
  const given = answered(answers, names);
  return given.length < least ? null : (total(given) / given.length) * names.length;
}

/** The sum of all the answers, or null if one is missing. Over yes and no: how many said yes. */
export function sum(answers: PlainAnswers, names: readonly string[]): number | null {
  const given = all(answers, names);
  return given && total(given);
}

/** The answers, with these ones replaced by a value: what was skipped counts as that, whatever stands there. */
export function counting(answers: PlainAnswers, names: readonly string[], value: number): PlainAnswers {
  const changed: Record<string, PlainAnswer> = { ...answers };
  for (const name of names) changed[name] = value;
  return changed;
}
