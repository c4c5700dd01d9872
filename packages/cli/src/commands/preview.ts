import { InvalidArgumentError, type Command } from 'commander';

interface PreviewOptions {
  readonly port: number;
  readonly form?: string;
  readonly language?: string;
  readonly seed?: number;
}

export function addPreviewCommand(program: Command): void {
  program
    .command('preview')
    .description('the interview, its results and its state in a browser, anew on every save; ends on Ctrl-C')
    .argument('<place>', 'a definition file, or a folder of them')
    .option('--port <port>', 'where to serve; any free port unless told', wholeNumber(65_535), 0)
    .option('--form <form>', 'the form that is shown first')
    .option('--language <language>', 'the language that the questions are shown in first')
    .option('--seed <seed>', 'the seed of the simulated respondent', wholeNumber(4_294_967_295))
    .action(async (place: string, { port, form, language, seed }: PreviewOptions) => {
      const { startPreview } = await import('../preview/start-preview.ts');
      const { origin, stop } = await startPreview(place, port);
      const address = new URL(origin);
      for (const [name, value] of Object.entries({ form, language, seed: seed?.toString() }))
        if (value !== undefined) address.searchParams.set(name, value);
      process.stdout.write(`${address.href}\n`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await stop();
    });
}

function wholeNumber(highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value > highest)
      throw new InvalidArgumentError(`It is a whole number from 0 to ${String(highest)}.`);
    return value;
  };
}
