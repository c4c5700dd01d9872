import { relative } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import type { BuildPlan } from '../build/build-plan.ts';

interface BuildOptions {
  readonly out?: string;
  readonly check?: true;
}

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('check definitions and publish them: what hosts load, and the hashes that must not change any more')
    .argument('<places...>', 'definition files, or folders to search')
    .option('--out <dir>', 'write a folder of instruments with their words there; beside the definitions unless told')
    .option('--check', 'write nothing; exit code 1 if something would be written')
    .action(async (places: string[], { out, check }: BuildOptions) => {
      const { planBuild } = await import('../build/build-plan.ts');
      const { diagnosticText } = await import('../check/diagnostic-text.ts');
      const plan = planBuild(places, out);
      process.stderr.write(plan.found.map(({ file, diagnostic }) => diagnosticText(file, diagnostic)).join(''));
      if (plan.isRefused) {
        process.stderr.write(refusal(plan));
        process.exitCode = 1;
      } else if (check) {
        const stale = [...plan.write.keys()].map((file) => `out of date: ${shown(file)}\n`);
        process.stderr.write(stale.join(''));
        if (stale.length > 0) process.exitCode = 1;
      } else {
        const { writeBuild } = await import('../build/write-build.ts');
        const isNew = writeBuild(plan);
        process.stdout.write(written(plan, isNew));
      }
    });
}

function refusal({ complaints, found }: BuildPlan): string {
  const lines = complaints.map(({ name, code, message }) => printable(`${name} ${code} ${message}`));
  return `${[...lines, `${counted(complaints.length + found.length, 'issue')}, nothing was written`].join('\n')}\n`;
}

/** The files that were written, under the version that they are of. */
function written({ built, write }: BuildPlan, isNew: ReadonlyMap<string, boolean>): string {
  const line = (file: string): string => `${isNew.get(file) ? 'created' : 'changed'} ${shown(file)}`;
  const ofVersions = built.flatMap(({ name, hash, content }) => {
    const files = [...content.keys()].filter((file) => write.has(file));
    return files.length === 0 ? [] : [`${printable(name)} ${hash}`, ...files.map((file) => `  ${line(file)}`)];
  });
  const rest = [...write.keys()].filter((file) => !built.some(({ content }) => content.has(file)));
  const summary = `${counted(built.length, 'version')}, ${write.size === 0 ? 'nothing to write' : `${counted(write.size, 'file')} written`}`;
  return [...ofVersions, ...rest.map(line), summary].map((text) => `${text}\n`).join('');
}

function shown(file: string): string {
  return printable(relative(process.cwd(), file));
}
