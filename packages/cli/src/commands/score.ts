import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CompiledInstrument, MoneySetting } from '@skala/engine';
import { findInstrument } from '../definitions/find-instrument.ts';
import { Fault } from '../fault/fault.ts';
import type { Finding } from '../fault/finding.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import { destinationOf, writeResults, type Destination } from '../output/write-results.ts';
import { openRows } from '../rows/open-rows.ts';
import type { Row } from '../rows/row.ts';
import type { RowResult } from '../scoring/result.ts';
import { rowScorer, type ScoreSettings } from '../scoring/score-row.ts';

interface Options {
  readonly out?: string;
  readonly form?: string;
  readonly ruleSet?: string;
  readonly trace?: true;
  readonly currency?: string;
  readonly rate?: number;
}

export function addScoreCommand(program: Command): void {
  program
    .command('score')
    .description('score responses, one a row')
    .argument('<instrument>', 'id, id@version, or a definition file')
    .argument('<input>', '.ndjson, .csv or .parquet, or - for NDJSON on standard input')
    .option('--out <file>', 'write to this .ndjson or .csv file instead of standard output')
    .option('--form <form>', "form of plain answers, the instrument's first unless told; a full response has its own")
    .option('--rule-set <id>', 'rule set of plain answers, where the instrument has several; its first unless told')
    .option('--trace', 'with each result how its scores came about (NDJSON only)')
    .addOption(new Option('--currency <code>', 'currency of the amounts, such as DKK').argParser(parseCurrency))
    .addOption(
      new Option('--rate <number>', "units of the instrument's currency for one unit of --currency").argParser(
        parseRate,
      ),
    )
    .action(score);
}

async function score(name: string, input: string, options: Options): Promise<void> {
  const instrument = await findInstrument(name);
  const settings = settingsOf(instrument, options);
  const destination = destinationOf(options.out, input);
  if (settings.trace && destination.kind === 'csv') throw new Fault('output/trace-needs-ndjson');
  const source = await openRows(input, instrument);
  source.findings.forEach((found) => report('header', found));
  const tally: Tally = { rows: 0, faultyRows: 0, findings: source.findings.length };
  await writeResults(scoreRows(source.rows, settings, tally), destination, instrument);
  process.stderr.write(summary(tally, destination));
  if (tally.findings > 0) process.exitCode = 1;
}

interface Tally {
  rows: number;
  faultyRows: number;
  findings: number;
}

async function* scoreRows(rows: AsyncIterable<Row>, settings: ScoreSettings, tally: Tally): AsyncGenerator<RowResult> {
  const scoreRow = rowScorer(settings);
  for await (const row of rows) {
    const { result, findings } = scoreRow(row);
    findings.forEach((found) => report(`row ${String(row.number)}`, found));
    tally.rows++;
    tally.findings += findings.length;
    if (findings.length > 0) tally.faultyRows++;
    yield result;
  }
}

function report(place: string, { code, path, message }: Finding): void {
  process.stderr.write(`${printable(`${place}: ${code} ${path === '' ? '(whole)' : path} ${message}`)}\n`);
}

function summary({ rows, faultyRows, findings }: Tally, { file }: Destination): string {
  const issues =
    findings === 0 ? 'no issues' : `${counted(findings, 'issue')}, ${counted(faultyRows, 'row')} with issues`;
  return `${counted(rows, 'row')}, ${issues}${file === undefined ? '' : `; written to ${printable(file)}`}\n`;
}

function settingsOf(instrument: CompiledInstrument, { form, ruleSet, currency, rate, trace }: Options): ScoreSettings {
  const forms = Object.keys(instrument.forms);
  const name = `${instrument.id}@${instrument.version}`;
  if (form !== undefined && !forms.includes(form))
    throw new Fault('form/unknown', { form, instrument: name, known: forms.join(', ') });
  const ruleSets = instrument.ruleSets?.map(({ id }) => id) ?? [];
  if (ruleSet !== undefined && ruleSets.length === 0) throw new Fault('readings/not-used', { instrument: name });
  if (ruleSet !== undefined && !ruleSets.includes(ruleSet))
    throw new Fault('readings/unknown', { ruleSet, instrument: name, known: ruleSets.join(', ') });
  if (rate !== undefined && currency === undefined) throw new Fault('money/rate-without-currency');
  if (currency !== undefined && instrument.currency === undefined)
    throw new Fault('money/not-used', { instrument: name });
  const money: MoneySetting | undefined =
    currency === undefined ? undefined : { currency, ...(rate === undefined ? {} : { rate }) };
  return {
    instrument,
    form: form ?? forms[0] ?? '',
    ruleSet: ruleSet ?? ruleSets[0],
    money,
    trace: trace ?? false,
  };
}

function parseCurrency(text: string): string {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError('A currency has three capital letters, such as DKK.');
  return text;
}

function parseRate(text: string): number {
  const rate = /^\d{1,9}(\.\d{1,12})?$/.test(text) ? Number(text) : 0;
  if (rate <= 0) throw new InvalidArgumentError('A rate is a number above zero with a decimal point, such as 0.145.');
  return rate;
}
