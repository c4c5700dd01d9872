/**
 * `pnpm check`: everything that can be said about the code without running it. Every step runs, and the last
 * line names the ones that failed. `pnpm check lint types` runs only those.
 */
import { install, runScript, runTool } from './workspace.mjs';

const steps = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  imports: ['scripts/check-imports.mjs'],
  schema: ['packages/engine/scripts/write-schema.ts', '--check'],
  manifest: ['packages/widgets/scripts/write-manifest.ts', '--check'],
  instruments: ['packages/cli/src/main.ts', 'build', '--check', 'packages/instruments', 'packages/instruments-nc'],
  unused: ['node_modules/knip/bin/knip.js'],
};

await runScript(() => {
  install();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0)
    throw new Error(`No such check: ${unknown.join(', ')}. Known: ${Object.keys(steps).join(', ')}.`);

  const failed = [];
  for (const [name, command] of Object.entries(steps)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    const begun = performance.now();
    const ok = runTool(command) === 0;
    console.log(`${name}: ${ok ? 'ok' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (!ok) failed.push(name);
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
  if (failed.length > 0) process.exitCode = 1;
});
