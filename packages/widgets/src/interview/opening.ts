/** How another interview comes on the screen of an element, or none. */
import type {
  CarriedAnswer,
  CompiledInstrument,
  Interview,
  InterviewOptions,
  Migrations,
  Response,
} from '@skala/engine';
import { announce } from '../events.ts';
import type { Desk } from './desk.ts';
import { standingAt } from './outline.ts';

interface Host extends HTMLElement {
  readonly response: Response | undefined;
  readonly carryOver: readonly CarriedAnswer[];
}

interface Given {
  readonly instrument: CompiledInstrument;
  readonly options: InterviewOptions;
  readonly migrations: Migrations | undefined;
}

/** A response that was given to an older version can be taken up only with what migrates. */
export function isMigrated(response: Response | undefined): boolean {
  const log: unknown = response?.log;
  return Array.isArray(log) && log.some((entry: { readonly type?: unknown } | null) => entry?.type === 'migrate');
}

/** A response that comes back from the host with the same id is the one on screen, and changes nothing. */
export function mustOpen(
  { response }: Pick<Host, 'response'>,
  changed: { has(name: 'instrument' | 'responseId' | 'form' | 'response'): boolean },
  open: Interview | undefined,
): boolean {
  if (changed.has('instrument') || changed.has('responseId') || changed.has('form')) return true;
  return changed.has('response') && response !== undefined && response.id !== open?.options.id;
}

/** Opens an interview, or closes the one there is. Returns what is to be done as soon as it is on screen. */
export function openOn(host: Host, { controller, messages, shown }: Desk, given: Given | undefined): () => void {
  const { response, carryOver } = host;
  shown.current = undefined;
  shown.isReviewing = false;
  shown.isJustDone = false;
  shown.reason = undefined;
  if (given) controller.open(given.instrument, given.options, response, given.migrations);
  else controller.close();
  const { interview, issues } = controller;
  messages.begin(interview);
  if (interview) shown.current = standingAt(interview.content, shown.pace);
  return () => {
    if (issues.length > 0) announce(host, 'skala-refused', { issues });
    else if (interview?.content.suspended) controller.send({ type: 'resume' });
    else if (!response) carryOver.forEach((answer) => controller.send(answer));
  };
}
