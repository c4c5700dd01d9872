/**
 * `node test/bench/autosave.ts`: benchmark (h) alone, with the line that says on what.
 *
 * `pnpm bench` starts it too, as a process of its own (`--json`, and for how many seconds): clearing away what earlier
 * benchmarks left in memory would count as time that a save takes.
 */
import { execFileSync } from 'node:child_process';
import { autosaveTable, type AutosaveOf } from './autosave-table.ts';
import { autosaveOnPostgres, autosaveOnSqlite, usualLoad, type AutosaveLoad } from './autosave-time.ts';
import { asText, machine } from './report.ts';

export function autosaveAlone({ seconds }: Pick<AutosaveLoad, 'seconds'>): AutosaveOf {
  const command = [import.meta.filename, '--json', String(seconds)];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as AutosaveOf;
}

async function measure(load: AutosaveLoad): Promise<AutosaveOf> {
  return { sqlite: await autosaveOnSqlite(load), postgres: await autosaveOnPostgres(load) };
}

if (process.argv[1] === import.meta.filename) {
  const [, , option, seconds] = process.argv;
  if (option === '--json') {
    console.log(JSON.stringify(await measure({ ...usualLoad, seconds: Number(seconds) })));
  } else {
    console.log(machine());
    console.log(asText(autosaveTable(await measure(usualLoad), usualLoad)));
  }
}
