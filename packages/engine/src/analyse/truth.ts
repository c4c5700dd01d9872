/** Conditions of which it is known which of true (1), false (0) and undecided (missing) they can be. */
import type { BinaryOperator } from '../expression/ast.ts';
import { canBe, hasNumber, never, oneOf, type Possible } from './possible.ts';

/** A condition that can be true, false, undecided as told. */
export function truth(canBeTrue: boolean, canBeFalse: boolean, missing: boolean): Possible {
  return oneOf([...(canBeFalse ? [0] : []), ...(canBeTrue ? [1] : [])], missing);
}

export const isTrue = (condition: Possible): boolean => canBe(condition, 1);
export const isFalse = (condition: Possible): boolean => canBe(condition, 0);

/** Decided the same way whenever it is decided. */
export function constantTruth(condition: Possible): boolean | undefined {
  if (isTrue(condition) === isFalse(condition)) return undefined;
  return isTrue(condition);
}

export function negation(condition: Possible): Possible {
  return truth(isFalse(condition), isTrue(condition), condition.missing);
}

/** Kleene: false if one is, true if both are, else undecided. */
export function conjunction(one: Possible, other: Possible): Possible {
  return truth(
    isTrue(one) && isTrue(other),
    isFalse(one) || isFalse(other),
    (one.missing && (other.missing || isTrue(other))) || (other.missing && isTrue(one)),
  );
}

export function disjunction(one: Possible, other: Possible): Possible {
  return negation(conjunction(negation(one), negation(other)));
}

/** At least `count` of the list, for each number that `count` can be. */
export function threshold(count: Possible, list: readonly Possible[]): Possible {
  const certain = list.filter((one) => isTrue(one) && !isFalse(one) && !one.missing).length;
  const possible = list.filter(isTrue).length;
  const neverFalse = list.filter((one) => !isFalse(one)).length;
  const isOpen = list.some(({ missing }) => missing);
  return truth(possible >= count.low, neverFalse < count.high, count.missing || (isOpen && certain < count.high));
}

/** A comparison; undecided where one of the two is missing. */
export function comparison(operator: BinaryOperator, a: Possible, b: Possible): Possible {
  const missing = a.missing || b.missing;
  if (!hasNumber(a) || !hasNumber(b)) return never;
  switch (operator) {
    case '==':
      return truth(meet(a, b), !isSame(a, b), missing);
    case '!=':
      return truth(!isSame(a, b), meet(a, b), missing);
    case '<':
      return truth(a.low < b.high, a.high >= b.low, missing);
    case '<=':
      return truth(a.low <= b.high, a.high > b.low, missing);
    case '>':
      return truth(a.high > b.low, a.low <= b.high, missing);
    default:
      return truth(a.high >= b.low, a.low < b.high, missing);
  }
}

function meet(a: Possible, b: Possible): boolean {
  if (a.values) return a.values.some((value) => canBe(b, value));
  return b.values ? b.values.some((value) => canBe(a, value)) : a.low <= b.high && b.low <= a.high;
}

/** One number, and the same. */
function isSame(a: Possible, b: Possible): boolean {
  return a.low === a.high && b.low === b.high && a.low === b.low;
}
