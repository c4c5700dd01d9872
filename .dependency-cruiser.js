/**
 * The import rules. `forbidden` looks at every import, those of types too. `forbiddenAtRunTime` looks at what is
 * left when types are erased, and at everything reached from there. scripts/check-imports.mjs checks both.
 */
import { readdirSync, readFileSync } from 'node:fs';

const engine = '^packages/engine/src/';

/** Know each other and nothing above them. */
const leaves = 'internal|definition|issue|expression|item-types';
/** Between the two: what several stages of the run time need computed alike. Knows leaves only. */
const ground = 'derive';
/** In the order in which data passes them: at load time, then at run time. */
const stages = 'migrate|validate|compile|analyse|interview|response|score|flags|pathway|record|text';
/** Call the stages. */
const callers = 'pipeline\\.ts$|load\\.ts$|migrate\\.ts$|schedule\\.ts$|index\\.ts$|testing(\\.ts$|/)';

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * The files in the `exports` of a package.json, under whatever conditions.
 *
 * @param {unknown} exports
 * @returns {string[]}
 */
const exportedFiles = (exports) =>
  typeof exports === 'string' ? [exports] : Object.values(exports ?? {}).flatMap(exportedFiles);

/** The files that the packages' `exports` name, as patterns: all that others may import of them. */
const entryPoints = readdirSync('packages').flatMap((folder) => {
  const { exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'));
  return exportedFiles(exports).map((file) => {
    const path = file.replace('./', `packages/${folder}/`);
    return `^${path.replaceAll('.', '\\.').replaceAll('*', '.+')}$`;
  });
});

/**
 * A rule that only these places may import a library.
 *
 * @param {string} library
 * @param {string} places
 * @returns {Rule}
 */
const onlyPlace = (library, places) => ({
  name: `${library}-has-one-place`,
  comment: `${library} is imported in ${places} and nowhere else.`,
  severity: 'error',
  from: { path: '^(packages/[^/]+/src|examples)/', pathNot: places },
  to: { path: `node_modules/${library}/` },
});

/**
 * A rule that a package imports none of ours but these.
 *
 * @param {string} folder
 * @param {string[]} allowed
 * @returns {Rule}
 */
const mayImport = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `packages/${folder} imports ${allowed.length > 0 ? allowed.join(' and ') : 'nothing'} of ours.`,
  severity: 'error',
  from: { path: `^packages/${folder}/src/` },
  to: { path: '^(packages|examples|test|scripts)/', pathNot: [`^packages/${folder}/`, ...allowed] },
});

/** @type {Rule[]} */
const forbidden = [
  {
    name: 'no-cycle',
    comment: 'Files that need each other are one file, or have a third below them. Types count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'engine-has-known-places',
    comment: 'A new folder in the engine needs its place in the import rules.',
    severity: 'error',
    from: { path: engine, pathNot: `${engine}((${leaves}|${ground}|${stages})/|${callers})` },
    to: {},
  },
  {
    name: 'leaves-know-nothing-above',
    comment: 'A leaf imports leaves only.',
    severity: 'error',
    from: { path: `${engine}(${leaves})/` },
    to: { path: engine, pathNot: `${engine}(${leaves})/` },
  },
  {
    name: 'ground-knows-leaves-only',
    comment: 'What stages stand on knows none of them.',
    severity: 'error',
    from: { path: `${engine}(${ground})/` },
    to: { path: engine, pathNot: `${engine}(${leaves}|${ground})/` },
  },
  {
    name: 'stages-share-only-types',
    comment: 'A stage takes the output of another as a value with a type; only its callers join them.',
    severity: 'error',
    from: { path: `${engine}(${stages})/` },
    to: { path: `${engine}(${stages})/`, pathNot: `${engine}$1/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'stages-never-call-back',
    comment: 'A stage does not know who calls it.',
    severity: 'error',
    from: { path: `${engine}(${stages})/` },
    to: { path: `${engine}(${callers})` },
  },
  {
    name: 'nothing-imports-testing',
    comment:
      'What is there for tests stays out of what is shipped. The CLI runs vectors, and the gallery shows interviews of a simulated respondent, so they may.',
    severity: 'error',
    from: {
      path: '^(packages|examples)/[^/]+/src/',
      pathNot: ['^packages/cli/', '^examples/gallery/', `${engine}testing(\\.ts$|/)`],
    },
    to: { path: `${engine}testing(\\.ts$|/)` },
  },
  {
    name: 'other-packages-by-entry-point',
    comment: "A package imports of another only what that one's `exports` name.",
    severity: 'error',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/[^/]+/', pathNot: ['^packages/$1/', ...entryPoints] },
  },
  {
    name: 'public-entry-points-only',
    comment: "Examples and the tests that cross packages see what a user sees: a package's `exports`.",
    severity: 'error',
    from: { path: '^(examples|test)/' },
    to: { path: '^packages/', pathNot: entryPoints },
  },
  {
    name: 'source-needs-no-tests',
    comment: 'Nothing that is shipped imports a test, a script or a development dependency.',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: '\\.test\\.ts$' },
    to: { path: ['^(test|scripts|examples)/', '^packages/[^/]+/test/', '\\.test\\.ts$'] },
  },
  {
    name: 'declared-dependencies',
    comment: 'A package imports what its package.json declares as a dependency.',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: '\\.test\\.ts$' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
  },
  mayImport('engine', []),
  mayImport('instruments', ['^packages/engine/']),
  mayImport('instruments-nc', ['^packages/instruments/']),
  mayImport('widgets', [`${engine}(index|migrate)\\.ts$`]),
  mayImport('react', ['^packages/widgets/']),
  mayImport('vue', ['^packages/widgets/']),
  mayImport('fhir', ['^packages/engine/']),
  mayImport('data', ['^packages/engine/']),
  mayImport('cli', ['^packages/']),
  onlyPlace('mathjs', `${engine}expression/`),
  onlyPlace('xstate', `${engine}interview/`),
  onlyPlace('temporal-polyfill', `${engine}pathway/schedule/`),
  onlyPlace('zod', `${engine}(definition|item-types|migrate|validate)/`),
  onlyPlace('lit', '^(packages/widgets/src|packages/cli/src/preview/page|examples)/'),
];

/** @type {Rule[]} */
const forbiddenAtRunTime = [
  {
    name: 'runtime-is-small',
    comment:
      'The runtime entry needs xstate only. What reads definitions is in ./load, what needs dates in ./schedule.',
    severity: 'error',
    from: { path: `${engine}index\\.ts$` },
    to: { path: 'node_modules/(zod|mathjs|@noble/hashes|canonicalize|temporal-polyfill)/', reachable: true },
  },
  {
    name: 'runtime-migrates-nothing',
    comment: 'Few responses were ever migrated. What takes them up is in ./migrate.',
    severity: 'error',
    from: { path: `${engine}index\\.ts$` },
    to: { path: `${engine}interview/(migrate|migration-entry|map-answers|earlier-log)\\.ts$`, reachable: true },
  },
  {
    name: 'widgets-are-small',
    comment: 'The widgets run compiled instruments. They load none.',
    severity: 'error',
    from: { path: '^packages/widgets/src/' },
    to: {
      path: ['node_modules/(zod|mathjs|@noble/hashes|canonicalize|temporal-polyfill)/', `${engine}load\\.ts$`],
      reachable: true,
    },
  },
];

export default {
  forbidden,
  forbiddenAtRunTime,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|examples)/[^/]+/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
