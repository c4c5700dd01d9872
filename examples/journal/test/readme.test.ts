/** What the README and the sequence diagrams say of the journal is so: excerpts, files, pages, roles, tables, codes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may, permissionsOf, roles } from '../src/access/roles.ts';
import { refusalCodes } from '../src/http/refusal-codes.ts';
import { demoPassword, howToLogIn, settings } from '../src/settings.ts';
import { startJournal, type TestJournal } from './journal-server.ts';
import { routesOf } from './route-table.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const sequences = read('docs/sequences.md');
const pages = [
  ['README.md', readme],
  ['docs/sequences.md', sequences],
] as const;

let server: TestJournal;
beforeAll(async () => {
  server = await startJournal();
});
afterAll(() => server.close());

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The first column of the tables whose head begins so. */
function firstColumn(head: string): string[] {
  const [, table = ''] = readme.split(new RegExp(`^\\| ${head} .*\n\\| -.*\n`, 'm'));
  return (/^(?:\|.*\n)+/.exec(table)?.[0] ?? '')
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(.+?)`/g)].map(([, name = '']) => name));
}

describe('excerpts', () => {
  const excerpts = [...readme.matchAll(/<!-- from: (.+?) -->\s+```ts\n(.+?)```/gs)].map(
    ([, file = '', text = '']) => [file, text] as const,
  );

  test.each(excerpts)('%s', (file, text) => {
    expect(lines(read(file))).toContain(lines(text));
  });

  test('all of the code is one', () => {
    expect(excerpts.length).toBeGreaterThan(10);
    expect(readme.match(/```ts\n/g)).toHaveLength(excerpts.length);
  });
});

describe.each(pages)('%s', (file, text) => {
  test('every file it names is there', () => {
    const named = [...text.matchAll(/`((?:src|test)\/[\w./-]*?)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    // Those in `test/e2e` are the whole repository's.
    expect(named.filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, '../..', path)))).toEqual([]);
  });

  test('every page of the repository that it leads to is there', () => {
    const leads = [...text.matchAll(/\]\(([^)#:]+?\.md)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    const missing = leads.filter((path) => !existsSync(join(root, file, '..', path)));
    expect(missing).toEqual([]);
  });

  test('every route it names is there', () => {
    const routes = new Set(routesOf(server.app).map(({ method, url }) => `${method} ${url}`));
    const named = [...text.matchAll(/\b(GET|POST) (\/[\w/:.-]*)/g)].map(
      ([, method = '', url = '']) => `${method} ${url}`,
    );
    expect(named.filter((route) => !routes.has(route))).toEqual([]);
  });
});

test('every refusal in the sequences has a code that there is', () => {
  const codes = [...sequences.matchAll(/\b\d{3} (journal\/[a-z-]+)/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(3);
  expect(codes.filter((code) => !Object.hasOwn(refusalCodes, code))).toEqual([]);
});

describe('README.md', () => {
  test('has every page', () => {
    const routes = routesOf(server.app)
      .filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/') && !['/*', '/assets/*'].includes(url))
      .map(({ url }) => url);
    expect(firstColumn('page').sort()).toEqual(routes.sort());
  });

  test('has every table of the database', async () => {
    const found = await server.journal.database.db.executeQuery<{ name: string }>(
      CompiledQuery.raw(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'journal_migration%'`),
    );
    expect(firstColumn('table').sort()).toEqual(found.rows.map(({ name }) => name).sort());
  });

  test('has every setting', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const known = sources
      .map((path) => read(join('src', path)))
      .flatMap((text) => [...text.matchAll(/env\['([A-Z_]+)'\]|\b([A-Z]+_[A-Z]+): (?:url|file)\b/g)])
      .map(([, one, other]) => one ?? other);
    expect(firstColumn('variable').sort()).toEqual([...new Set(known)].sort());
  });

  test('has the accounts, and what it says that they may', () => {
    expect(firstColumn('account')).toEqual(settings.staff.map(({ email }) => email));
    expect(readme).toContain(demoPassword);
    const says: Readonly<Record<string, string>> = {
      'citizens/read': 'read citizens',
      'interviews/hold': 'hold interviews',
      'flags/decide': 'decide on flags',
      'results/release': 'release them',
      'figures/read': 'figures',
      'audit/verify': 'check the audit log',
    };
    for (const role of roles) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${role}@`)) ?? '';
      // The psychologist's row begins with what the caseworker may.
      const own = permissionsOf(role).filter((one) => role !== 'psychologist' || !may('caseworker', one));
      for (const permission of own) expect(row).toContain(says[permission]);
    }
  });

  test('what the terminal says is enough to log in', () => {
    const said = howToLogIn(settings);
    expect(said).toContain(demoPassword);
    for (const { email } of settings.staff) expect(said).toContain(email);
  });
});

test('the README of the repository says how to log in', () => {
  const whole = readFileSync(join(root, '../../README.md'), 'utf8');
  expect(whole).toContain(demoPassword);
  expect(settings.staff.some(({ email }) => whole.includes(email))).toBe(true);
});
