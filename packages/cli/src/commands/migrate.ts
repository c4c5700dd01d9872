import { InvalidArgumentError, Option, type Command } from 'commander';
import { findInstrument } from '../definitions/find-instrument.ts';
import { Fault } from '../fault/fault.ts';
import type { MigratedRow } from '../migration/migrate-row.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import { destinationOf, writeLines } from '../output/write-results.ts';
import { openRows } from '../rows/open-rows.ts';

interface Options {
  readonly from: readonly string[];
  readonly out?: string;
  readonly acceptLoss?: true;
  readonly actor: string;
  readonly time?: string;
}

interface Tally {
  rows: number;
  migrated: number;
  refused: number;
  losses: number;
}

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('take stored responses over to a newer version of their instrument')
    .argument('<instrument>', 'the newest version: id, id@version, or a definition file')
    .argument('<input>', 'full responses as .ndjson, or - for standard input')
    .requiredOption('--from <older...>', 'the older versions that the responses are of, or that lie between')
    .option('--out <file>', 'write to this .ndjson file instead of standard output')
    .option('--accept-loss', 'exit with 0 although some answers have no place in the newer version')
    .option('--actor <actor>', 'who does it, as it stands in the log', 'skala-migrate')
    .addOption(new Option('--time <time>', 'when, as it stands in the log; now unless told').argParser(parseTime))
    .action(migrate);
}

async function migrate(name: string, input: string, options: Options): Promise<void> {
  const { routesTo } = await import('../migration/steps.ts');
  const { migrateRow } = await import('../migration/migrate-row.ts');
  const newest = await findInstrument(name);
  const older = await Promise.all(options.from.map(findInstrument));
  const routes = routesTo(newest, older);
  const destination = destinationOf(options.out, input);
  if (destination.kind !== 'ndjson') throw new Fault('migrate/only-ndjson', { file: options.out ?? '' });
  if (/\.(csv|parquet)$/i.test(input)) throw new Fault('migrate/only-ndjson', { file: input });
  const source = await openRows(input, newest);
  const stamp = { time: options.time ?? new Date().toISOString(), actor: options.actor };
  const tally: Tally = { rows: 0, migrated: 0, refused: 0, losses: 0 };
  const lines = async function* (): AsyncGenerator<string> {
    for await (const row of source.rows) {
      const done = migrateRow(row, newest, routes, stamp);
      report(row.number, done, tally);
      if (done.response) yield `${JSON.stringify(done.response)}\n`;
    }
  };
  await writeLines(lines(), destination.file);
  process.stderr.write(summary(tally, destination.file));
  if (tally.refused > 0 || (tally.losses > 0 && !options.acceptLoss)) process.exitCode = 1;
}

function report(number: number, { response, findings, lost, open, isMigrated }: MigratedRow, tally: Tally): void {
  const say = (line: string): void => void process.stderr.write(`${printable(`row ${String(number)}: ${line}`)}\n`);
  for (const { code, path, message } of findings) say(`${code} ${path === '' ? '(whole)' : path} ${message}`);
  for (const { what, name, reason, version } of lost) say(`lost in ${version}: ${what} ${name} (${reason})`);
  if (open.length > 0) say(`open now: ${open.join(', ')}`);
  tally.rows++;
  tally.losses += lost.length;
  if (!response) tally.refused++;
  if (isMigrated) tally.migrated++;
}

function summary({ rows, migrated, refused, losses }: Tally, file: string | undefined): string {
  const unchanged = rows - migrated - refused;
  const parts = [
    counted(rows, 'row'),
    `${String(migrated)} migrated`,
    ...(unchanged > 0 ? [`${String(unchanged)} of the newest version already`] : []),
    `${String(refused)} refused and left out`,
    losses === 0 ? 'nothing lost' : losses === 1 ? '1 loss' : `${String(losses)} losses`,
  ];
  return `${parts.join(', ')}${file === undefined ? '' : `; written to ${printable(file)}`}\n`;
}

function parseTime(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('A time is an ISO 8601 instant, such as 2026-01-02T03:04:05Z.');
  return text;
}
