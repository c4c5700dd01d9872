/** What a row comes to, as it is written: one line of the output. */
import type { CompiledInstrument, Flag, Score, ScoreTrace } from '@skala/engine';

export interface RowResult {
  readonly id: string | null;
  /** What the scores are read by, where the instrument has several rule sets. */
  readonly ruleSet?: string;
  readonly scores: Readonly<Record<string, number | null>>;
  /** Score → what is missing, such as `L27: asked-declined`, and why. */
  readonly notComputable: Readonly<Record<string, readonly string[]>>;
  readonly notInForm?: Readonly<Record<string, readonly string[]>>;
  readonly caveats?: Readonly<Record<string, readonly string[]>>;
  readonly flags: Readonly<Record<string, Flag['status']>>;
  readonly traces?: readonly ScoreTrace[];
}

export interface Scored {
  readonly ruleSet?: string;
  readonly scores: readonly Score[];
  readonly flags: readonly Flag[];
  readonly traces?: readonly ScoreTrace[];
}

type Unscored = Exclude<Score, { readonly status: 'scored' }>;

/** The result of a row that was scored. `refused`: items that have an answer which could not be used. */
export function resultOf(
  id: string | null,
  { ruleSet, scores, flags, traces }: Scored,
  refused: ReadonlySet<string>,
): RowResult {
  const why = (score: Score): readonly string[] => ('missing' in score ? reasonsOf(score, refused) : []);
  const notInForm = scores.filter(({ status }) => status === 'not-in-form');
  const withCaveats = scores.filter(({ caveats }) => caveats.length > 0);
  return {
    id,
    ...(ruleSet === undefined ? {} : { ruleSet }),
    scores: byId(scores, (score) => (score.status === 'scored' ? score.value : null)),
    notComputable: byId(
      scores.filter(({ status }) => status === 'not-computable'),
      why,
    ),
    ...(notInForm.length > 0 ? { notInForm: byId(notInForm, why) } : {}),
    ...(withCaveats.length > 0 ? { caveats: byId(withCaveats, ({ caveats }) => caveats) } : {}),
    flags: byId(flags, ({ status }) => status),
    ...(traces ? { traces } : {}),
  };
}

/** The result of a row that could not be used: every score has the code of the reason, no flag is decided. */
export function refusedResult(
  id: string | null,
  { instrument, ruleSet, trace }: { instrument: CompiledInstrument; ruleSet: string | undefined; trace: boolean },
  code: string,
): RowResult {
  const flags = instrument.flags.filter((flag) => flag.ruleSet === undefined || flag.ruleSet === ruleSet);
  return {
    id,
    ...(ruleSet === undefined ? {} : { ruleSet }),
    scores: byId(instrument.scores, () => null),
    notComputable: byId(instrument.scores, () => [code]),
    flags: byId(flags, () => 'indeterminate'),
    ...(trace ? { traces: [] } : {}),
  };
}

function reasonsOf({ missing, domainError }: Unscored, refused: ReadonlySet<string>): readonly string[] {
  const reasons = missing.map(({ item, reason }) =>
    reason === 'unanswered' && refused.has(item) ? `${item}: refused` : `${item}: ${reason}`,
  );
  return domainError === undefined ? reasons : [...reasons, domainError];
}

function byId<T extends { readonly id: string }, V>(
  list: readonly T[],
  value: (one: T) => V,
): Readonly<Record<string, V>> {
  return Object.fromEntries(list.map((one) => [one.id, value(one)]));
}
