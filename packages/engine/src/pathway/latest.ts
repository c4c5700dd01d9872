/** Which responses of a person count in a pathway. They are given oldest first, each once. */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { CompiledStep } from '../definition/compiled-pathway.ts';
import type { Response } from '../response/response.ts';

export interface GivenResponse {
  readonly instrument: CompiledInstrument;
  readonly response: Response;
}

const finished: ReadonlySet<Response['status']> = new Set(['completed', 'amended', 'ended-early']);

/** Whether a response counts: completed, amended or ended early. One that is being amended waits until that is done. */
export function isFinished({ status }: Response): boolean {
  return finished.has(status);
}

/** Begun, and neither finished nor waiting to begin. */
function isOpen({ status }: Response): boolean {
  return !finished.has(status) && status !== 'not-started';
}

/** The last finished response of each instrument, whatever its form: what the inputs of a pathway are read from. */
export function latestFinished<Given extends GivenResponse>(given: readonly Given[]): ReadonlyMap<string, Given> {
  return new Map(given.filter(({ response }) => isFinished(response)).map((one) => [one.instrument.id, one]));
}

/** Instruments with a response that is open. */
export function openInstruments(given: readonly GivenResponse[]): ReadonlySet<string> {
  return new Set(given.filter(({ response }) => isOpen(response)).map(({ instrument }) => instrument.id));
}

export interface StepResponses {
  /** The last finished response of the step's instrument and form. */
  readonly finished?: Response;
  /** The last response of the step, if it is open. */
  readonly open?: Response;
}

export function responsesOfStep(step: CompiledStep, given: readonly GivenResponse[]): StepResponses {
  const own = given
    .filter(({ instrument, response }) => instrument.id === step.instrument && response.form === step.form)
    .map(({ response }) => response);
  const done = own.findLast(isFinished);
  const last = own.at(-1);
  return { ...(done ? { finished: done } : {}), ...(last && isOpen(last) ? { open: last } : {}) };
}
