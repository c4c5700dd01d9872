/** What a compiled formula is, and what it needs to know of the world. */

export interface Fault {
  /** The first domain error of the evaluation, if any. */
  domain: DomainError | undefined;
}

export type DomainError =
  'division-by-zero' | 'logarithm-of-non-positive' | 'root-of-negative' | 'nothing-answered' | 'overflow';

export type Evaluate = (values: readonly number[], statuses: readonly number[], fault: Fault) => number;

/** How a formula reaches the world: where a name's slot is, and what the missing policy says of it. */
export interface Binding {
  slotOf(name: string): number;
  /** Statuses (as bits) for which the item is left out of list functions. */
  skipMask?(name: string): number;
  /** What a list function gives when every element was skipped. */
  readonly skipNone?: number | undefined;
  /** Statuses (as bits) for which the item counts as `value`. */
  assumed?(name: string): { readonly mask: number; readonly value: number } | undefined;
  /** `sum` over these items is prorated. */
  readonly prorate?: { readonly names: ReadonlySet<string>; readonly minimumAnswered: number } | undefined;
  /** The options of an item, for `selected` and `weight`. */
  options?(name: string): readonly { readonly code: string; readonly value?: number }[];
}
