/** The questions that `skala new` asks on a terminal for what the command line did not say. */
import { confirm, input, select } from '@inquirer/prompts';
import { Fault } from '../fault/fault.ts';
import { administrations, licenceTerms, type Administration, type LicenceTerms } from './new-instrument.ts';
import { defaultHolder, idPattern, languagePattern, languagesOf } from './names.ts';

/** What the command line said. */
export interface Said {
  readonly id?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly titles: Readonly<Record<string, string>>;
  readonly administration?: Administration | undefined;
  readonly licence?: LicenceTerms | undefined;
  readonly holder?: string | undefined;
}

export interface Answered {
  readonly id: string;
  readonly languages: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly administration: Administration;
  readonly licence: LicenceTerms;
  readonly holder: string;
}

/** Streams to ask through; those of the process unless told. */
export interface Terminal {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}

/** `isCsv`: the languages are those of the file. Undefined where the person says no in the end. */
export async function askForRest(said: Said, isCsv: boolean, terminal: Terminal = {}): Promise<Answered | undefined> {
  try {
    return await ask(said, isCsv, terminal);
  } catch (error) {
    // Ctrl-C, or the end of the input.
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Fault('new/stopped');
    throw error;
  }
}

async function ask(said: Said, isCsv: boolean, terminal: Terminal): Promise<Answered | undefined> {
  const id = said.id ?? (await askId(terminal));
  const languages = isCsv ? [] : (said.languages ?? (await askLanguages(terminal)));
  const titles: Record<string, string> = { ...said.titles };
  for (const language of languages)
    titles[language] ??= await input({ message: `Title (${language})`, default: id }, terminal);
  const administration =
    said.administration ?? (await select({ message: 'How is it asked?', choices: [...administrations] }, terminal));
  const licence =
    said.licence ??
    (await select({ message: 'On what terms are the words used?', choices: [...licenceTerms] }, terminal));
  const holder = said.holder ?? (await input({ message: 'Who holds the rights?', default: defaultHolder }, terminal));
  const isSure = await confirm({ message: `Write the files of ${id}?`, default: true }, terminal);
  return isSure ? { id, languages, titles, administration, licence, holder } : undefined;
}

function askId(terminal: Terminal): Promise<string> {
  const validate = (id: string): true | string =>
    idPattern.test(id) || 'Lower-case letters, digits and hyphens, a letter first, such as my-scale.';
  return input({ message: 'Id of the instrument', validate }, terminal);
}

async function askLanguages(terminal: Terminal): Promise<readonly string[]> {
  const validate = (text: string): true | string =>
    languagesOf(text).every((one) => languagePattern.test(one)) || 'Language tags with commas, such as da,en.';
  return languagesOf(await input({ message: 'Languages', default: 'da,en', validate }, terminal));
}
