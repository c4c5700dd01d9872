/** Holds an interview as a page would: through the engine's machine, event by event, each with its time. */
import {
  askedItems,
  expectsAnswer,
  openChecks,
  openInterview,
  openRequired,
  type CompiledInstrument,
  type CompiledItem,
  type Interview,
  type InterviewEvent,
  type InterviewOptions,
} from '@skala/engine';
import { between, type Random } from './random.ts';

/** A bare value or a missing key by item id, as in a batch file. */
export type PlannedAnswers = Readonly<Record<string, string | number | boolean>>;

export interface Plan {
  readonly options: InterviewOptions;
  readonly answers: PlannedAnswers;
  /** What is answered where nothing is planned; undefined leaves the question open. */
  readonly otherwise: (item: CompiledItem) => string | number | boolean | undefined;
  readonly actor: string;
  /** ISO 8601. */
  readonly begun: string;
  /** Stops before this section, with the interview unfinished. */
  readonly stopBefore?: string;
}

type WithoutStamp<E> = E extends unknown ? Omit<E, 'time' | 'actor'> : never;
type Send = (event: WithoutStamp<InterviewEvent>) => void;

export function holdInterview(instrument: CompiledInstrument, plan: Plan, random: Random): Interview {
  const interview = openInterview(instrument, plan.options);
  let clock = Date.parse(plan.begun);
  const send: Send = (event) => {
    clock += between(random, 4, 14) * 1000;
    const stamped = { ...event, time: new Date(clock).toISOString(), actor: plan.actor } as InterviewEvent;
    const [refused] = interview.send(stamped);
    if (refused)
      throw new Error(`${instrument.id}: ${event.type} was refused: ${refused.code} ${JSON.stringify(refused.params)}`);
  };
  send({ type: 'start' });
  for (const section of instrument.sections.map(({ id }) => id)) {
    if (section === plan.stopBefore) return interview;
    answerSection(interview, section, plan, send);
    send({ type: 'next', pace: 'section' });
  }
  acceptWarnings(interview, send);
  send({ type: 'review' });
  send({ type: 'complete' });
  return interview;
}

/** In order, looking again after each answer, because an answer shows and hides questions. */
function answerSection(interview: Interview, section: string, plan: Plan, send: Send): void {
  const done = new Set<string>();
  for (;;) {
    const item = askedItems(interview.content).find(
      (one) => one.section === section && !done.has(one.id) && expectsAnswer(one),
    );
    if (!item) return;
    done.add(item.id);
    const answer = plan.answers[item.id] ?? plan.otherwise(item);
    if (answer !== undefined) send({ type: 'answer', item: item.id, answer });
  }
}

function acceptWarnings(interview: Interview, send: Send): void {
  const open = openChecks(interview.content);
  const contradiction = open.find(({ severity }) => severity === 'error');
  if (contradiction) throw new Error(`The planned answers contradict each other: ${contradiction.id}`);
  for (const { id, severity } of open) {
    if (severity === 'warning') send({ type: 'accept', check: id, reason: 'Borgeren bekræfter svarene.' });
  }
  const [left] = openRequired(interview.content);
  if (left) throw new Error(`Nothing is planned for ${left.id}.`);
}
