#!/usr/bin/env node
/**
 * The command `skala`. Exit codes: 0 all is well; 1 the command ran and found something wrong in the data;
 * 2 the command could not do what was asked; 3 the command itself is at fault.
 *
 * What a command needs beyond the runtime it imports when it runs: reading formulas takes a second to load, and
 * scoring with a shipped instrument has no use for it.
 */
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { addBuildCommand } from './commands/build.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addDocsCommand } from './commands/docs.ts';
import { addListCommand } from './commands/list.ts';
import { addNewCommand } from './commands/new.ts';
import { addMigrateCommand } from './commands/migrate.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addScoreCommand } from './commands/score.ts';
import { addTestCommand } from './commands/test.ts';
import { Fault } from './fault/fault.ts';
import { printable } from './output/printable.ts';

async function main(): Promise<void> {
  // Half of a short run is reading code; what was read before, Node keeps in the folder for temporary files.
  enableCompileCache();
  // Whoever reads has seen enough, such as `head`: no reason to complain, nor to go on.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
  const program = new Command('skala').description(packageFile.description).version(packageFile.version).exitOverride();
  addListCommand(program);
  addCheckCommand(program);
  addNewCommand(program);
  addTestCommand(program);
  addBuildCommand(program);
  addScoreCommand(program);
  addDocsCommand(program);
  addDiffCommand(program);
  addMigrateCommand(program);
  addPreviewCommand(program);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Fault)) {
    process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
    return 3;
  }
  process.stderr.write(`${printable(error.message)} (${error.code})\n`);
  return 2;
}

await main();
