/**
 * Checks the import rules in .dependency-cruiser.js, on the graph with types and on the one without.
 * Sees to it that there was something to check: with a compiler it does not know, the tool finds no module and no fault.
 */
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.js';
import { runScript } from './workspace.mjs';

const graphs = [
  { name: 'with types', forbidden: rules.forbidden, tsPreCompilationDeps: true },
  { name: 'at run time', forbidden: rules.forbiddenAtRunTime, tsPreCompilationDeps: false },
];
const places = ['packages', 'examples', 'test', 'scripts'].filter((place) => existsSync(place));
const { tsConfig, ...options } = rules.options;

await runScript(async () => {
  for (const { name, forbidden, tsPreCompilationDeps } of graphs) {
    const { output } = await cruise(
      places,
      { ...options, ruleSet: { forbidden }, validate: true, tsPreCompilationDeps },
      {},
      { tsConfig: extractTsConfig(tsConfig.fileName) },
    );
    if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of its result.');
    const { totalCruised, totalDependenciesCruised, violations } = output.summary;
    if (!totalCruised || !totalDependenciesCruised)
      throw new Error('No module was looked at: the check proves nothing.');
    for (const { rule, from, to, via, cycle } of violations) {
      const path = (via ?? cycle ?? []).map((step) => step.name);
      console.error(`${rule.name}: ${[from, ...(path.length > 0 ? path : [to])].join(' → ')}`);
    }
    for (const broken of new Set(violations.map(({ rule }) => rule.name))) {
      console.error(`  ${broken}: ${forbidden.find((rule) => rule.name === broken)?.comment}`);
    }
    console.log(`${name}: ${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} faults`);
    if (violations.length > 0) process.exitCode = 1;
  }
});
