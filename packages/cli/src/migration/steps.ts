import type { CompiledInstrument } from '@skala/engine';
import { describeIssue } from '@skala/engine/load';
import { checkMigration } from '@skala/engine/migrate';
import { Fault } from '../fault/fault.ts';

/** One step from a version to a newer one. */
export interface Step {
  readonly older: CompiledInstrument;
  readonly newer: CompiledInstrument;
}

/** `version hash` of an older version → the steps from there to the newest. */
export type Routes = ReadonlyMap<string, readonly Step[]>;

export function versionKey({ version, hash }: { readonly version?: unknown; readonly hash?: unknown }): string {
  return `${String(version)} ${String(hash)}`;
}

/** The way from each older version to the newest, over others of them if need be. Throws a Fault if there is none. */
export function routesTo(newest: CompiledInstrument, older: readonly CompiledInstrument[]): Routes {
  return new Map(older.map((one) => [versionKey(one), routeFrom(one, newest, older)]));
}

function routeFrom(
  start: CompiledInstrument,
  newest: CompiledInstrument,
  among: readonly CompiledInstrument[],
): readonly Step[] {
  const steps: Step[] = [];
  for (let here = start; here !== newest;) {
    const { id, version, hash } = here;
    const takesOver = (one: CompiledInstrument): boolean =>
      one.id === id && (one.from?.some((entry) => entry.version === version && entry.hash === hash) ?? false);
    const next = [newest, ...among].find(takesOver);
    if (!next) throw new Fault('migrate/no-way', { from: `${id}@${version}`, to: `${newest.id}@${newest.version}` });
    const [fault] = checkMigration(next, here);
    if (fault) {
      const reason = `${fault.code} ${fault.path}: ${describeIssue(fault)}`;
      throw new Fault('migrate/faulty-declaration', { instrument: `${next.id}@${next.version}`, reason });
    }
    steps.push({ older: here, newer: next });
    here = next;
  }
  return steps;
}
