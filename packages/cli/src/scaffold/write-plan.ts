import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../fault/fault.ts';

/** Files to write, by path. */
export interface Plan {
  /** Files that must not be there yet. */
  readonly create: ReadonlyMap<string, string>;
  /** Files that get a new text made from the old one. */
  readonly change?: ReadonlyMap<string, string>;
}

/** Writes a plan, or nothing: a file that is there already is never written over. */
export function writePlan({ create, change = new Map() }: Plan): void {
  for (const file of create.keys()) if (existsSync(file)) throw new Fault('new/exists', { file });
  for (const [file, text] of create) {
    mkdirSync(dirname(file), { recursive: true });
    // Fails on a file that came in between.
    writeFileSync(file, text, { flag: 'wx' });
  }
  for (const [file, text] of change) writeFileSync(file, text);
}
