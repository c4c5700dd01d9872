/**
 * A pathway over the responses of one person: steps and flags out, as a viewer may see them.
 *
 * The latest finished response of each instrument counts. What none says is missing, with the reason, so a
 * rule over it is undecided, never clear.
 */
import type { CompiledPathway, CompiledStep } from '../definition/compiled-pathway.ts';
import type { CompiledCriterion, CompiledFlag, FlagAction } from '../definition/compiled.ts';
import { flagStatus, type FlagStatus } from '../derive/flag-status.ts';
import { namesIn, type Ast } from '../expression/ast.ts';
import type { Evidence, EvidenceInput } from '../flags/flags.ts';
import { evaluationOf, inputOf, inputsBehind } from './evaluation.ts';
import type { PathwayEvaluation, ScoredInstruments } from './evaluation.ts';
import { heldBackBy, isCitizen, type Viewer } from './held-back.ts';
import { latestFinished, openInstruments, responsesOfStep, type GivenResponse } from './latest.ts';
import { whyUndecided, type PathwayMissingInput } from './why-undecided.ts';

export interface PathwayStep {
  readonly id: string;
  readonly instrument: string;
  readonly form: string;
  /** `held-back`: whether it is due rests on results that this viewer may not see. */
  readonly status: 'done' | 'in-progress' | 'due' | 'not-needed' | 'undecided' | 'held-back';
  /** There are results, and they wait for somebody who may interpret them. */
  readonly heldBack: boolean;
  /** The finished response that counts. */
  readonly response?: string;
  /** The response in progress, if it is the step's newest. */
  readonly open?: string;
}

export type PathwayFlag = DecidedPathwayFlag | HeldBackFlag;

export interface DecidedPathwayFlag {
  readonly id: string;
  readonly action: FlagAction;
  readonly status: FlagStatus;
  readonly evidence: readonly PathwayEvidence[];
  readonly missing: readonly PathwayMissingInput[];
  readonly source: string;
}

/** Whether it is raised rests on results that this viewer may not see. */
export interface HeldBackFlag {
  readonly id: string;
  readonly action: FlagAction;
  readonly status: 'held-back';
  readonly evidence: readonly [];
  readonly missing: readonly [];
  readonly source: string;
}

export type PathwayEvidence =
  (Omit<Evidence, 'missing'> & { readonly missing: readonly PathwayMissingInput[] }) | HeldBackEvidence;

export interface HeldBackEvidence {
  readonly id: string;
  readonly status: 'held-back';
  readonly inputs: readonly [];
  readonly missing: readonly [];
}

export interface PathwayResult {
  readonly pathway: { readonly id: string; readonly version: string; readonly hash: string };
  readonly steps: readonly PathwayStep[];
  /** None for the citizen. */
  readonly flags: readonly PathwayFlag[];
}

interface Context extends PathwayEvaluation {
  readonly pathway: CompiledPathway;
  readonly given: readonly GivenResponse[];
  readonly viewer: Viewer;
  /** Instruments with a response in progress. */
  readonly open: ReadonlySet<string>;
  /** Instruments whose latest results this viewer may not see. */
  readonly held: ReadonlySet<string>;
}

/** Evaluates a pathway. `scored` holds the scored answers of the latest finished response of each instrument. */
export function evaluatePathway(
  pathway: CompiledPathway,
  given: readonly GivenResponse[],
  scored: ScoredInstruments,
  viewer: Viewer,
): PathwayResult {
  const latest = [...latestFinished(given).values()];
  const context: Context = {
    ...evaluationOf(pathway, scored),
    pathway,
    given,
    viewer,
    open: openInstruments(given),
    held: new Set(
      latest
        .filter(({ response }) => heldBackBy(pathway, response, viewer).length > 0)
        .map(({ instrument }) => instrument.id),
    ),
  };
  return {
    pathway: { id: pathway.id, version: pathway.version, hash: pathway.hash },
    steps: pathway.steps.map((step) => stepOf(step, context)),
    flags: isCitizen(viewer) ? [] : pathway.flags.map((flag) => flagOf(flag, context)),
  };
}

function stepOf(step: CompiledStep, context: Context): PathwayStep {
  const { id, instrument, form, when } = step;
  const { finished, open } = responsesOfStep(step, context.given);
  const status = finished ? 'done' : open ? 'in-progress' : needOf(when, context);
  return {
    id,
    instrument,
    form,
    status,
    heldBack: finished !== undefined && heldBackBy(context.pathway, finished, context.viewer).length > 0,
    ...(finished ? { response: finished.id } : {}),
    ...(open ? { open: open.id } : {}),
  };
}

function needOf(when: Ast | undefined, context: Context): PathwayStep['status'] {
  if (!when) return 'due';
  if (restsOnHeld(when, context)) return 'held-back';
  const wanted = context.evaluate(when);
  return Number.isNaN(wanted) ? 'undecided' : wanted === 1 ? 'due' : 'not-needed';
}

function flagOf(flag: CompiledFlag, context: Context): PathwayFlag {
  const { id, action, source, when } = flag;
  if (action !== 'safety' && restsOnHeld(when, context))
    return { id, action, status: 'held-back', evidence: [], missing: [], source };
  const named = flag.criteria.flatMap((name) => context.pathway.criteria.filter((criterion) => criterion.id === name));
  return {
    id,
    action,
    status: flagStatus(context.evaluate(when)),
    evidence: (named.length > 0 ? named : [flag]).map((criterion) => evidenceOf(criterion, context)),
    missing: missingIn(when, context),
    source,
  };
}

function evidenceOf({ id, when }: CompiledCriterion, context: Context): PathwayEvidence {
  if (restsOnHeld(when, context) && !restsOnAnswers(when, context))
    return { id, status: 'held-back', inputs: [], missing: [] };
  const value = context.evaluate(when);
  return {
    id,
    status: Number.isNaN(value) ? 'unknown' : value === 1 ? 'met' : 'not-met',
    inputs: namesIn(when).map((name) => evidenceInput(name, context)),
    missing: missingIn(when, context),
  };
}

function evidenceInput(name: string, context: Context): EvidenceInput {
  const value = context.valueOf(name);
  const input = inputOf(context.pathway, name);
  const kind = input === undefined ? 'criterion' : 'score' in input ? 'score' : 'item';
  return { name, kind, ...(Number.isNaN(value) ? {} : { value }) };
}

/** What is missing; of what is held back, answers only. */
function missingIn(ast: Ast, context: Context): readonly PathwayMissingInput[] {
  if (!Number.isNaN(context.evaluate(ast))) return [];
  return whyUndecided(context.pathway, context, context.open, ast).filter(
    ({ item, instrument }) => !context.held.has(instrument) || 'item' in (inputOf(context.pathway, item) ?? {}),
  );
}

function restsOnHeld(ast: Ast, { pathway, held }: Context): boolean {
  return inputsBehind(pathway, ast).some(({ instrument }) => held.has(instrument));
}

/** Whether every input of a formula is an answer. Such a line of a safety flag is shown: it is what must be acted on. */
function restsOnAnswers(ast: Ast, { pathway }: Context): boolean {
  return inputsBehind(pathway, ast).every((input) => 'item' in input);
}
