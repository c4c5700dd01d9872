import type { Command } from 'commander';
import { Option } from 'commander';

interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly watch?: true;
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
    .action(async (places: string[], { format, watch }: CheckOptions) => {
      if (watch) {
        const { watchPlaces } = await import('../check/watch-places.ts');
        process.exitCode = await watchPlaces(places);
        return;
      }
      const { checkPlaces, failsCheck } = await import('../check/check-places.ts');
      const { checkedJson } = await import('../check/diagnostic-json.ts');
      const { checkedSarif } = await import('../check/diagnostic-sarif.ts');
      const { checkedText } = await import('../check/diagnostic-text.ts');
      const write = { text: checkedText, json: checkedJson, sarif: checkedSarif }[format];
      const checked = checkPlaces(places);
      process.stdout.write(write(checked, process.cwd()));
      if (failsCheck(checked)) process.exitCode = 1;
    });
}
