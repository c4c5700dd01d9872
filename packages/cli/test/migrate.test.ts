/** `skala migrate` on real files: a result for every row that can be taken over, and a word on every one that cannot. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsedLines, root, skala, temporaryFolder, type Json } from './run-skala.ts';

const versions = 'packages/cli/example/versions';
const [older, newer] = [`${versions}/1.0.0`, `${versions}/2.0.0`];
const stored = readFileSync(join(root, versions, 'responses.ndjson'), 'utf8');
const [first, second] = parsedLines(stored);

const migrate = (input: string, ...more: readonly string[]) =>
  skala(['migrate', newer, '-', '--from', older, '--time', '2026-04-01T00:00:00Z', ...more], { input });

const asLines = (...rows: readonly Json[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('skala migrate', () => {
  test('takes responses over, says what is lost and open, and scores can be had', async () => {
    const out = join(temporaryFolder(), 'new.ndjson');
    const { code, err } = await migrate(stored, '--actor', 'register', '--out', out);
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'row 1: lost in 2.0.0: answer colour (dropped)',
      'row 1: open now: worried',
      'row 2: open now: worried',
      `2 rows, 2 migrated, 0 refused and left out, 1 loss; written to ${out}`,
      '',
    ]);
    const rows = parsedLines(readFileSync(out, 'utf8'));
    expect(rows.map(({ answers }) => answers)).toEqual([
      { calm: { value: '1' }, weary: { value: '2' } },
      { calm: { value: '0' }, weary: { missing: 'asked-declined', key: 'X' } },
    ]);
    expect(rows[0].log.slice(0, -1)).toEqual(first.log);
    expect(rows[0].log.at(-1)).toMatchObject({ type: 'migrate', actor: 'register', time: '2026-04-01T00:00:00Z' });
    expect(err).not.toContain('green');
    const scored = await skala(['score', newer, out]);
    expect([scored.code, parsedLines(scored.out).map(({ notComputable }) => notComputable.total)]).toEqual([
      0,
      [['worried: unanswered'], ['weary: asked-declined', 'worried: unanswered']],
    ]);
  });

  test('ends well where nothing is lost, or the loss is accepted', async () => {
    expect((await migrate(stored, '--accept-loss')).code).toBe(0);
    const { code, out, err } = await migrate(asLines(second));
    expect([code, parsedLines(out)]).toEqual([0, [expect.objectContaining({ id: 'r-2' })]]);
    expect(err).toContain('1 row, 1 migrated, 0 refused and left out, nothing lost');
  });

  test('leaves alone what is of the newest version, and refuses the rest by row and code', async () => {
    const done = parsedLines((await migrate(asLines(second))).out)[0];
    const rows = [
      done,
      { ...first, answers: { ...first.answers, calm: { value: '2' } } },
      { id: 'plain', answers: { calm: '1' } },
      { ...first, instrument: { ...first.instrument, version: '0.9.0' } },
      second,
    ];
    const { code, out, err } = await migrate(`${asLines(...rows)}no JSON\n`);
    expect(code).toBe(1);
    expect(parsedLines(out)[0]).toEqual(done);
    expect(parsedLines(out).map(({ id }) => id)).toEqual(['r-2', 'r-2']);
    expect(err.split('\n').map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'row 2: response/replay-mismatch /answers',
      'row 3: row/not-a-response (whole)',
      'row 4: response/instrument-mismatch /instrument',
      'row 5: open now:',
      'row 6: row/not-json (whole)',
      '6 rows, 1 migrated,',
      '',
    ]);
  });

  test.each([
    ['no way between the two', [newer, '-', '--from', 'phq-9'], 'migrate/no-way'],
    ['a CSV file to write', [newer, '-', '--from', older, '--out', 'x.csv'], 'migrate/only-ndjson'],
    ['a CSV file to read', [newer, 'packages/cli/example/answers.csv', '--from', older], 'migrate/only-ndjson'],
    ['no older version', [newer, '-'], '--from'],
    ['a time that is none', [newer, '-', '--from', older, '--time', 'noon'], 'ISO 8601'],
  ])('refuses %s', async (_name, args, said) => {
    const { code, out, err } = await skala(['migrate', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  test('refuses a declaration that does not fit: migrate/faulty-declaration', async () => {
    const file = join(temporaryFolder(), 'instrument.json');
    const definition = JSON.parse(readFileSync(join(root, newer, 'instrument.json'), 'utf8'));
    definition.from[0].dropped = {};
    writeFileSync(file, JSON.stringify(definition));
    const { code, err } = await skala(['migrate', file, '-', '--from', older], { input: stored });
    expect(code).toBe(2);
    expect(err).toContain('migration/item-not-declared');
    expect(err).toContain('(migrate/faulty-declaration)');
  });
});
