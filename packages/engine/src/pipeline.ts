/**
 * The main path at run time. Reading it is reading the program.
 *
 *     CompiledInstrument ─ 1 interview ─▶ 2 response ─▶ 3 scores with trace ─▶ 4 flags with evidence
 *                                                                              ─▶ 5 record ─▶ 6 pathway
 *
 * (Load time, from JSON to the compiled instrument, is `load.ts`; responses to older versions are `migrate.ts`.) Each step takes the output of the one
 * before and never calls back. This is the only file that calls stages.
 */
import type { CompiledInstrument } from './definition/compiled.ts';
import type { CompiledPathway } from './definition/compiled-pathway.ts';
import type { ScoringOptions } from './derive/derive.ts';
import { flagsOf, type Flag } from './flags/flags.ts';
import type { InterviewOptions } from './interview/content.ts';
import { createInterview, type Interview } from './interview/interview.ts';
import type { Issue, Result } from './issue/issue.ts';
import type { Viewer } from './pathway/held-back.ts';
import { latestFinished, type GivenResponse } from './pathway/latest.ts';
import { evaluatePathway, type PathwayResult } from './pathway/pathway.ts';
import { compareRecords } from './record/compare.ts';
import { engineVersion, type SkalaRecord } from './record/record.ts';
import { carriedAnswers, type CarriedAnswer, type CarrySource } from './response/carry-over.ts';
import { restoreInterview, type Migrations } from './response/restore.ts';
import type { Response } from './response/response.ts';
import { statusOf, toResponse } from './response/to-response.ts';
import { deriveAnswers, type ScoredAnswers } from './score/score-answers.ts';
import { scoresOf, type Score } from './score/score.ts';
import { plainScorer, type PlainScores, type ScorerOptions } from './score/scorer.ts';
import { traceScore, type ScoreTrace } from './score/trace.ts';

/** 1. Opens a new interview. Throws EngineError if the instrument has no such form. */
export function openInterview(instrument: CompiledInstrument, options: InterviewOptions): Interview {
  return createInterview(instrument, options);
}

/** What taking up a response may need. */
export interface ResumeOptions {
  /** `migrations` of `@skala/engine/migrate`, for responses that were migrated. */
  readonly migrations?: Migrations | undefined;
}

/**
 * 1b. Takes up a stored response where it was left. Refuses one of another definition, whose log does not replay, or
 * that was migrated where no `migrations` are given.
 */
export function resumeInterview(
  instrument: CompiledInstrument,
  stored: unknown,
  { migrations }: ResumeOptions = {},
): Result<Interview> {
  return restoreInterview(instrument, stored, createInterview, migrations);
}

/**
 * 1c. Answers of a finished response that an interview on another instrument can begin with, as events for
 * the host to stamp and send: the same question, answered at or after `since` (ISO 8601).
 */
export function answersToCarryOver(
  instrument: CompiledInstrument,
  source: CarrySource,
  since: string,
): readonly CarriedAnswer[] {
  return carriedAnswers(instrument, source, since);
}

/** 2. The response as it stands: what a host stores after every answer. */
export function responseOf(interview: Interview): Response {
  return toResponse(interview.content, interview.state);
}

/** 2b. How far it has come: what the response says as its `status`, without the rest. */
export function responseStatus(interview: Interview): Response['status'] {
  return statusOf(interview.content, interview.state);
}

/** 3. Scores of an interview as it stands. */
export function scoreInterview(interview: Interview): readonly Score[] {
  return scoresOf(interview.content.setting, interview.content.derived);
}

/** 3b. How each score came about. */
export function traceInterview(interview: Interview): readonly ScoreTrace[] {
  const { setting, derived, answers } = interview.content;
  return interview.instrument.scores.flatMap(({ id }) => traceScore(setting, derived, answers, id) ?? []);
}

/** 4. Flags of an interview as it stands. */
export function flagInterview(interview: Interview): readonly Flag[] {
  return flagsOf(interview.content.setting, interview.content.derived);
}

/** 5. The record of an interview: response, scores, traces, flags, versions. */
export function recordOf(interview: Interview): SkalaRecord {
  return {
    format: 'skala/record/1',
    engine: engineVersion,
    response: responseOf(interview),
    scores: scoreInterview(interview),
    traces: traceInterview(interview),
    flags: flagInterview(interview),
  };
}

/** 5b. What a server does with a record from outside: replay, score again, compare. Empty list: it may be stored. */
export function verifyRecord(
  instrument: CompiledInstrument,
  record: unknown,
  options: ResumeOptions = {},
): readonly Issue[] {
  const given = record as SkalaRecord | null;
  const replayed = resumeInterview(instrument, typeof given === 'object' ? given?.response : undefined, options);
  if (!replayed.ok) return replayed.issues.map((found) => ({ ...found, path: `/response${found.path}` }));
  return given ? compareRecords(given, recordOf(replayed.value)) : [];
}

/** The result of scoring plain answers. */
export interface AnswersScored {
  readonly scores: readonly Score[];
  readonly flags: readonly Flag[];
  readonly traces: readonly ScoreTrace[];
  /** Answers that were refused. */
  readonly issues: readonly Issue[];
}

/** 3–4 for stored answers without an interview: batch files, servers, vectors. */
export function scoreAnswers(
  instrument: CompiledInstrument,
  answers: Readonly<Record<string, unknown>>,
  options: ScoringOptions & { readonly form?: string; readonly trace?: boolean } = {},
): AnswersScored {
  const form = options.form ?? Object.keys(instrument.forms)[0] ?? '';
  const { setting, derived, answers: read, issues } = deriveAnswers(instrument, answers, form, options);
  const traces = options.trace
    ? instrument.scores.flatMap(({ id }) => traceScore(setting, derived, read, id) ?? [])
    : [];
  return { scores: scoresOf(setting, derived), flags: flagsOf(setting, derived), traces, issues };
}

/** Scores many responses of one form. */
export interface Scorer {
  /** Scores and flags as plain numbers and words. Answers are by item id: stored, bare values, or missing keys. */
  score(answers: Readonly<Record<string, unknown>>): PlainScores;
  /** The same answers in full: reasons, evidence, traces. */
  detail(answers: Readonly<Record<string, unknown>>): AnswersScored;
}

/** 3–4 for files of many responses. Throws EngineError if the instrument has no such form. */
export function createScorer(instrument: CompiledInstrument, options: ScorerOptions = {}): Scorer {
  return {
    score: plainScorer(instrument, options),
    detail: (answers) => scoreAnswers(instrument, answers, { ...options, trace: true }),
  };
}

/** The scored answers of a response, as it stands. */
export function deriveResponse({ instrument, response }: GivenResponse): ScoredAnswers {
  return deriveAnswers(instrument, { ...response.answers, ...response.aside }, response.form, response);
}

/**
 * 6. A pathway over the responses of one person, given oldest first: of several finished responses to an
 * instrument the last counts. Without a viewer: as staff see it who may not interpret what is held back.
 */
export function followPathway(
  pathway: CompiledPathway,
  responses: readonly GivenResponse[],
  viewer: Viewer = {},
): PathwayResult {
  const scored = new Map([...latestFinished(responses)].map(([id, given]) => [id, deriveResponse(given)]));
  return evaluatePathway(pathway, responses, scored, viewer);
}
