/**
 * Finds files, exports and dependencies that nothing uses. Named here is what a test runner or a person starts;
 * what a package.json names in `exports`, `bin` or a script is found without.
 *
 * @type {import('knip').KnipConfig}
 */
export default {
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'web-test-runner.config.js'],
      project: ['scripts/**', '*.js'],
      // Bundled by a test for the browser.
      ignoreDependencies: ['@lit-labs/ssr-client'],
    },
    test: {
      entry: ['setup/*.ts', 'e2e/server-clock.ts', '**/*.test.ts', 'bench/autosave.ts'],
      project: ['**/*.ts'],
      // Resolved by name: a test runs the command, the benchmark bundles the renderer it compares with.
      ignoreDependencies: ['skala', 'survey-js-ui'],
    },
    'packages/*': {
      // The page of the preview is bundled by the command; the tests of the command fork what runs it.
      entry: [
        'src/preview/page/main.ts',
        'test/skala-again.ts',
        '{src,test}/**/*.test.ts',
        'test/**/*.browser.ts',
        'test/**/*.test-d.{ts,tsx}',
        'scripts/*.ts',
      ],
      project: ['{src,test,scripts}/**/*.{ts,tsx}'],
    },
    'examples/*': {
      entry: [
        'src/{server,client,main,index}.ts',
        'src/{page,host,frame}.{ts,tsx}',
        'src/client/{main,index}.ts',
        'test/**/*.test.ts',
      ],
      project: ['{src,test}/**/*.{ts,tsx}'],
      // Of Linux; a test asks whether it is there.
      ignoreBinaries: ['prlimit'],
    },
  },
};
