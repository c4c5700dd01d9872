import { basename } from 'node:path';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** File names: words in kebab case that say what is in the file. */
const fileName = {
  create: (/** @type {import('eslint').Rule.RuleContext} */ context) => ({
    /** @param {import('eslint').JSSyntaxElement} node */
    Program(node) {
      const [name = ''] = basename(context.filename).replace(/^\./, '').split('.');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
        context.report({ node, message: 'Name the file in kebab case.' });
      }
      if (['utils', 'helpers', 'common', 'misc'].includes(name)) {
        context.report({ node, message: `Name the file after the one thing in it; "${name}" holds anything.` });
      }
    },
  }),
};

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

/** Holds in every file. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` table and a union of its keys.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported, one by one.' },
];

/** Holds in the engine, whose functions get time and identity as arguments and speak no language. */
const enginePurity = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time arrives as an argument.' },
  { selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale)/]', message: 'No locale in the engine.' },
];

const itemTypeTests = [
  'BinaryExpression[operator=/^[!=]==$/] > MemberExpression[object.name=/^(item|.*Item)$/][property.name="type"]',
  'SwitchStatement > MemberExpression.discriminant[object.name=/^(item|.*Item)$/][property.name="type"]',
].map((selector) => ({ selector, message: 'Let the item type declare its own answer, in item-types/.' }));

const noClass = { selector: 'ClassDeclaration', message: 'The engine has one class, the error in issue/.' };

const outsideWorld = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
];
const hostTime = ['setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'crypto', 'process'];

const ambient = [
  { object: 'Date', property: 'now', message: 'Time arrives as an argument.' },
  { object: 'Math', property: 'random', message: 'Chance arrives as an argument.' },
];

const tests = ['**/*.test.ts', '**/*.browser.ts', '**/test/**/*.{ts,tsx}', 'test/**/*.ts'];

/** Long because they list things, not because they do much. */
const dataTables = ['**/issue-codes.ts', '**/messages/**', '**/locale/**', '**/*-table.ts', '**/*-texts.ts'];

export default defineConfig(
  { ignores: ['**/dist/**', '**/coverage/**', '.cache/**', 'packages/instruments{,-nc}/**/*.json'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    plugins: { skala: { rules: { 'file-name': fileName } } },
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'skala/file-name': 'error',
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport],
      'no-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/{engine,widgets}/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...outsideWorld],
    },
  },
  {
    files: ['packages/engine/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld, ...hostTime],
      'no-restricted-properties': ['error', ...ambient],
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...enginePurity, ...itemTypeTests, noClass],
    },
  },
  {
    files: ['packages/engine/src/item-types/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...enginePurity, noClass] },
  },
  {
    files: ['packages/engine/src/issue/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...enginePurity, ...itemTypeTests] },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      // Chai asserts by reading a property.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test may reach for what it knows is there, and feeds functions what their types forbid.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A page may reach for what its own markup holds.
    files: ['examples/*/src/{page,host,frame}.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: dataTables, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    // tsc checks names in these files too.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['*.config.js', '.dependency-cruiser.js'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
);
