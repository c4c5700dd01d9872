import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../fault/fault.ts';
import type { BuildPlan } from './build-plan.ts';

/** Writes what a plan says. By file, whether it was not there before. */
export function writeBuild({ write }: BuildPlan): ReadonlyMap<string, boolean> {
  const isNew = new Map<string, boolean>();
  for (const [file, text] of write) {
    isNew.set(file, !existsSync(file));
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      throw new Fault('output/not-writable', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
    }
  }
  return isNew;
}
