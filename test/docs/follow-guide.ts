/** Does what a guide says, in a folder of its own, as a reader with a shell would. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { edited, type CommandStep, type EditStep, type Step, type WriteStep } from './guide-steps.ts';

export interface Followed {
  readonly step: CommandStep;
  /** Standard output and standard error, as a terminal shows them. */
  readonly printed: string;
}

/** Handed the address that a command serves at; when it is done, the command is ended as by Ctrl-C. */
type Visit = (address: string) => Promise<void>;

/** @param checkout - takes the place of `~/skala` in the guide's setup. */
export async function* followGuide(
  steps: readonly Step[],
  folder: string,
  checkout: string,
  visit: Visit,
): AsyncGenerator<Followed, void> {
  let setup = '';
  for (const step of steps) {
    if (step.kind === 'setup') setup += step.script.replaceAll('~/skala', checkout);
    else if (step.kind === 'command') yield { step, printed: await run(`${setup}${step.command}`, folder, visit) };
    else change(step, join(folder, step.file));
  }
}

function change(step: WriteStep | EditStep, file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.kind === 'write' ? step.text : edited(readFileSync(file, 'utf8'), step.places));
  } catch (cause) {
    throw new Error(`The block at line ${String(step.line)} cannot be followed.`, { cause });
  }
}

async function run(script: string, cwd: string, visit: Visit): Promise<string> {
  // A group of its own, because Ctrl-C reaches the command and not only the shell.
  const child = spawn('sh', ['-c', `exec 2>&1\n${script}`], { cwd, env: environment(), detached: true });
  let printed = '';
  const ended = new Promise<undefined>((resolve, reject) => {
    child.on('error', reject).on('close', () => {
      resolve(undefined);
    });
  });
  const served = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [address] = /^http:\S+(?=\n)/m.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const address = await Promise.race([served, ended]);
  try {
    if (address !== undefined) await visit(address);
  } finally {
    if (address !== undefined && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  }
  await ended;
  return printed;
}

/** What a reader's shell has; a test runner's own settings stay out. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, LC_ALL: 'C', NO_COLOR: '1' };
}
