/**
 * Checks, and checks again whenever a file changes. On a terminal the screen is cleared and shows how things stand;
 * elsewhere only what became different is written, so that a log stays readable.
 */
import { relative } from 'node:path';
import { watch } from 'chokidar';
import { Fault } from '../fault/fault.ts';
import { printable } from '../output/printable.ts';
import type { CheckedFile } from './check-definitions.ts';
import { checkPlaces, failsCheck } from './check-places.ts';
import { checkedText, diagnosticText, summaryText } from './diagnostic-text.ts';

/** Changes that come within this many milliseconds are one: an editor writes more than once, a checkout many files. */
const settling = 50;

const clearScreen = '\u001B[2J\u001B[H';

/** The outcome of one check; a fault, such as a folder without definitions, is an outcome too. */
interface Outcome {
  readonly checked: readonly CheckedFile[];
  readonly fault?: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs until the process is told to end; resolves with the exit code of the last check. */
export async function watchPlaces(places: readonly string[]): Promise<number> {
  const watcher = watch([...places], { ignored: (path) => isIgnored(places, path), ignoreInitial: true });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  let last = checked(places);
  show(last, undefined);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const next = checked(places);
      show(next, last);
      last = next;
    }, settling);
  });
  process.stderr.write('Watching; Ctrl-C ends.\n');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  clearTimeout(timer);
  await watcher.close();
  return last.exitCode;
}

/** What `definitionFiles` does not look into either. */
function isIgnored(places: readonly string[], path: string): boolean {
  return places.some((place) => {
    const inner = relative(place, path);
    return !inner.startsWith('..') && /(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)([\\/]|$)/.test(inner);
  });
}

function checked(places: readonly string[]): Outcome {
  try {
    const files = checkPlaces(places);
    return { checked: files, exitCode: failsCheck(files) ? 1 : 0 };
  } catch (error) {
    // A file may be away for a moment while it is saved.
    if (!(error instanceof Fault)) throw error;
    return { checked: [], fault: `${printable(error.message)} (${error.code})\n`, exitCode: 2 };
  }
}

function outcomeText({ checked: files, fault }: Outcome): string {
  return fault ?? checkedText(files);
}

function show(next: Outcome, last: Outcome | undefined): void {
  if (process.stdout.isTTY) process.stdout.write(`${clearScreen}${outcomeText(next)}`);
  else process.stdout.write(last ? changesText(last, next) : outcomeText(next));
}

/** Issues that were not there before in full, those that are gone in a line, and where that leaves things. */
function changesText(last: Outcome, next: Outcome): string {
  if (next.fault !== undefined) return next.fault;
  const [before, after] = [entries(last), entries(next)];
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key]) => `mended: ${printable(key)}\n`);
  const come = [...after].filter(([key]) => !before.has(key)).map(([, text]) => text);
  return [...gone, ...come, summaryText(next.checked)].join('');
}

/** By file, code and pointer: a line more above an issue does not make it another. */
function entries({ checked: files }: Outcome): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ file, diagnostics }) =>
      diagnostics.map((found): [string, string] => [
        `${file} ${found.code} ${found.path === '' ? '(whole)' : found.path} ${found.message}`,
        diagnosticText(file, found),
      ]),
    ),
  );
}
