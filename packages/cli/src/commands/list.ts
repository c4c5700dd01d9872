import type { Command } from 'commander';
import { shippedCatalogue, type Catalogue } from '../definitions/catalogue.ts';
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
  const parts: string[] = [];
  if (instruments.length > 0) {
    const header = ['instrument', 'version', 'status', 'items', 'forms', 'languages', 'licence', 'wording', 'hash'];
    const rows = instruments.map(({ id, version, status, items, forms, languages, licence, hash }) => [
      id,
      version,
      status,
      String(items),
      Object.entries(forms)
        .map(([form, count]) => `${form} ${String(count)}`)
        .join(', '),
      languages.map(({ language, status: text }) => `${language} ${text}`).join(', ') || 'none',
      licence.terms,
      licence.wording,
      hash.slice(0, 12),
    ]);
    parts.push(alignedTable(header, rows));
  }
  if (pathways.length > 0) {
    const header = ['pathway', 'version', 'status', 'country', 'instruments', 'languages', 'hash'];
    const rows = pathways.map(({ id, version, status, jurisdiction, instruments: joined, languages, hash }) => [
      id,
      version,
      status,
      jurisdiction,
      joined.join(', '),
      languages.join(', '),
      hash.slice(0, 12),
    ]);
    parts.push(alignedTable(header, rows));
  }
  return parts.length > 0 ? parts.join('\n') : 'No instruments or pathways.\n';
}
