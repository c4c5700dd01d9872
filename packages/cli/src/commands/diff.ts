import type { Command } from 'commander';

interface Options {
  readonly json?: true;
  readonly migration?: true;
  readonly changelog?: true;
}

export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .description('what changed between two versions, and what it does to scores')
    .argument('<old>', 'older version: a definition file or its folder, or id@version of a shipped one')
    .argument('<new>', 'newer version')
    .option('--json', 'as JSON')
    .option('--migration', 'only a draft of the entry for "from" in the newer definition')
    .option('--changelog', 'only a draft of the section for CHANGELOG.md')
    .action(async (old: string, fresh: string, options: Options) => {
      const { readVersion } = await import('../diff/version.ts');
      const { diffVersions } = await import('../diff/diff.ts');
      const { diffAsText } = await import('../diff/as-text.ts');
      const diff = diffVersions(readVersion(old), readVersion(fresh));
      const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
      if (options.json) process.stdout.write(asJson(diff));
      else if (options.migration) process.stdout.write(asJson(diff.migration));
      else process.stdout.write(options.changelog ? diff.changelog : diffAsText(diff));
      const isSound = (diff.migrationIssues ?? []).length === 0;
      if (!diff.advice.isMet || !isSound) process.exitCode = 1;
    });
}
