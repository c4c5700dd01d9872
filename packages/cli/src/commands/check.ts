import type { Command } from 'commander';
import { Option } from 'commander';
import type { CheckedFile } from '../definitions/check-definitions.ts';
import { Fault } from '../fault/fault.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('report every issue of instruments, texts, pathways and vectors, with its place')
    .argument('<places...>', 'files, or folders to search')
    .addOption(new Option('--format <format>', 'how issues are written').choices(['text', 'json']).default('text'))
    .action(async (places: string[], options: { format: 'text' | 'json' }) => {
      const { checkDefinitions } = await import('../definitions/check-definitions.ts');
      const { definitionFiles } = await import('../definitions/definition-files.ts');
      const files = definitionFiles(places);
      if (files.length === 0) throw new Fault('check/no-files', { places: places.join(', ') });
      const checked = checkDefinitions(files);
      process.stdout.write(options.format === 'json' ? asJson(checked) : asText(checked));
      if (checked.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
    });
}

function asText(checked: readonly CheckedFile[]): string {
  const lines = checked.flatMap(({ file, findings }) =>
    findings.map(({ line, column, code, path, message }) =>
      printable(`${file}:${String(line)}:${String(column)} ${code} ${path === '' ? '(whole)' : path} ${message}`),
    ),
  );
  return [...lines, `${counted(checked.length, 'file')}, ${counted(lines.length, 'issue')}`, ''].join('\n');
}

function asJson(checked: readonly CheckedFile[]): string {
  const issues = checked.flatMap(({ file, findings }) => findings.map((found) => ({ file, ...found })));
  return `${JSON.stringify({ files: checked.length, issues }, null, 2)}\n`;
}
