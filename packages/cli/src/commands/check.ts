import type { Command } from 'commander';
import { Option } from 'commander';

interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly watch?: true;
  readonly ranges?: true;
  readonly all?: true;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('report every issue of instruments, texts, pathways and vectors, with its place and how to mend it')
    .argument('<places...>', 'files, or folders to search')
    .addOption(
      new Option('--format <format>', 'how issues are written').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(new Option('--watch', 'check again whenever a file changes; ends on Ctrl-C').conflicts('format'))
    .option('--ranges', 'also the range of every score in every form, with answers that reach both ends')
    .option('--all', 'information that many places of a file share for each of them')
    .action(async (places: string[], { format, watch, ranges, all }: CheckOptions) => {
      if (watch) {
        const { watchPlaces } = await import('../check/watch-places.ts');
        process.exitCode = await watchPlaces(places);
        return;
      }
      const { checkPlaces, failsCheck } = await import('../check/check-places.ts');
      const { checkedJson } = await import('../check/diagnostic-json.ts');
      const { checkedSarif } = await import('../check/diagnostic-sarif.ts');
      const { definitionFiles } = await import('../definitions/definition-files.ts');
      const { checkedText } = await import('../check/diagnostic-text.ts');
      const checked = checkPlaces(places);
      const { rangesOf, rangeText } = await import('../output/range-table.ts');
      const found = ranges ? rangesOf(definitionFiles(places)) : undefined;
      const write = {
        text: () => `${checkedText(checked, all)}${found ? rangeText(found) : ''}`,
        json: () => checkedJson(checked, found),
        sarif: () => checkedSarif(checked, process.cwd()),
      }[format];
      process.stdout.write(write());
      if (failsCheck(checked)) process.exitCode = 1;
    });
}
