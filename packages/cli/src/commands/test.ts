import { Option, type Command } from 'commander';
import { Fault } from '../fault/fault.ts';
import type { TestOptions } from '../vectors/tested-instrument.ts';

interface TestCommandOptions extends TestOptions {
  readonly format: 'text' | 'json';
}

export function addTestCommand(program: Command): void {
  program
    .command('test')
    .description('run the vectors of instruments, through scoring and through the interview')
    .argument('<places...>', 'folders to search for instrument.json with vectors.json beside it')
    .option('--coverage', 'what the vectors reach of the definition, and what none reaches')
    .option('--propose', 'vectors for what none reaches, found by search, for a person to confirm')
    .option('--write', 'with --propose: add them to vectors.json')
    .addOption(new Option('--format <format>', 'how results are written').choices(['text', 'json']).default('text'))
    .action(async (places: string[], options: TestCommandOptions) => {
      const { instrumentFiles } = await import('../definitions/definition-files.ts');
      const { testInstrument } = await import('../vectors/tested-instrument.ts');
      const { testedText } = await import('../vectors/tested-text.ts');
      if (options.write && !options.propose) throw new Fault('test/write-without-propose');
      const files = instrumentFiles(places);
      if (files.length === 0) throw new Fault('test/no-instruments', { places: places.join(', ') });
      const isText = options.format === 'text';
      const tested = files.map((file) => {
        const one = testInstrument(file, options);
        if (isText) process.stdout.write(testedText(one));
        return one;
      });
      if (!isText) process.stdout.write(`${JSON.stringify({ instruments: tested }, null, 2)}\n`);
      if (tested.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}
