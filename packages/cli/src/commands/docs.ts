import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { Fault } from '../fault/fault.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';

interface DocsOptions {
  readonly out: string;
  readonly format: 'html' | 'md';
}

export function addDocsCommand(program: Command): void {
  program
    .command('docs')
    .description('a codebook page for every instrument: items, codes, scoring as mathematics, sources')
    .argument('<instrument>', 'a shipped instrument as id or id@version, a definition file, or a folder of them')
    .requiredOption('--out <dir>', 'the folder the pages are written to')
    .addOption(new Option('--format <format>', 'how pages are written').choices(['html', 'md']).default('html'))
    .action(async (name: string, { out, format }: DocsOptions) => {
      const [{ readInputs }, { codebookOf }, { indexPage }, { asHtml }, { asMarkdown }] = await Promise.all([
        import('../codebook/read-inputs.ts'),
        import('../codebook/codebook.ts'),
        import('../codebook/index-page.ts'),
        import('../codebook/html.ts'),
        import('../codebook/markdown.ts'),
      ]);
      const { inputs, faulty } = readInputs(name);
      const pages = [...inputs.map(codebookOf), ...(inputs.length > 1 ? [indexPage(inputs, format)] : [])];
      try {
        mkdirSync(out, { recursive: true });
        for (const page of pages)
          writeFileSync(join(out, `${page.file}.${format}`), format === 'html' ? asHtml(page) : asMarkdown(page));
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
        throw new Fault('output/not-writable', { file: out, reason });
      }
      for (const file of faulty) {
        process.stderr.write(`${printable(file)} has issues and is left out; see "skala check"\n`);
        process.exitCode = 1;
      }
      process.stdout.write(`${printable(out)}: ${counted(pages.length, 'page')}\n`);
    });
}
