/**
 * Checks the import rules in .dependency-cruiser.js, on the graph with types and on the one without.
 *
 * With a TypeScript that it does not know, dependency-cruiser sees no TypeScript and finds no fault. So this fails
 * unless it saw the imports of the engine's sources.
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

/** @param {import('dependency-cruiser').IViolation} violation */
function show({ rule, from, to, via, cycle }) {
  const path = (via ?? cycle ?? [{ name: to }]).map((step) => step.name);
  console.error(`${rule.name}: ${[from, ...path].join(' → ')}`);
}

/** @param {typeof graphs[number]} graph */
async function check({ name, forbidden, tsPreCompilationDeps }) {
  const { output } = await cruise(
    places,
    { ...options, ruleSet: { forbidden }, validate: true, tsPreCompilationDeps },
    {},
    { tsConfig: extractTsConfig(tsConfig.fileName) },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of its result.');
  const { modules, summary } = output;

  const seen = modules.filter(({ source }) => /^packages\/engine\/src\/.*\.ts$/.test(source));
  if (!seen.some(({ dependencies }) => dependencies.length > 0)) {
    throw new Error('No import of the engine was seen: the check proves nothing.');
  }

  summary.violations.forEach(show);
  for (const broken of new Set(summary.violations.map(({ rule }) => rule.name))) {
    console.error(`  ${broken}: ${forbidden.find((rule) => rule.name === broken)?.comment}`);
  }
  const { totalCruised, totalDependenciesCruised = 0, violations } = summary;
  console.log(`${name}: ${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} faults`);
  return violations.length === 0;
}

await runScript(async () => {
  for (const graph of graphs) if (!(await check(graph))) process.exitCode = 1;
});
