/** Which scores, flags, checks and conditions an item reaches, directly or through what is named in between. */
import { namesIn, type Ast, type CompiledInstrument } from '@skala/engine';

export interface Uses {
  readonly scores: readonly string[];
  readonly flags: readonly string[];
  readonly checks: readonly string[];
  /** Items that are asked or not by the answer. */
  readonly conditions: readonly string[];
}

interface Formula {
  readonly id: string;
  readonly names: readonly string[];
}

/** By item id. */
export function usesOf(instrument: CompiledInstrument): ReadonlyMap<string, Uses> {
  const { scores, flags, checks, items, variables, criteria } = instrument;
  const named = new Map<string, readonly string[]>([
    ...[...variables, ...scores].map(({ id, value }) => [id, namesIn(value)] as const),
    ...criteria.map(({ id, when }) => [id, namesIn(when)] as const),
  ]);
  const reach = (names: readonly string[]): ReadonlySet<string> => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      named.get(name)?.forEach(visit);
    };
    names.forEach(visit);
    return reached;
  };
  const formula = (id: string, ast: Ast, more: readonly string[] = []): Formula => ({
    id,
    names: [...reach([...namesIn(ast), ...more])],
  });
  const all = {
    scores: scores.map(({ id, value }) => formula(id, value)),
    flags: flags.map(({ id, when, criteria: shown }) => formula(id, when, shown)),
    checks: checks.map(({ id, when, items: about }) => formula(id, when, about)),
    conditions: items.flatMap(({ id, when }) => (when ? [formula(id, when)] : [])),
  };
  const using = (formulas: readonly Formula[], item: string): readonly string[] =>
    formulas.filter(({ names }) => names.includes(item)).map(({ id }) => id);
  return new Map(
    items.map(({ id }) => [
      id,
      {
        scores: using(all.scores, id),
        flags: using(all.flags, id),
        checks: using(all.checks, id),
        conditions: using(all.conditions, id),
      },
    ]),
  );
}
