/** Entry `@skala/engine`: the runtime. Compiled instrument in, record out. */

// Pipeline
export {
  answersToCarryOver,
  createScorer,
  flagInterview,
  followPathway,
  openInterview,
  recordOf,
  responseOf,
  responseStatus,
  resumeInterview,
  scoreAnswers,
  scoreInterview,
  traceInterview,
  verifyRecord,
} from './pipeline.ts';
export type { AnswersScored, ResumeOptions, Scorer } from './pipeline.ts';
export type { PlainScores, ScorerOptions } from './score/scorer.ts';

// Instruments
export type { Answer, AnswerValue, MissingReason } from './definition/answer.ts';
export type {
  CompiledBandSet,
  CompiledCheck,
  CompiledComparison,
  CompiledFlag,
  CompiledGrid,
  CompiledInstrument,
  CompiledItem,
  CompiledMigration,
  CompiledOption,
  CompiledScore,
  CompiledSection,
  DurationUnit,
  FlagAction,
  ItemTypeName,
} from './definition/compiled.ts';
export type { CompiledPathway } from './definition/compiled-pathway.ts';
export type { TextPack } from './definition/text.ts';

// Interview
export { interviewMachine } from './interview/machine.ts';
export type { InterviewState } from './interview/interview-state.ts';
export type { InterviewContent, InterviewOptions } from './interview/content.ts';
export { eventOf } from './definition/interview-event.ts';
export type {
  AnswerOrigin,
  InterviewEvent,
  LogEntry,
  LossReason,
  MigrationLoss,
  MigrationNote,
  OlderVersion,
  Pace,
} from './definition/interview-event.ts';
export type { Interview } from './interview/interview.ts';
export {
  askedItems,
  askedSections,
  expectsAnswer,
  firedChecks,
  nextUnanswered,
  openChecks,
  openRequired,
} from './interview/rules.ts';
export type { Content, Place } from './interview/rules.ts';
export { obstacles } from './interview/reduce.ts';

// Response, scores, flags, record, pathway
export type { CarriedAnswer, CarrySource } from './response/carry-over.ts';
export type { Response } from './response/response.ts';
export type { Migrations } from './response/restore.ts';
export type { MoneySetting, ScoringOptions } from './derive/derive.ts';
export type { MissingInput } from './derive/missing-inputs.ts';
export type { Caveat, Score } from './score/score.ts';
export type { ScoreTrace, TraceInput, TraceTerm } from './score/trace.ts';
export type { Evidence, EvidenceInput, Flag } from './flags/flags.ts';
export type { SkalaRecord } from './record/record.ts';
export { engineVersion } from './record/record.ts';
export { comparableScore } from './record/comparable-score.ts';
export type { ComparableScore } from './record/comparable-score.ts';
export type {
  DecidedPathwayFlag,
  HeldBackEvidence,
  HeldBackFlag,
  PathwayEvidence,
  PathwayFlag,
  PathwayResult,
  PathwayStep,
} from './pathway/pathway.ts';
export type { GivenResponse } from './pathway/latest.ts';
export type { PathwayMissingInput } from './pathway/why-undecided.ts';
export { releaseOf } from './pathway/held-back.ts';
export type { Release, Viewer } from './pathway/held-back.ts';
export { visibleRecord } from './pathway/visible-record.ts';
export type { RecordViewer, ResponseOutline, StrippedRecord, VisibleRecord } from './pathway/visible-record.ts';

// Formulas
export { children, namesIn } from './expression/ast.ts';
export type { Ast } from './expression/ast.ts';
export { printFormula } from './expression/print.ts';

// Words
export { createWords } from './text/words.ts';
export type { ItemWords, Words } from './text/words.ts';

// Issues
export { describeIssue } from './issue/describe-issue.ts';
export { EngineError } from './issue/engine-error.ts';
export type { IssueCode } from './issue/issue-codes.ts';
export type { Issue, Result } from './issue/issue.ts';
