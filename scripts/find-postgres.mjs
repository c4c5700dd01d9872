/**
 * Finds the PostgreSQL that tests start, each for itself in a folder of its own, and installs one where that can be
 * done unasked. Without one the tests that need it are skipped, and it is said that they are.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installPackage } from './apt-get.mjs';

/** Said wherever tests are skipped. */
export const postgresMissing =
  'Tests on PostgreSQL are skipped: none was found. Install it (Debian, Ubuntu: the package "postgresql"; macOS: ' +
  '"brew install postgresql"), or set POSTGRES_BIN to the folder that holds its initdb.';

const suffix = process.platform === 'win32' ? '.exe' : '';

function* candidates() {
  yield* versionsIn('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin'));
  yield* (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const windows = join(process.env['PROGRAMFILES'] ?? '', 'PostgreSQL');
  if (process.platform === 'win32') yield* versionsIn(windows).map((version) => join(windows, version, 'bin'));
}

/**
 * The newest first. On Debian they are not on the PATH.
 *
 * @param {string} folder
 */
function versionsIn(folder) {
  return existsSync(folder) ? readdirSync(folder).sort((a, b) => Number(b) - Number(a)) : [];
}

/**
 * The folder with PostgreSQL's programs, POSTGRES_BIN first.
 *
 * @returns {string | undefined}
 */
export function findPostgres() {
  const chosen = process.env['POSTGRES_BIN'];
  if (chosen && !holdsPostgres(chosen)) throw new Error(`POSTGRES_BIN names ${chosen}, and there is no initdb in it.`);
  if (chosen) return chosen;
  for (const folder of candidates()) if (holdsPostgres(folder)) return folder;
  return undefined;
}

/** @param {string} folder */
function holdsPostgres(folder) {
  return ['initdb', 'postgres'].every((program) => existsSync(join(folder, program + suffix)));
}

/** As `findPostgres`, after installing it if it is missing and that can be done unasked. */
export function installPostgres() {
  const found = findPostgres();
  if (found || !canInstall()) return found;
  console.log('No PostgreSQL found: installing postgresql with apt-get …');
  withoutServer();
  installPackage('postgresql');
  return findPostgres();
}

/** The package would make a database of its own and start it, on the port that everybody knows. Tests start theirs. */
function withoutServer() {
  const folder = '/etc/postgresql-common';
  const file = join(folder, 'createcluster.conf');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'create_main_cluster = off\n');
}
