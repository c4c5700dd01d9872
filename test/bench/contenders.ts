/**
 * The three that are compared, each behind the same two functions: `prepare` turns a step into the form the
 * contender takes it in (not timed), `take` hands it over (timed).
 */
import { askedItems, firedChecks, flagInterview, openInterview, scoreInterview } from '@skala/engine';
import type { CompiledInstrument, Interview, InterviewEvent } from '@skala/engine';
import { FunctionFactory, Model } from 'survey-core';
import { answer, emptyAnswers } from './hand-written-asi.ts';
import type { AsiAnswer, AsiAnswers, AsiOutcome } from './hand-written-asi.ts';
import type { Step } from './random-interview.ts';
import { checkName, codeNumbers, flagName, functions, scoreName, surveyDefinition } from './survey-definition.ts';

/** What follows from the answers, in one form for all, to compare. */
export interface Outcome {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly flags: Readonly<Record<string, string>>;
  /** Ids of the checks that speak up, in the instrument's order. */
  readonly fired: readonly string[];
  /** Ids of the gated items that are asked, in the instrument's order. */
  readonly asked: readonly string[];
}

export interface Session<Input> {
  take(input: Input): void;
  outcome(): Outcome;
}

export interface Contender<Input> {
  readonly name: string;
  prepare(step: Step): Input;
  open(): Session<Input>;
}

const time = '2026-01-01T10:00:00Z';
const actor = 'bench';

export function skala(instrument: CompiledInstrument): Contender<InterviewEvent> {
  const gated = gatedItems(instrument);
  return {
    name: 'skala',
    prepare: (step) => {
      if (step.kind === 'clear') return { type: 'clear', time, actor, item: step.item.id };
      return {
        type: 'answer',
        time,
        actor,
        item: step.item.id,
        answer: step.kind === 'missing' ? step.key : step.value,
      };
    },
    open: () => {
      const interview = startInterview(instrument);
      return {
        take: (event) => {
          interview.send(event);
        },
        outcome: () => ({
          scores: Object.fromEntries(
            scoreInterview(interview).map((score) => [score.id, score.status === 'scored' ? score.value : null]),
          ),
          flags: Object.fromEntries(flagInterview(interview).map(({ id, status }) => [id, status])),
          fired: firedChecks(interview.content).map(({ id }) => id),
          asked: askedItems(interview.content).flatMap(({ id }) => (gated.has(id) ? [id] : [])),
        }),
      };
    },
  };
}

/** The same, and the host reads everything after each answer: scores with reasons, flags with evidence, checks, questions. */
export function skalaRead(instrument: CompiledInstrument): Contender<InterviewEvent> {
  const plain = skala(instrument);
  return {
    ...plain,
    name: 'skala, all read',
    open: () => {
      const session = plain.open();
      return {
        ...session,
        take: (event) => {
          session.take(event);
          session.outcome();
        },
      };
    },
  };
}

function startInterview(instrument: CompiledInstrument): Interview {
  const interview = openInterview(instrument, { id: 'r1', form: 'full' });
  interview.send({ type: 'start', time, actor });
  return interview;
}

export interface SurveyInput {
  readonly name: string;
  /** Undefined clears. */
  readonly value: number | string | undefined;
}

export function surveyCore(instrument: CompiledInstrument): Contender<SurveyInput> {
  for (const [name, compute] of Object.entries(functions))
    FunctionFactory.Instance.register(name, (parameters) => compute(parameters));
  const definition = surveyDefinition(instrument);
  return {
    name: 'survey-core',
    prepare: (step) => ({ name: step.item.id, value: surveyValue(step) }),
    open: () => {
      const survey = new Model(definition);
      return {
        take: ({ name, value }) => {
          if (value === undefined) survey.clearValue(name);
          else survey.setValue(name, value);
        },
        outcome: () => surveyOutcome(instrument, survey),
      };
    },
  };
}

export function surveyOutcome(instrument: CompiledInstrument, survey: Model): Outcome {
  const variable = (name: string): unknown => survey.getVariable(name);
  return {
    scores: Object.fromEntries(
      instrument.scores.map(({ id }) => {
        const value = variable(scoreName(id));
        return [id, typeof value === 'number' ? value : null];
      }),
    ),
    flags: Object.fromEntries(instrument.flags.map(({ id }) => [id, String(variable(flagName(id)))])),
    fired: instrument.checks.flatMap(({ id }) => (variable(checkName(id)) === true ? [id] : [])),
    asked: [...gatedItems(instrument)].filter((id) => survey.getQuestionByName(id).isVisible),
  };
}

/** Choices by their value, yes 1, no 0, codes as negative numbers. */
export function surveyValue(step: Step): number | string | undefined {
  if (step.kind === 'missing') return codeNumbers[step.key];
  return plainValue(step);
}

export interface HandInput {
  readonly item: keyof AsiAnswers;
  readonly value: AsiAnswer;
}

export function handWritten(instrument: CompiledInstrument): Contender<HandInput> {
  const gated = [...gatedItems(instrument)];
  return {
    name: 'hand-written',
    prepare: (step) => ({ item: step.item.id as keyof AsiAnswers, value: handValue(step) }),
    open: () => {
      const answers: AsiAnswers = emptyAnswers();
      let last: AsiOutcome | undefined;
      return {
        take: ({ item, value }) => {
          last = answer(answers, item, value);
        },
        outcome: () => {
          if (!last) throw new Error('No answer yet.');
          const { scores, flags, fired, asked } = last;
          return { scores, flags, fired, asked: gated.filter((id) => asked[id]) };
        },
      };
    },
  };
}

/** Choices by their value, yes 1, no 0, codes as X and N. */
export function handValue(step: Step): AsiAnswer {
  return step.kind === 'missing' ? step.key : plainValue(step);
}

function plainValue(step: Step): number | string | undefined {
  if (step.kind !== 'value') return undefined;
  const option = step.item.options?.find(({ code }) => code === step.value);
  if (option) return option.value ?? option.code;
  return typeof step.value === 'boolean' ? Number(step.value) : step.value;
}

function gatedItems(instrument: CompiledInstrument): ReadonlySet<string> {
  return new Set(instrument.items.flatMap((item) => (item.when ? [item.id] : [])));
}
