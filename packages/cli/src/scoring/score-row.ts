import {
  createScorer,
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
import { migrations } from '@skala/engine/migrate';
import { findingWithoutAnswer, type Finding } from '../fault/finding.ts';
import type { Row } from '../rows/row.ts';
import { needingAnswers } from './refused-answers.ts';
import { refusedResult, resultOf, type RowResult } from './result.ts';

export interface ScoreSettings {
  readonly instrument: CompiledInstrument;
  /** Form, rule set and currency of plain answers; a full response brings its own. */
  readonly form: string;
  readonly ruleSet: string | undefined;
  readonly money: MoneySetting | undefined;
  readonly trace: boolean;
}

export interface ScoredRow {
  readonly result: RowResult;
  readonly findings: readonly Finding[];
}

/** Scores rows: there is a result for every one, and a finding for everything in it that was not used. */
export function rowScorer(settings: ScoreSettings): (row: Row) => ScoredRow {
  const { instrument, form, ruleSet, money, trace } = settings;
  const scorer = createScorer(instrument, { form, ruleSet, money });
  return (row) => {
    const { content, findings, id, refused } = row;
    if (content.kind === 'response') return scoreResponse(row, content.response, settings);
    if (content.kind === 'refused') {
      return { result: refusedResult(id, settings, findings[0]?.code ?? ''), findings };
    }
    const plain = scorer.score(content.answers);
    const needsReasons = trace || money !== undefined || refused.length > 0 || plain.issues.length > 0;
    if (needsReasons || Object.values(plain.scores).includes(null)) return scoreFully(row, content.answers, settings);
    return { result: { id, ...read(ruleSet), scores: plain.scores, notComputable: {}, flags: plain.flags }, findings };
  };
}

/** With reasons, and with what a refused answer does to scores. */
function scoreFully(row: Row, answers: Readonly<Record<string, unknown>>, settings: ScoreSettings): ScoredRow {
  const { instrument, form, ruleSet, money, trace } = settings;
  const options = { form, ruleSet, money };
  const first = scoreAnswers(instrument, answers, { ...options, trace });
  // An item that the form does not ask is reported, but nothing in this form can need it.
  const asked = new Set(instrument.forms[form]);
  const refused = [...row.refused, ...first.issues.map(({ path }) => itemOf(path))].filter((item) => asked.has(item));
  const needing = needingAnswers(instrument, refused);
  const { scores, flags } = needing === instrument ? first : scoreAnswers(needing, answers, options);
  const traces = trace ? { traces: tracesOf(first, scores) } : {};
  return {
    result: resultOf(row.id, { ...read(ruleSet), scores, flags, ...traces }, new Set(refused)),
    findings: [...row.findings, ...first.issues.map(findingWithoutAnswer)],
  };
}

/** The rule set as it stands in a result. */
function read(ruleSet: string | undefined): { readonly ruleSet?: string } {
  return ruleSet === undefined ? {} : { ruleSet };
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

function scoreResponse({ id }: Row, response: unknown, settings: ScoreSettings): ScoredRow {
  const { instrument, trace } = settings;
  const resumed = resumeInterview(instrument, response, { migrations });
  if (!resumed.ok) {
    const findings = resumed.issues.map(findingWithoutAnswer);
    return { result: refusedResult(id, settings, findings[0]?.code ?? ''), findings };
  }
  const interview = resumed.value;
  const { ruleSet } = interview.content.setting;
  const scored = { ...read(ruleSet), scores: scoreInterview(interview), flags: flagInterview(interview) };
  const traces = trace ? { traces: traceInterview(interview) } : {};
  return { result: resultOf(id, { ...scored, ...traces }, new Set()), findings: [] };
}
