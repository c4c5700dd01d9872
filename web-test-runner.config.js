import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeFlags, requireChrome } from './scripts/find-chrome.mjs';

/**
 * @typedef {import('@web/test-runner').TestSession} TestSession
 * @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult
 */

const report = new URL('.cache/test/browser.json', import.meta.url);

/**
 * Every test of a suite, its inner suites included.
 *
 * @param {TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * What one test file came to. A file that fails without a failing test (it did not load, say) counts as one failure.
 *
 * @param {TestSession} session
 */
function countsOf(session) {
  const tests = session.testResults ? testsOf(session.testResults).filter((test) => !test.skipped) : [];
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return { passed, failed: session.passed || failed > 0 ? failed : 1 };
}

/** Tells the sums, and writes them to a file for scripts/test.mjs. */
const countReporter = {
  /** @param {{ sessions: TestSession[] }} run */
  onTestRunFinished({ sessions }) {
    const counts = sessions.map(countsOf);
    const sum = {
      passed: counts.reduce((total, each) => total + each.passed, 0),
      failed: counts.reduce((total, each) => total + each.failed, 0),
    };
    mkdirSync(new URL('.', report), { recursive: true });
    writeFileSync(report, JSON.stringify(sum));
    console.log(`${sum.passed} browser tests passed, ${sum.failed} failed`);
  },
};

/** In the page: a console call is reported as an uncaught error, and so fails the test that made it. */
const failOnConsole = `
  for (const method of ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn']) {
    const original = console[method];
    console[method] = (...values) => {
      original.apply(console, values);
      reportError(new Error('console.' + method + ' was called: ' + values.map(String).join(', ')));
    };
  }`;

/** Lets tests import axe-core, which is a script that sets a global, as the module its types describe. */
const axeAsModule = {
  name: 'axe-as-module',
  /** @param {{ path: string, body: unknown }} context */
  transform: ({ path, body }) =>
    path.endsWith('/axe-core/axe.js') ? { body: `${String(body)}\nexport default window.axe;` } : undefined,
};

export default {
  files: 'packages/widgets/test/**/*.browser.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    axeAsModule,
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers: [
    chromeLauncher({
      // Tests run the garbage collector to see that nothing holds an element that was removed.
      launchOptions: { executablePath: requireChrome(), args: [...chromeFlags, '--js-flags=--expose-gc'] },
    }),
  ],
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 10_000, retries: 0, forbidOnly: Boolean(process.env['CI']) } },
  testRunnerHtml: (/** @type {string} */ framework) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Skala</title></head><body>
      <script>${failOnConsole}</script><script type="module" src="${framework}"></script></body></html>`,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter,
  ],
};
