import { defineConfig } from 'vitest/config';
import { chromeFlags, findChrome } from './scripts/find-chrome.mjs';
import { findPostgres, postgresMissing } from './scripts/find-postgres.mjs';

const chrome = findChrome();
if (!findPostgres()) console.warn(postgresMissing);

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          maxWorkers: '100%',
          // Starting a server, or a database, on a busy machine.
          hookTimeout: 60_000,
          include: [
            'packages/*/test/**/*.test.ts',
            'packages/*/src/**/*.test.ts',
            'test/**/*.test.ts',
            'examples/*/test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts', 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // After the others and one at a time: a browser shares the machine badly.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          // A full ASI by keyboard takes half a minute, and twice that on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // Tests read these to start the browser; without a browser they say so by failing.
          env: { ...(chrome && { CHROME_PATH: chrome }), CHROME_FLAGS: chromeFlags.join(' ') },
        },
      },
    ],
    setupFiles: ['./test/setup/console-silence.ts', './test/setup/seed.ts'],
    // No second chance for a test that fails now and then, and no test.only left behind.
    retry: 0,
    allowOnly: !process.env['CI'],
  },
});
