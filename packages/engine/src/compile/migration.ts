import type { CompiledComparison, CompiledMigration, CompiledOrigin } from '../definition/compiled.ts';
import type { MigrationDefinition, ScoreComparison } from '../definition/migration.ts';
import type { Ast } from '../expression/ast.ts';

/** `formula` gives the parsed formula at a place below the entry. */
export function compileMigration(
  entry: MigrationDefinition,
  forms: readonly string[],
  formula: (...path: readonly string[]) => Ast,
): CompiledMigration {
  const items: Record<string, CompiledOrigin> = {};
  const { renamed = {}, recoded = {}, rescaled = {}, split = {} } = entry;
  for (const item of Object.keys({ ...renamed, ...recoded, ...rescaled })) {
    const codes = recoded[item];
    items[item] = { item: renamed[item] ?? item, ...(codes ? { codes } : {}), ...plain(rescaled[item]) };
  }
  for (const [old, parts] of Object.entries(split)) {
    for (const [item, part] of Object.entries(parts))
      items[item] = { item: old, codes: part.codes, ...plain({ otherwise: part.otherwise }), isPart: true };
  }
  return {
    version: entry.version,
    hash: entry.hash,
    forms: Object.fromEntries(forms.map((form) => [form, entry.forms?.[form] ?? form])),
    items,
    dropped: entry.dropped ?? {},
    scores: Object.fromEntries(
      Object.entries(entry.scores).map(([id, score]) => [id, compileComparison(id, score, formula)]),
    ),
  };
}

function compileComparison(
  id: string,
  score: ScoreComparison,
  formula: (...path: readonly string[]) => Ast,
): CompiledComparison {
  const { compares } = score;
  if (compares === 'new') return { compares, was: id };
  const value = compares === 'mapped' ? { value: formula('scores', id, 'value') } : {};
  return { compares, was: score.was ?? id, ...value, source: score.source };
}

/** Without fields that are undefined. */
function plain<T extends object>(value: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
