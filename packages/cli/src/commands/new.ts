import { relative } from 'node:path';
import { Option, type Command } from 'commander';
import { Fault } from '../fault/fault.ts';
import { counted } from '../output/counted.ts';
import { printable } from '../output/printable.ts';
import type { CsvProblem } from '../scaffold/csv-items.ts';
import type { VersionStep } from '../scaffold/from-instrument.ts';
import { administrations, licenceTerms, type Administration, type LicenceTerms } from '../scaffold/new-instrument.ts';
import { defaultHolder, idPattern, languagePattern, languagesOf } from '../scaffold/names.ts';
import type { Plan } from '../scaffold/write-plan.ts';

interface NewOptions {
  readonly from?: string;
  readonly fromCsv?: string;
  readonly raise: VersionStep;
  readonly languages?: string;
  readonly titleDa?: string;
  readonly titleEn?: string;
  readonly administration?: Administration;
  readonly licence?: LicenceTerms;
  readonly holder?: string;
  readonly dir?: string;
  readonly yes?: true;
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .description('make the files of an instrument: definition, words, vectors, page, list of versions')
    .argument('[id]', 'id of the instrument; on a terminal it is asked for')
    .option('--from <instrument>', 'a copy: of ID or ID@VERSION (shipped), or of a definition file')
    .option('--from-csv <file>', 'a list of questions, one a row')
    .addOption(
      new Option('--raise <part>', 'with --from, the same id: the part of the version that is raised')
        .choices(['major', 'minor', 'patch'])
        .default('minor'),
    )
    .option('--languages <tags>', 'languages of the words, the main one first; da,en unless told')
    .option('--title-da <title>', 'Danish title; the id unless told')
    .option('--title-en <title>', 'English title')
    .addOption(new Option('--administration <how>', 'how it is asked').choices(administrations))
    .addOption(new Option('--licence <terms>', 'on what terms the words are used').choices(licenceTerms))
    .option('--holder <name>', 'who holds the rights')
    .option('--dir <dir>', 'folder that the folder of the instrument is made in; this one unless told')
    .option('--yes', 'ask nothing, even on a terminal')
    .action(async (id: string | undefined, options: NewOptions) => {
      const plan = await planOf(id, options);
      if (!plan) return;
      const { writePlan } = await import('../scaffold/write-plan.ts');
      writePlan(plan);
      const shown = (file: string): string => printable(relative(process.cwd(), file));
      const lines = [
        ...[...plan.create.keys()].map((file) => `created ${shown(file)}`),
        ...[...(plan.change?.keys() ?? [])].map((file) => `changed ${shown(file)}`),
      ];
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    });
}

async function planOf(id: string | undefined, options: NewOptions): Promise<Plan | undefined> {
  const { from, fromCsv, raise, dir } = options;
  if (from !== undefined && fromCsv !== undefined) throw new Fault('new/two-origins');
  if (from !== undefined) {
    const { planFromInstrument } = await import('../scaffold/from-instrument.ts');
    return planFromInstrument({ id: checkedId(id), from, step: raise, dir });
  }
  const request = await requestOf(id, options);
  if (!request) return undefined;
  if (fromCsv === undefined) {
    const { planFromNothing } = await import('../scaffold/from-nothing.ts');
    return planFromNothing(request, dir ?? '.');
  }
  const { planFromCsv } = await import('../scaffold/from-csv.ts');
  const planned = planFromCsv(request, fromCsv, dir ?? '.');
  if (planned.ok) return planned.plan;
  process.stderr.write(describeProblems(fromCsv, planned.problems));
  process.exitCode = 1;
  return undefined;
}

/** What was said on the command line, and on a terminal what is asked for besides. */
async function requestOf(id: string | undefined, options: NewOptions) {
  const { titleDa, titleEn, administration, licence, holder, fromCsv } = options;
  const languages = options.languages === undefined ? undefined : languagesOf(options.languages);
  const wrong = languages?.find((language) => !languagePattern.test(language));
  if (wrong !== undefined) throw new Fault('new/bad-language', { language: wrong });
  const titles = {
    ...(titleDa === undefined ? {} : { da: titleDa }),
    ...(titleEn === undefined ? {} : { en: titleEn }),
  };
  const name = id === undefined ? undefined : checkedId(id);
  const isAsking = process.stdin.isTTY && process.stdout.isTTY && options.yes !== true;
  if (isAsking) {
    const { askForRest } = await import('../scaffold/ask.ts');
    return askForRest({ id: name, languages, titles, administration, licence, holder }, fromCsv !== undefined);
  }
  return {
    id: checkedId(id),
    languages: languages ?? ['da', 'en'],
    titles,
    administration: administration ?? ('interview' as const),
    licence: licence ?? ('own' as const),
    holder: holder ?? defaultHolder,
  };
}

function checkedId(id: string | undefined): string {
  if (id === undefined) throw new Fault('new/id-needed');
  if (!idPattern.test(id)) throw new Fault('new/bad-id', { id });
  return id;
}

function describeProblems(file: string, problems: readonly CsvProblem[]): string {
  const lines = problems.map(({ line, column, code, message }) =>
    printable(`${file}:${String(line)} ${column} ${code} ${message}`),
  );
  return `${[...lines, `${counted(problems.length, 'issue')}, nothing was written`].join('\n')}\n`;
}
