import type { Command } from 'commander';
import { Fault } from '../fault/fault.ts';

export function addTestCommand(program: Command): void {
  program
    .command('test')
    .description('run the vectors of instruments, through scoring and through the interview')
    .argument('<places...>', 'folders to search for instrument.json with vectors.json beside it')
    .action(async (places: string[]) => {
      const { instrumentFiles } = await import('../definitions/definition-files.ts');
      const { testInstrument } = await import('../definitions/test-instrument.ts');
      const files = instrumentFiles(places);
      if (files.length === 0) throw new Fault('test/no-instruments', { places: places.join(', ') });
      for (const file of files) {
        const { lines, passed } = testInstrument(file);
        process.stdout.write(lines.map((line) => `${line}\n`).join(''));
        if (!passed) process.exitCode = 1;
      }
    });
}
