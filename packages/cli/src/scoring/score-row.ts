import {
  flagInterview,
  resumeInterview,
  scoreAnswers,
  scoreInterview,
  traceInterview,
  type AnswersScored,
  type CompiledInstrument,
  type MoneySetting,
  type Score,
  type ScoreTrace,
} from '@skala/engine';
import { findingWithoutAnswer, type Finding } from '../fault/finding.ts';
import type { Row } from '../rows/row.ts';
import { needingAnswers } from './refused-answers.ts';
import { refusedResult, resultOf, type RowResult } from './result.ts';

export interface ScoreSettings {
  readonly instrument: CompiledInstrument;
  /** Form and currency of plain answers; a full response brings its own. */
  readonly form: string;
  readonly money: MoneySetting | undefined;
  readonly trace: boolean;
}

export interface ScoredRow {
  readonly result: RowResult;
  readonly findings: readonly Finding[];
}

/** Scores one row. There is a result for every row, and a finding for everything in it that was not used. */
export function scoreRow(row: Row, settings: ScoreSettings): ScoredRow {
  const { content, findings, id } = row;
  if (content.kind === 'answers') return scorePlain(row, content.answers, settings);
  if (content.kind === 'response') return scoreResponse(row, content.response, settings);
  return { result: refusedResult(id, settings.instrument, findings[0]?.code ?? '', settings.trace), findings };
}

function scorePlain(row: Row, answers: Readonly<Record<string, unknown>>, settings: ScoreSettings): ScoredRow {
  const { instrument, form, money, trace } = settings;
  const options = { form, ...(money ? { money } : {}) };
  const first = scoreAnswers(instrument, answers, { ...options, trace });
  // An item that the form does not ask is reported, but nothing in this form can need it.
  const asked = new Set(instrument.forms[form]);
  const refused = [...row.refused, ...first.issues.map(({ path }) => itemOf(path))].filter((item) => asked.has(item));
  const needing = needingAnswers(instrument, refused);
  const { scores, flags } = needing === instrument ? first : scoreAnswers(needing, answers, options);
  const traces = trace ? { traces: tracesOf(first, scores) } : {};
  return {
    result: resultOf(row.id, { scores, flags, ...traces }, new Set(refused)),
    findings: [...row.findings, ...first.issues.map(findingWithoutAnswer)],
  };
}

/** The item an issue of `scoreAnswers` is about; what is no identifier is no item. */
function itemOf(path: string): string {
  return path.slice('/answers/'.length);
}

/** Traces, where a score that a refused answer left without a value claims no contributions. */
function tracesOf(first: AnswersScored, scores: readonly Score[]): readonly ScoreTrace[] {
  return first.traces.map((trace) => {
    const status = (list: readonly Score[]): string | undefined => list.find(({ id }) => id === trace.score)?.status;
    if (status(scores) === status(first.scores)) return trace;
    return { ...trace, terms: trace.terms.map(({ formula, names }) => ({ formula, names })) };
  });
}

function scoreResponse({ id }: Row, response: unknown, { instrument, trace }: ScoreSettings): ScoredRow {
  const resumed = resumeInterview(instrument, response);
  if (!resumed.ok) {
    const findings = resumed.issues.map(findingWithoutAnswer);
    return { result: refusedResult(id, instrument, findings[0]?.code ?? '', trace), findings };
  }
  const interview = resumed.value;
  const scored = { scores: scoreInterview(interview), flags: flagInterview(interview) };
  const traces = trace ? { traces: traceInterview(interview) } : {};
  return { result: resultOf(id, { ...scored, ...traces }, new Set()), findings: [] };
}
