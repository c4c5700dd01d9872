/** Random formulas that pass the type check, over the names that are given. */
import type { Ast } from '../../src/expression/ast.ts';
import { pick, whole } from './seed.ts';

/** Names a generated formula may use, by what they are. */
export interface FormulaNames {
  readonly numbers: readonly string[];
  readonly conditions?: readonly string[];
  readonly dates?: readonly string[];
  readonly times?: readonly string[];
  /** Items whose options are not plain numbers, with their codes. */
  readonly options?: readonly {
    readonly name: string;
    readonly codes: readonly string[];
    readonly weighted: boolean;
  }[];
  /** Items of any type. */
  readonly items?: readonly string[];
}

type Random = () => number;

const constants = [0, 1, 2, 3, 0.5, 0.1, 10, 12, 30, 90, 1e-9, 12345.678] as const;

const number = (value: number): Ast => ({ op: 'number', value });
const name = (of: string): Ast => ({ op: 'name', name: of });

/** A formula that gives a number. */
export function generateNumber(random: Random, names: FormulaNames, depth: number): Ast {
  const leaf = (): Ast =>
    names.numbers.length > 0 && random() < 0.7 ? name(pick(random, names.numbers)) : number(pick(random, constants));
  if (depth <= 0 || random() < 0.15) return leaf();
  const inner = (): Ast => generateNumber(random, names, depth - 1);
  const list = (): Ast => ({
    op: 'list',
    items: Array.from({ length: whole(random, 1, 4) }, () => (random() < 0.8 ? leaf() : inner())),
  });
  const makers: (() => Ast)[] = [
    () => ({ op: pick(random, ['+', '-', '*', '/'] as const), left: inner(), right: inner() }),
    () => ({ op: pick(random, ['+', '-'] as const), left: inner(), right: inner() }),
    () => ({ op: '/', left: inner(), right: number(pick(random, [12, 90, 4, 0])) }),
    () => ({ op: 'negate', arg: inner() }),
    () => ({ op: 'if', test: generateCondition(random, names, depth - 1), then: inner(), else: inner() }),
    () => ({
      op: 'call',
      name: pick(random, ['ln', 'log10', 'sqrt', 'abs', 'floor', 'ceil', 'round']),
      args: [inner()],
    }),
    () => ({ op: 'call', name: 'round', args: [inner(), number(whole(random, 0, 4))] }),
    () => ({ op: 'call', name: pick(random, ['sum', 'mean', 'min', 'max', 'countAnswered']), args: [list()] }),
    () => ({ op: 'call', name: pick(random, ['min', 'max']), args: [inner(), inner(), leaf()] }),
    () => ({ op: 'call', name: pick(random, ['count', 'share']), args: [leaf(), list()] }),
  ];
  if (names.dates && names.dates.length > 1) {
    const { dates } = names;
    makers.push(() => ({
      op: 'call',
      name: 'daysBetween',
      args: [name(pick(random, dates)), name(pick(random, dates))],
    }));
  }
  const weighted = names.options?.filter((one) => one.weighted) ?? [];
  if (weighted.length > 0)
    makers.push(() => ({ op: 'call', name: 'weight', args: [name(pick(random, weighted).name)] }));
  return pick(random, makers)();
}

/** A formula that gives a condition. */
export function generateCondition(random: Random, names: FormulaNames, depth: number): Ast {
  const compare = (left: Ast, right: Ast): Ast => ({
    op: pick(random, ['==', '!=', '<', '<=', '>', '>='] as const),
    left,
    right,
  });
  const leaf = (): Ast =>
    names.conditions && names.conditions.length > 0 && random() < 0.4
      ? name(pick(random, names.conditions))
      : compare(generateNumber(random, names, 0), generateNumber(random, names, 0));
  if (depth <= 0 || random() < 0.15) return leaf();
  const inner = (): Ast => generateCondition(random, names, depth - 1);
  const makers: (() => Ast)[] = [
    () => compare(generateNumber(random, names, depth - 1), generateNumber(random, names, depth - 1)),
    () => ({ op: pick(random, ['and', 'or'] as const), left: inner(), right: inner() }),
    () => ({ op: 'not', arg: inner() }),
    () => ({ op: 'if', test: inner(), then: inner(), else: inner() }),
    () => {
      const items = Array.from({ length: whole(random, 1, 4) }, inner);
      return { op: 'call', name: 'atLeast', args: [number(whole(random, 1, items.length)), { op: 'list', items }] };
    },
  ];
  const { items = [], options = [] } = names;
  if (items.length > 0)
    makers.push(() => ({ op: 'call', name: pick(random, ['answered', 'coded']), args: [name(pick(random, items))] }));
  if (options.length > 0) {
    makers.push(() => {
      const chosen = pick(random, options);
      return {
        op: 'call',
        name: 'selected',
        args: [name(chosen.name), { op: 'code', value: pick(random, chosen.codes) }],
      };
    });
  }
  for (const list of [names.dates, names.times]) {
    if (list && list.length > 1) makers.push(() => compare(name(pick(random, list)), name(pick(random, list))));
  }
  return pick(random, makers)();
}
