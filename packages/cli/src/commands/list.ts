import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { shippedCatalogue, type Catalogue } from '../definitions/catalogue.ts';
import { shippedPackages } from '../definitions/shipped-packages.ts';
import { alignedTable } from '../output/aligned-table.ts';
import type { PageLanguage } from '../output/catalogue-page.ts';
import { printable } from '../output/printable.ts';

interface ListOptions {
  readonly dir?: string;
  readonly json?: boolean;
  readonly page?: PageLanguage;
  readonly out?: string;
}

export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('instruments and pathways: versions, languages, licence, forms')
    .option('--dir <dir>', 'those in this folder instead of the shipped ones')
    .option('--json', 'as JSON')
    .addOption(new Option('--page <language>', 'as a page for people who choose, in Markdown').choices(['da', 'en']))
    .option('--out <file>', 'where the page is written; standard output unless told')
    .action(async ({ dir, json, page, out }: ListOptions) => {
      if (page !== undefined) {
        const { shippedPage } = await import('../definitions/shipped-page.ts');
        writeText(shippedPage(page, out === undefined ? process.cwd() : dirname(resolve(out))), out);
        return;
      }
      const catalogue = dir === undefined ? shippedCatalogue() : await folder(dir);
      for (const file of catalogue.faulty) {
        process.stderr.write(`${printable(file)} has issues and is left out; see "skala check"\n`);
        process.exitCode = 1;
      }
      const { instruments, pathways } = catalogue;
      process.stdout.write(json ? `${JSON.stringify({ instruments, pathways }, null, 2)}\n` : asTables(catalogue));
    });
}

function writeText(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

async function folder(dir: string): Promise<Catalogue> {
  const { folderCatalogue } = await import('../definitions/folder-catalogue.ts');
  return folderCatalogue(dir);
}

function asTables({ instruments, pathways }: Catalogue): string {
  const packages = [...new Set(instruments.map((instrument) => instrument.package))];
  const parts = packages.map((name) => {
    const restriction = shippedPackages.find((shipped) => shipped.name === name)?.restriction;
    const heading = restriction === undefined ? '' : `${name ?? ''}: ${restriction}\n`;
    return heading + tableOfInstruments(instruments.filter((instrument) => instrument.package === name));
  });
  if (pathways.length > 0) parts.push(tableOfPathways(pathways));
  return parts.length > 0 ? parts.join('\n') : 'No instruments or pathways.\n';
}

function tableOfInstruments(instruments: Catalogue['instruments']): string {
  const header = ['instrument', 'version', 'forms', 'languages', 'licence', 'wording'];
  const rows = instruments.map(({ id, version, status, forms, languages, licence }) => [
    id,
    status === 'active' ? version : `${version} ${status}`,
    // Each on a line of its own: some instruments have many, and the table should fit 120 columns.
    Object.entries(forms)
      .map(([form, count]) => `${form} ${String(count)}`)
      .join('\n'),
    languages.map(withStatus).join(' ') || 'none',
    licence.terms,
    licence.wording,
  ]);
  return alignedTable(header, rows);
}

function withStatus({ language, status }: { readonly language: string; readonly status: string }): string {
  return status === 'official' ? language : `${language} (${status})`;
}

function tableOfPathways(pathways: Catalogue['pathways']): string {
  const header = ['pathway', 'version', 'country', 'instruments', 'languages'];
  const rows = pathways.map(({ id, version, status, jurisdiction, instruments, languages }) => [
    id,
    status === 'active' ? version : `${version} ${status}`,
    jurisdiction,
    instruments.join('\n'),
    languages.join(' '),
  ]);
  return alignedTable(header, rows);
}
