/**
 * Finds the Chrome or Chromium that the browser tests drive, and installs one where that can be done unasked.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canInstall, installPackage } from './apt-get.mjs';
import { root, runTool } from './workspace.mjs';

/** How the tests start it: headless, as root in a container too, and silent on the network. */
export const chromeFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => [
    join(process.env[name] ?? '', 'Google\\Chrome\\Application\\chrome.exe'),
    join(process.env[name] ?? '', 'Chromium\\Application\\chrome.exe'),
    join(process.env[name] ?? '', 'Microsoft\\Edge\\Application\\msedge.exe'),
  ]),
};

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const playwrightCaches = {
  darwin: join(homedir(), 'Library/Caches/ms-playwright'),
  win32: join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
};

const executablesInCache = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  ...['arm64', 'x64'].map(
    (cpu) => `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  ),
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

function* candidates() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    for (const command of commands) yield join(folder, command + suffix);
  }
  yield* usualPlaces[process.platform] ?? [];
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    playwrightCaches[process.platform] ??
    join(homedir(), '.cache/ms-playwright');
  const versions = existsSync(cache) ? readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)) : [];
  for (const version of versions.sort().reverse()) {
    for (const executable of executablesInCache) yield join(cache, version, executable);
  }
}

/**
 * The path of an installed Chrome or Chromium, CHROME_PATH first.
 *
 * @returns {string | undefined}
 */
export function findChrome() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
  if (chosen) return chosen;
  for (const path of candidates()) if (existsSync(path)) return path;
  return undefined;
}

function installChrome() {
  if (canInstall()) {
    console.log('No Chrome or Chromium found: installing chromium with apt-get …');
    installPackage('chromium');
  } else {
    console.log('No Chrome or Chromium found: downloading one with Playwright …');
    runTool([join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
}

/** The path of a Chrome or Chromium, installed now if need be; throws when there is none to be had. */
export function requireChrome() {
  const found = findChrome();
  if (found) return found;
  installChrome();
  const installed = findChrome();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium. Install either one, or set CHROME_PATH to its executable.',
  );
}
