/** The answers that the search tries for an item: those at which something may change. */
import type { Answer } from '../../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../../definition/compiled.ts';
import { children, comparisonOperators, type Ast } from '../../expression/ast.ts';
import { itemTypes } from '../../item-types/item-types.ts';
import { programOf } from '../../derive/program.ts';
import { answersNear, tellingAnswers } from '../reach/permitted-values.ts';
import type { World } from '../reach/goal.ts';

export type Candidates = (world: World, item: number) => readonly (Answer | undefined)[];

/** Steps from the answer that is there, as shares of the range: coarse ones first bring it near, fine ones onto it. */
const shares = [0.25, 0.05, 0.01];

export function candidatesOf(instrument: CompiledInstrument): Candidates {
  const limits = limitsOf(instrument);
  const fixed = instrument.items.map((item, slot): readonly (Answer | undefined)[] => {
    const values = [...tellingAnswers(item), ...(limits.get(slot) ?? []).flatMap((limit) => answersNear(item, limit))];
    const codes = item.missing.map((key) => ({
      missing: instrument.missing[key] as NonNullable<(typeof instrument.missing)[string]>,
      key,
    }));
    return [...distinct(values).map((value) => ({ value })), ...codes, undefined];
  });
  return (world, slot) => {
    const item = instrument.items[slot] as CompiledItem;
    return [...(fixed[slot] ?? []), ...around(item, world.answers[slot])];
  };
}

/** Answers a little above and below the one that is there, for items with a range. */
function around(item: CompiledItem, answer: Answer | undefined): readonly Answer[] {
  if (!answer || 'missing' in answer || item.options) return [];
  const number = itemTypes[item.type].toNumber(answer.value, item);
  if (Number.isNaN(number)) return [];
  const width = (item.max ?? 0) - (item.min ?? 0);
  const places = shares.flatMap((share) => [number - share * width, number + share * width]);
  return distinct([number, ...places].flatMap((place) => answersNear(item, place))).map((value) => ({ value }));
}

/** Item → numbers it is compared with anywhere. */
function limitsOf(instrument: CompiledInstrument): ReadonlyMap<number, readonly number[]> {
  const program = programOf(instrument);
  const found = new Map<number, number[]>();
  const visit = (node: Ast): void => {
    const [left, right] = children(node);
    if ((comparisonOperators as readonly string[]).includes(node.op) && left && right)
      for (const [name, number] of [
        [left, right],
        [right, left],
      ] as const)
        if (name.op === 'name' && number.op === 'number') {
          const slot = program.slots.get(name.name) ?? -1;
          found.set(slot, [...(found.get(slot) ?? []), number.value]);
        }
    children(node).forEach(visit);
  };
  program.units.forEach(({ formula }) => visit(formula));
  return found;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
