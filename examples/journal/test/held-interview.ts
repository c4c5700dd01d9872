/** An interview held by a test against the server, as a page would hold it. */
import {
  recordOf,
  responseOf,
  resumeInterview,
  type Interview,
  type InterviewEvent,
  type LogEntry,
  type Response,
  type SkalaRecord,
} from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import type { Answer, TestJournal } from './journal-server.ts';

type Unstamped = InterviewEvent extends infer E
  ? E extends InterviewEvent
    ? Omit<E, 'time' | 'actor'>
    : never
  : never;

export interface HeldInterview {
  readonly id: string;
  readonly interview: Interview;
  revision: number;
  send(...events: Unstamped[]): Response;
  response(): Response;
  record(): SkalaRecord;
  /** Sends what the server has not got yet. */
  save(entries?: readonly LogEntry[]): Promise<Answer>;
}

export async function begin(
  server: TestJournal,
  citizen: string,
  instrument: string,
  form = 'full',
): Promise<HeldInterview> {
  const { body } = await server.ask(`/api/citizens/${citizen}/responses`, 'POST', { instrument, form, language: 'da' });
  const definition = readInstrument(instrument)!;
  const opened = resumeInterview(definition, body.response);
  if (!opened.ok) throw new Error(opened.issues[0]!.code);
  const interview = opened.value;
  let second = 0;
  const held: HeldInterview = {
    id: body.response.id,
    interview,
    revision: body.revision,
    send(...events) {
      for (const event of events) {
        const time = new Date(Date.parse('2026-11-12T11:00:00.000Z') + 1000 * second++).toISOString();
        const [refused] = interview.send({ ...event, time, actor: body.actor });
        if (refused) throw new Error(refused.code);
      }
      return responseOf(interview);
    },
    response: () => responseOf(interview),
    record: () => recordOf(interview),
    async save(entries = responseOf(interview).log.slice(held.revision)) {
      const said = { revision: held.revision, entries };
      const answer = await server.ask(`/api/responses/${held.id}/entries`, 'POST', said);
      if (answer.status === 200) held.revision = answer.body.revision;
      return answer;
    },
  };
  return held;
}

/** The four questions of the intake, so that nothing stands in the way of `outreach`. */
export const intakeAnswers: readonly Unstamped[] = [
  { type: 'start' },
  { type: 'answer', item: 'targetGroup', answer: true },
  { type: 'answer', item: 'intensePolydrug', answer: true },
  { type: 'answer', item: 'serviceUse', answer: 'none' },
  { type: 'answer', item: 'troubled', answer: true },
];

export const finish: readonly Unstamped[] = [{ type: 'review' }, { type: 'complete' }];
