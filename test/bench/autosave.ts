/** `node test/bench/autosave.ts`: benchmark (h) alone, with the line that says on what. */
import { autosaveTable } from './autosave-table.ts';
import { autosaveOnPostgres, autosaveOnSqlite, usualLoad } from './autosave-time.ts';
import { asText, machine } from './report.ts';

console.log(machine());
const times = { sqlite: await autosaveOnSqlite(usualLoad), postgres: await autosaveOnPostgres(usualLoad) };
console.log(asText(autosaveTable(times, usualLoad)));
