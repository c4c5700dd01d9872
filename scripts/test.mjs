/**
 * `npm test`: installs what is missing, runs every test, and ends with the line `N passed, N failed`.
 * Each runner writes its result as JSON; the line is their sum. Running no test counts as a failure.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireChrome } from './find-chrome.mjs';
import { installPostgres, postgresMissing } from './find-postgres.mjs';
import { install, root, runScript, runTool } from './workspace.mjs';

/** The seed of property tests unless SKALA_SEED gives another: fixed, so that a failure can be run again. */
const defaultSeed = '20240229';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, command: string[], report: string, count: (report: any) => Counts }} Runner
 * @typedef {{ status: string, assertionResults: unknown[] }} TestFile
 */

/** @type {Runner[]} */
const runners = [
  {
    name: 'vitest',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.cache/test/vitest.json',
    ],
    report: '.cache/test/vitest.json',
    // A file that could not be loaded has no tests to fail, and is a failure all the same.
    count: (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {TestFile} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
    }),
  },
  {
    name: 'web-test-runner',
    command: ['node_modules/@web/test-runner/dist/bin.js'],
    report: '.cache/test/browser.json', // written by web-test-runner.config.js
    count: (report) => report,
  },
];

/**
 * @param {Runner} runner
 * @param {Record<string, string>} environment
 * @returns {Counts}
 */
function run({ name, command, report, count }, environment) {
  console.log(`\n${name}`);
  const file = join(root, report);
  rmSync(file, { force: true });
  const status = runTool(command, environment);
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (counts.passed + counts.failed === 0) {
    console.error(`${name} ran no test: counted as one failure.`);
    return { passed: 0, failed: 1 };
  }
  if (status !== 0 && counts.failed === 0) {
    console.error(`${name} ended with exit code ${status} though no test failed: counted as one failure.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

await runScript(() => {
  install();
  const postgres = installPostgres();
  const environment = {
    CHROME_PATH: requireChrome(),
    SKALA_SEED: process.env['SKALA_SEED'] ?? defaultSeed,
    SKALA_TEST_FULL: '1',
  };
  console.log(
    `Browser: ${environment.CHROME_PATH}\nPostgreSQL: ${postgres ?? 'none'}\nSeed of property tests: SKALA_SEED=${environment.SKALA_SEED}`,
  );
  const counts = runners.map((runner) => run(runner, environment));
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  if (failed > 0) process.exitCode = 1;
  if (!postgres) console.log(`\n${postgresMissing}`);
  console.log(`\n${passed} passed, ${failed} failed`);
});
