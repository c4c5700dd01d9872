import type { Sides } from './search.ts';

/** Fewer different old numbers could lie on a line by chance. */
const fewest = 4;

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A formula over the old score that gives the new one in every response tried, if there is one: times and plus. */
export function findMapping(score: string, numbers: readonly Sides<number>[]): string | undefined {
  const distinct = [...new Map(numbers.map((pair) => [pair.old, pair])).values()].sort((a, b) => a.old - b.old);
  const [low, high] = [distinct[0], distinct.at(-1)];
  if (distinct.length < fewest || !low || !high) return undefined;
  const times = neat((high.new - low.new) / (high.old - low.old));
  const plus = neat(low.new - times * low.old);
  if (times === 0 || !numbers.every((pair) => close(pair.old * times + plus, pair.new))) return undefined;
  const scaled = times === 1 ? score : factor(score, times);
  return plus === 0 ? scaled : `${scaled} ${plus < 0 ? '-' : '+'} ${String(Math.abs(plus))}`;
}

/** A whole divisor is written as one: 1/9 has no end as a decimal. */
function factor(score: string, times: number): string {
  const divisor = Math.round(1 / times);
  return Math.abs(times) < 1 && close(divisor * times, 1)
    ? `${score} / ${String(divisor)}`
    : `${score} * ${String(times)}`;
}

/** Without what a binary fraction leaves behind the eleventh figure. */
const neat = (value: number): number => Number(value.toPrecision(11));
