/** Severity and mend of what only the command line finds in definitions; the engine's codes have theirs there. */
import type { Advice } from '@skala/engine/load';
import type { FaultCode } from './fault-table.ts';

const error = (mend: string): Advice => ({ severity: 'error', mend });

export const checkAdvice = {
  'file/not-utf8': error('Save the file again as UTF-8.'),
  'text/no-instrument': error('Check it together with its instrument, or correct the id and version that it names.'),
  'text/instrument-faulty': error('Put the instrument right first, then check again.'),
  'pathway/no-instrument': error('Check it together with the instrument, or correct the name.'),
  'vectors/no-instrument': error('Put the vectors beside their instrument.json, and put that right first.'),
} as const satisfies Partial<Record<FaultCode, Advice>>;

/** Codes of the command line that a definition can have. */
export type CheckCode = keyof typeof checkAdvice;
