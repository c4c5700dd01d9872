/** Why a rule of a pathway is undecided: the inputs without a value that its evaluation met, and what each lacks. */
import type { CompiledPathway, PathwayInput } from '../definition/compiled-pathway.ts';
import { whyMissing, type MissingInput, type Undecided } from '../derive/missing-inputs.ts';
import { children, type Ast } from '../expression/ast.ts';
import { reasonOfStatus } from '../expression/status.ts';
import type { ScoredAnswers } from '../score/score-answers.ts';
import { inputOf, type PathwayEvaluation } from './evaluation.ts';

export interface PathwayMissingInput {
  /** The input of the pathway. */
  readonly item: string;
  readonly instrument: string;
  readonly reason:
    | MissingInput['reason']
    /** The instrument has no finished response, and none in progress. */
    | 'no-record'
    /** A response of the instrument is in progress; none is finished. */
    | 'in-progress'
    /** The score cannot be computed: `items` or `domainError` says why. */
    | 'not-computable'
    /** This version of the instrument has no such score or item. */
    | 'not-in-instrument';
  /** The answers that the score lacks. */
  readonly items?: readonly MissingInput[];
  readonly domainError?: NonNullable<Undecided['domainError']>;
}

export function whyUndecided(
  pathway: CompiledPathway,
  evaluation: PathwayEvaluation,
  open: ReadonlySet<string>,
  ast: Ast,
): readonly PathwayMissingInput[] {
  const found = new Map<string, PathwayMissingInput>();
  const explain = (part: Ast): void => {
    if (part.op === 'list') part.items.forEach(explain);
    else if (part.op === 'code' || !Number.isNaN(evaluation.evaluate(part))) return;
    else if (part.op === 'name') explainName(part.name);
    else if (part.op === 'if') {
      const test = evaluation.evaluate(part.test);
      explain(Number.isNaN(test) ? part.test : test === 1 ? part.then : part.else);
    } else children(part).forEach(explain);
  };
  const seen = new Set<string>();
  const explainName = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const criterion = pathway.criteria.find(({ id }) => id === name);
    const input = inputOf(pathway, name);
    if (criterion) explain(criterion.when);
    else if (input) {
      const reason = reasonOf(input, evaluation, open);
      if (reason) found.set(name, { item: name, instrument: input.instrument, ...reason });
    }
  };
  explain(ast);
  return [...found.values()];
}

type Reason = Omit<PathwayMissingInput, 'item' | 'instrument'>;

/** Undefined if the input is answered. */
function reasonOf(input: PathwayInput, { scored }: PathwayEvaluation, open: ReadonlySet<string>): Reason | undefined {
  const answers = scored.get(input.instrument);
  if (!answers) return { reason: open.has(input.instrument) ? 'in-progress' : 'no-record' };
  return 'score' in input ? whyNoScore(answers, input.score) : whyNoAnswer(answers, input.item);
}

function whyNoAnswer({ setting, derived }: ScoredAnswers, item: string): Reason | undefined {
  const slot = setting.program.slots.get(item);
  const given = slot === undefined ? undefined : derived.statuses[slot];
  if (given === undefined) return { reason: 'not-in-instrument' };
  const reason = reasonOfStatus(given);
  return reason === undefined ? undefined : { reason };
}

function whyNoScore({ setting: { program }, derived }: ScoredAnswers, score: string): Reason {
  const unit = program.unitOf.get(`score:${score}`);
  if (!unit) return { reason: 'not-in-instrument' };
  const { missing, domainError } = whyMissing(program, derived, unit);
  if (domainError !== undefined) return { reason: 'not-computable', items: missing, domainError };
  const notInForm = missing.some(({ reason }) => reason === 'not-in-form');
  return { reason: notInForm ? 'not-in-form' : 'not-computable', items: missing };
}
