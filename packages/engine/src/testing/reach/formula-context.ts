import type { Ast } from '../../expression/ast.ts';
import type { Program, Unit } from '../../derive/program.ts';
import { conditionDistance, type Wanted } from './distance.ts';
import type { World } from './goal.ts';

/** A formula, and what its goals need to know of the instrument. */
export interface FormulaContext {
  readonly program: Program;
  readonly unit: Unit;
  readonly inputs: ReadonlySet<number>;
  /** Slot → smallest difference between two values, for scores and variables. */
  readonly steps: ReadonlyMap<number, number>;
}

/** A condition in a formula and what it is to be. */
export type Demand = readonly [Ast, Wanted];

/** How far a world is from all of these together. */
export function demandDistance(demands: readonly Demand[], { binding }: Unit, world: World): number {
  return demands.reduce((sum, [ast, wanted]) => sum + conditionDistance({ ast, binding }, wanted, world), 0);
}
