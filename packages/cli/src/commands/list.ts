import type { Command } from 'commander';
import { shippedCatalogue, type Catalogue } from '../definitions/catalogue.ts';
import { shippedPackages } from '../definitions/shipped-packages.ts';
import { alignedTable } from '../output/aligned-table.ts';
import { printable } from '../output/printable.ts';

export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('instruments and pathways: versions, languages, licence, forms')
    .option('--dir <dir>', 'those in this folder instead of the shipped ones')
    .option('--json', 'as JSON')
    .action(async ({ dir, json }: { dir?: string; json?: boolean }) => {
      const catalogue = dir === undefined ? shippedCatalogue() : await folder(dir);
      for (const file of catalogue.faulty) {
        process.stderr.write(`${printable(file)} has issues and is left out; see "skala check"\n`);
        process.exitCode = 1;
      }
      const { instruments, pathways } = catalogue;
      process.stdout.write(json ? `${JSON.stringify({ instruments, pathways }, null, 2)}\n` : asTables(catalogue));
    });
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
