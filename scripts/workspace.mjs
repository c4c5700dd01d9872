/**
 * Where the workspace is, how its dependencies get here and with which Node its tools run.
 *
 * `npm start` and `npm test` come through here on a bare checkout, so this file needs Node 20 and npm and
 * nothing else. Everything after the installation runs on the Node that the lock file pins.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const windows = process.platform === 'win32';
const lockFile = join(root, 'pnpm-lock.yaml');
const installedMark = join(root, 'node_modules', '.modules.yaml');

/** Installs exactly what the lock file says, unless that has been done already. Needs no network then. */
export function install() {
  if (existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockFile).mtimeMs) return;
  console.log('Installing dependencies (pnpm install --frozen-lockfile) …');
  const options = ['--frozen-lockfile', '--config.confirmModulesPurge=false'];
  // A shell on Windows only, where npx is a .cmd file.
  const { status } = spawnSync('npx', ['-y', 'pnpm@12', 'install', ...options], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) throw new Error('The dependencies could not be installed; see the lines above.');
  // pnpm leaves the mark alone when nothing changed, and the next start would install again.
  const now = new Date();
  utimesSync(installedMark, now, now);
}

/** The pinned Node, which runs TypeScript as it is. */
export function pinnedNode() {
  const path = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`No Node 24 at ${path}. Delete node_modules and run the command again.`);
}

/**
 * This process's environment with the workspace's commands, `node` among them, first on the PATH.
 *
 * @param {Record<string, string>} [more]
 */
export function toolEnvironment(more = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, ...more };
  const path = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  environment[path] = join(root, 'node_modules', '.bin') + delimiter + (environment[path] ?? '');
  return environment;
}

/**
 * Runs a tool of the workspace on the pinned Node, from the root, and gives its exit code.
 *
 * @param {string[]} command the tool's file, from the root, and its arguments
 * @param {Record<string, string>} [environment]
 */
export function runTool(command, environment) {
  const { status } = spawnSync(pinnedNode(), command, {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment(environment),
  });
  return status ?? 1;
}

/**
 * Runs a script's main function; what it throws becomes one plain line and exit code 1.
 *
 * @param {() => unknown} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
