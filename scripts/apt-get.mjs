/** Installs what tests need and npm does not have, where that can be done unasked: as root, with apt-get. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const aptGet = '/usr/bin/apt-get';
const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

let isUpdated = false;

export const canInstall = () => process.getuid?.() === 0 && existsSync(aptGet);

/**
 * Whether it worked shows when the program is looked for again.
 *
 * @param {string} name of the package
 */
export function installPackage(name) {
  // The lists are fetched once, however many packages are missing.
  if (!isUpdated) run('update');
  isUpdated = true;
  run('install', '-y', '--no-install-recommends', name);
}

/** @param {string[]} step */
function run(...step) {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  spawnSync(aptGet, [...quiet, ...step], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}
