/** The command as an author runs it: one process over all the files that are named. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** An issue as `--format json` writes it. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  /** JSON Pointer. */
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

const main = join(import.meta.dirname, '../../packages/cli/src/main.ts');

export function skalaCheck(places: readonly string[]): {
  readonly status: number | null;
  readonly issues: readonly Found[];
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', '--format', 'json', ...places], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (stderr !== '') throw new Error(stderr);
  return { status, issues: (JSON.parse(stdout) as { issues: readonly Found[] }).issues };
}
