/** Missing codes that are declared and never permitted, and missing policies that wait for reasons that never come. */
import type { CompiledInstrument, CompiledScore } from '../definition/compiled.ts';
import type { MissingReason } from '../definition/answer.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

export function checkMissingCodes(instrument: CompiledInstrument): readonly Issue[] {
  const given = new Set(instrument.items.flatMap(({ missing, otherwise }) => [...missing, ...(otherwise && 'key' in otherwise ? [otherwise.key] : [])])); // prettier-ignore
  const codes = Object.keys(instrument.missing)
    .filter((name) => !given.has(name))
    .map((name) => issue('missing/never-permitted', pointer('/missing', name), { name }));
  return [...codes, ...instrument.scores.flatMap((score, index) => checkReasons(score, index, instrument))];
}

function checkReasons({ missing }: CompiledScore, index: number, instrument: CompiledInstrument): readonly Issue[] {
  const { skip, assume = [] } = missing;
  const policies = [
    ...(skip ? [{ ...skip, path: pointer('/scores', index, 'missing', 'skip', 'reasons') }] : []),
    ...assume.map((entry, a) => ({ ...entry, path: pointer('/scores', index, 'missing', 'assume', a, 'reasons') })),
  ];
  return policies.flatMap(({ items, reasons, path }) => {
    const possible = reasonsOf(items, instrument);
    return reasons.flatMap((reason, place) =>
      possible.has(reason) ? [] : [issue('missing/reason-never-given', pointer(path, place), { reason })],
    );
  });
}

/** The reasons for which one of these items can be missing: by a code it permits, or while it is not asked. */
function reasonsOf(names: readonly string[], instrument: CompiledInstrument): ReadonlySet<MissingReason> {
  const items = instrument.items.filter(({ id }) => names.includes(id));
  return new Set(
    items.flatMap(({ missing, otherwise }) => [
      ...missing.flatMap((key) => instrument.missing[key] ?? []),
      ...(otherwise && 'missing' in otherwise ? [otherwise.missing] : []),
    ]),
  );
}
