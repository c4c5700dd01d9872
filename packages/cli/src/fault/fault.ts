import { faultMessages, type FaultCode } from './fault-table.ts';

type Params = Readonly<Record<string, string | number>>;

/** Ends the command with exit code 2: what was asked for is not possible. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, params: Params = {}) {
    super(faultMessage(code, params));
    this.name = 'Fault';
    this.code = code;
  }
}

/** The sentence of a code. */
export function faultMessage(code: FaultCode, params: Params = {}): string {
  return faultMessages[code].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
