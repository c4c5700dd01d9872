/** All that a formula rests on: the items it uses, directly or through others, and what decides whether they are asked. */
import type { Program, Unit } from '../derive/program.ts';
import { children, type Ast } from '../expression/ast.ts';

export interface Closure {
  /** Slots, in order. */
  readonly items: readonly number[];
  /** In evaluation order; the formula itself is not among them unless another uses it. */
  readonly units: readonly Unit[];
  /** Something is used more than once, so parts of the formula depend on each other. */
  readonly isEntangled: boolean;
  /** What the formulas do with each item. */
  readonly uses: ReadonlyMap<number, ItemUse>;
}

/** What has to be told apart among the answers to an item. */
export interface ItemUse {
  /** Constants that it is compared with. */
  readonly constants: Set<number>;
  /** Options that are asked for. */
  readonly codes: Set<string>;
  /** Every number, or every set of options, matters. */
  isWhole: boolean;
}

/** Closures, worked out when first asked for. A part of a formula belongs to one instrument. */
const closures = new WeakMap<Ast, Closure>();

export function closureOf(program: Program, formula: Ast): Closure {
  const known = closures.get(formula) ?? findClosure(program, formula);
  closures.set(formula, known);
  return known;
}

function findClosure(program: Program, formula: Ast): Closure {
  const uses = new Map<number, ItemUse>();
  const units = new Set<Unit>();
  let isEntangled = false;
  const useOf = (name: string): ItemUse | undefined => {
    const slot = program.slots.get(name);
    if (slot === undefined || slot >= program.count) return undefined;
    const known = uses.get(slot);
    if (known) {
      isEntangled = true;
      return known;
    }
    const use: ItemUse = { constants: new Set(), codes: new Set(), isWhole: false };
    uses.set(slot, use);
    addUnit(program.conditionOf[slot]);
    return use;
  };
  const addUnit = (unit: Unit | undefined): void => {
    if (!unit) return;
    if (units.has(unit)) {
      isEntangled = true;
      return;
    }
    units.add(unit);
    visit(unit.formula);
  };
  const visit = (ast: Ast): void => {
    if (ast.op === 'name') {
      const use = useOf(ast.name);
      if (use) use.isWhole = true;
      else addUnit(program.unitAt(program.slots.get(ast.name) as number));
      return;
    }
    const compared = comparedItem(ast);
    if (compared) {
      const use = useOf(compared.name);
      if (use) {
        use.constants.add(compared.constant);
        return;
      }
    }
    if (ast.op === 'call' && asksOfItem.has(ast.name) && ast.args[0]?.op === 'name') {
      const use = useOf(ast.args[0].name);
      if (use && ast.name === 'weight') use.isWhole = true;
      if (use && ast.args[1]?.op === 'code') use.codes.add(ast.args[1].value);
      return;
    }
    children(ast).forEach(visit);
  };
  visit(formula);
  return {
    items: [...uses.keys()].sort((a, b) => a - b),
    units: program.units.filter((unit) => units.has(unit)),
    isEntangled,
    uses,
  };
}

const asksOfItem: ReadonlySet<string> = new Set(['answered', 'coded', 'selected', 'weight']);
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** A name compared with a number, as in `M1 > 0`. */
function comparedItem(ast: Ast): { readonly name: string; readonly constant: number } | undefined {
  if (!('left' in ast) || !comparisons.has(ast.op)) return undefined;
  const [name, other] = ast.left.op === 'name' ? [ast.left.name, ast.right] : ast.right.op === 'name' ? [ast.right.name, ast.left] : ['', ast.left]; // prettier-ignore
  const constant = constantOf(other);
  return name === '' || constant === undefined ? undefined : { name, constant };
}

export function constantOf(ast: Ast): number | undefined {
  if (ast.op === 'number') return ast.value;
  return ast.op === 'negate' && ast.arg.op === 'number' ? -ast.arg.value : undefined;
}
