import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInterview, recordOf, responseOf, scoreAnswers, type InterviewEvent } from '@skala/engine';
import { readInstrument } from '@skala/instruments';
import { main, parsedLines, skala, temporaryFolder } from './run-skala.ts';
import { smallInstrument, writeFiles } from './small-instrument.ts';

const phq = readInstrument('phq-9')!;
const ten = { phq1: 3, phq2: 0, phq3: 1, phq4: 2, phq5: 0, phq6: 0, phq7: 1, phq8: 0, phq9: 3 };

/** A finished interview with these answers, as a host stores it. */
function response(id: string, answers: Readonly<Record<string, unknown>>) {
  const interview = openInterview(phq, { id, form: 'full' });
  const stamp = { time: '2025-03-01T10:00:00Z', actor: 'nurse' };
  const send = (event: object): void => {
    expect(interview.send({ ...stamp, ...event } as InterviewEvent)).toEqual([]);
  };
  send({ type: 'start' });
  for (const [item, answer] of Object.entries(answers)) send({ type: 'answer', item, answer });
  send({ type: 'review' });
  send({ type: 'complete' });
  return { record: recordOf(interview), response: responseOf(interview) };
}

const ndjson = (...rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Writes the small instrument and an input, and scores it. */
async function scoreSmall(name: string, input: string, ...options: readonly string[]) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'instrument.json': smallInstrument, [name]: input });
  const ended = await skala(['score', 'instrument.json', name, ...options], { cwd: folder });
  return { ...ended, folder, rows: ended.out.startsWith('{') ? parsedLines(ended.out) : [] };
}

describe('NDJSON', () => {
  test('plain answers and full responses, in the form the design promises', async () => {
    const folder = temporaryFolder();
    const { response: full } = response('r-2', { ...ten, phq3: 'X' });
    const file = join(folder, 'in.ndjson');
    writeFileSync(file, `${ndjson({ id: 'r-1', answers: ten }, full)}\r\n`);
    const { code, out, err } = await skala(['score', 'phq-9@1.0.0', file]);
    expect([code, err]).toEqual([0, '2 rows, no issues\n']);
    expect(out.split('\n')[0]).toBe(
      '{"id":"r-1","scores":{"total":10,"totalProrated":10},"notComputable":{},' +
        '"flags":{"self-harm-thoughts":"raised","positive-screen":"raised",' +
        '"major-depressive-syndrome":"clear","other-depressive-syndrome":"raised"}}',
    );
    expect(parsedLines(out)[1]).toEqual({
      id: 'r-2',
      scores: { total: null, totalProrated: 10.125 },
      notComputable: { total: ['phq3: asked-declined'] },
      flags: {
        'self-harm-thoughts': 'raised',
        'positive-screen': 'indeterminate',
        'major-depressive-syndrome': 'clear',
        'other-depressive-syndrome': 'raised',
      },
    });
  });

  test('on standard input, with traces', async () => {
    const { code, out } = await skala(['score', 'phq-9', '-', '--trace'], {
      input: ndjson({ id: 7, answers: ten }).trimEnd(),
    });
    expect(code).toBe(0);
    const [row] = parsedLines(out);
    expect(row.id).toBe('7');
    expect(row.traces).toEqual(JSON.parse(JSON.stringify(scoreAnswers(phq, ten, { trace: true }).traces)));
  });

  test('an instrument of the non-commercial package', async () => {
    const answers = { audit1: 0, audit9: 2, audit10: 0 };
    const { code, out } = await skala(['score', 'audit', '-'], { input: ndjson({ id: 'r-1', answers }) });
    expect(code).toBe(0);
    expect(parsedLines(out)[0].scores).toEqual({ total: 2, consumption: 0, dependence: 0, harm: 2 });
  });

  test('rows that are wrong are scored as far as they go, named without their answers, and all written', async () => {
    const { response: full } = response('full', ten);
    const secret = 'canary';
    const rows = [
      ndjson({ id: 'bad-value', answers: { q1: 7123, q3: 1 } }),
      ndjson({ id: 'bad-key', answers: { q1: 'N', q3: { missing: 'asked-declined', key: secret }, drugs: [secret] } }),
      '{"id":"twice","answers":{"q1":1,"q1":2,"q3":3}}\n',
      `{"id":"${secret}","answers":{"q1":${secret}}}\n`,
      ndjson({ answers: { q1: 1, q3: 3 } }),
      ndjson({ id: 'extra', answers: { q1: 1, q3: 3, q9: secret }, form: 'full' }),
      ndjson(['q1', 1]),
      ndjson({ id: 'no-answers' }),
      ndjson(full),
      '{"id":"twice-id","id":"b","answers":{"q1":1,"q3":3}}\n',
      '\n',
      ndjson({ id: 'good', answers: { q1: 1, q2: null, q3: 2 } }),
    ];
    const { code, rows: out, err } = await scoreSmall('in.ndjson', rows.join(''), '--form', 'full');
    expect(code).toBe(1);
    expect(out.map(({ id }) => id)).toEqual([
      'bad-value', 'bad-key', 'twice', null, null, 'extra', null, 'no-answers', 'full', null, 'good',
    ]); // prettier-ignore
    expect(err.trimEnd().split('\n').map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'row 1: answer/out-of-range /answers/q1',
      'row 2: answer/missing-not-permitted /answers/q1',
      'row 2: answer/missing-not-permitted /answers/q3',
      'row 2: answer/unknown-option /answers/drugs',
      'row 3: row/duplicate-key /answers/q1',
      'row 4: row/not-json (whole)',
      'row 5: shape/missing-field /id',
      'row 6: shape/unknown-field /form',
      'row 6: answer/unknown-item /answers/q9',
      'row 7: row/not-an-object (whole)',
      'row 8: row/not-an-object /answers',
      'row 9: response/instrument-mismatch /instrument',
      'row 10: row/duplicate-key /id',
      '11 rows, 13 issues,',
    ]); // prettier-ignore
    for (const leak of [secret, '7123']) expect(err).not.toContain(leak);
    expect(err).toContain('row 4: row/not-json (whole) The row is not JSON from column 32 on.');

    expect(out[0].scores).toMatchObject({ total: null, third: -2 });
    expect(out[0].notComputable.total).toEqual(['q1: refused']);
    expect(out[2].notComputable.total).toEqual(['q1: refused']);
    expect(out[4].scores.total).toBe(4);
    expect(out[3]).toMatchObject({ scores: { total: null, third: null }, flags: { much: 'indeterminate' } });
    expect(out[3].notComputable).toMatchObject({ total: ['row/not-json'], third: ['row/not-json'] });
    expect(out[8].notComputable.total).toEqual(['response/instrument-mismatch']);
    expect(out[10].scores).toEqual({ total: 3, either: 3, third: -1, inverse: 0.5, wealth: null });
  });

  test('a refused answer is not prorated away, nor does a flag rest on what is left', async () => {
    const { rows } = await scoreSmall(
      'in.ndjson',
      ndjson(
        { id: 'left out', answers: { q3: 3 } },
        { id: 'refused', answers: { q1: 9, q3: 3 } },
        { id: 'not asked', answers: { q1: 0, q2: 9, q3: 1 } },
      ),
    );
    expect(rows[0]).toMatchObject({ scores: { either: 6 }, flags: { much: 'raised', 'high-third': 'raised' } });
    expect(rows[1]).toMatchObject({
      scores: { either: null, third: 0 },
      notComputable: { either: ['q1: refused'], total: ['q1: refused'] },
      flags: { much: 'indeterminate', 'high-third': 'raised' },
    });
    expect(rows[2].scores).toMatchObject({ total: 1, either: 1 });
  });

  test('a trace does not claim sums for a score that was left without a value', async () => {
    const { rows } = await scoreSmall('in.ndjson', ndjson({ id: 'a', answers: { q1: 9, q3: 3 } }), '--trace');
    const { terms } = rows[0].traces.find(({ score }: { score: string }) => score === 'either');
    expect(terms).toEqual([{ formula: expect.any(String), names: ['q1', 'q3'] }]);
    const third = rows[0].traces.find(({ score }: { score: string }) => score === 'third');
    expect(third.terms.some((term: object) => 'contribution' in term)).toBe(true);
  });

  test('a response of another version or another text of the definition is refused with its code', async () => {
    const { response: full } = response('r', ten);
    const input = ndjson(
      { ...full, instrument: { ...full.instrument, version: '2.0.0' } },
      { ...full, instrument: { ...full.instrument, hash: '0'.repeat(64) } },
      { ...full, answers: { ...full.answers, phq1: { value: '0' } } },
      { ...full, format: 'skala/response/2' },
      full,
    );
    const { code, out, err } = await skala(['score', 'phq-9', '-'], { input });
    expect(code).toBe(1);
    expect(err.match(/^row \d: \S+ \S+/gm)).toEqual([
      'row 1: response/instrument-mismatch /instrument',
      'row 2: response/hash-mismatch /instrument/hash',
      'row 3: response/replay-mismatch /answers',
      'row 4: format/unknown /format',
    ]);
    expect(parsedLines(out).map(({ scores }) => scores.total)).toEqual([null, null, null, null, 10]);
  });

  test('the same scores as the record of the interview', async () => {
    const answers = { ...ten, difficulty: 1 };
    const { record, response: full } = response('r', answers);
    const { out } = await skala(['score', 'phq-9', '-', '--trace'], { input: ndjson(full) });
    const [row] = parsedLines(out);
    expect(row.traces).toEqual(JSON.parse(JSON.stringify(record.traces)));
    expect(Object.entries(row.scores)).toEqual(
      record.scores.map((score) => [score.id, 'value' in score ? score.value : null]),
    );
    expect(Object.entries(row.flags)).toEqual(record.flags.map(({ id, status }) => [id, status]));
  });
});

test('a line that is too long for a row is passed over without keeping it', async () => {
  const input = `${'x'.repeat(10_000_001)}\n${ndjson({ id: 'next', answers: ten })}`;
  const { code, out, err } = await skala(['score', 'phq-9', '-'], { input });
  expect(code).toBe(1);
  expect(err).toContain('row 1: row/too-long (whole)');
  expect(parsedLines(out).map(({ id, scores }) => [id, scores.total])).toEqual([
    [null, null],
    ['next', 10],
  ]);
});

test('whoever reads the results may stop at any time', async () => {
  const folder = temporaryFolder();
  const rows = Array.from({ length: 5_000 }, (_, row) => ({ id: String(row), answers: ten }));
  writeFiles(folder, { 'in.ndjson': ndjson(...rows) });
  const child = spawn(process.execPath, [main, 'score', 'phq-9', 'in.ndjson'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect([code, err]).toEqual([0, '']);
});

describe('forms, money and domain errors', () => {
  test('what the form does not ask is said apart from what is missing', async () => {
    const { code, rows, err } = await scoreSmall(
      'in.ndjson',
      ndjson({ id: 'a', answers: { q1: 1, q3: 2 } }),
      '--form',
      'short',
    );
    expect(code).toBe(1);
    expect(err).toContain('row 1: answer/not-in-form /answers/q3');
    expect(rows[0].scores.total).toBeNull();
    expect(rows[0].notInForm).toMatchObject({ total: ['q3: not-in-form'], third: ['q3: not-in-form'] });
    expect(rows[0].notComputable).toEqual({});
  });

  test('a currency marks the scores that use amounts, and a rate converts', async () => {
    const input = ndjson({ id: 'a', answers: { q1: 1, q3: 0, pay: 1000 } });
    const [plain, marked, converted] = await Promise.all([
      scoreSmall('in.ndjson', input),
      scoreSmall('in.ndjson', input, '--currency', 'DKK'),
      scoreSmall('in.ndjson', input, '--currency', 'DKK', '--rate', '0.145'),
    ]);
    expect(plain.rows[0].scores.wealth).toBe(10);
    expect(plain.rows[0]).not.toHaveProperty('caveats');
    expect(marked.rows[0]).toMatchObject({ scores: { wealth: 10 }, caveats: { wealth: ['unconverted-currency'] } });
    expect(converted.rows[0]).toMatchObject({ scores: { wealth: 1.45 }, caveats: { wealth: ['converted-currency'] } });
    expect(plain.rows[0].notComputable).toEqual({ inverse: ['division-by-zero'] });
  });
});

describe('CSV', () => {
  test.each([',', ';', '\t'])('with %j between cells, quoted or not, empty cells unanswered', async (separator) => {
    const lines = [
      ['id', 'q1', '"q3"', 'drugs', 'since', 'note'],
      ['a', '1', '2', 'b a', '2025-03-01', '"one; two, ""three""\nfour"'],
      ['b', ' 1 ', 'X', '', '', ''],
      ['c', '', '3', '', '', ''],
    ];
    const { code, rows, err } = await scoreSmall(
      'in.csv',
      `\uFEFF${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n\r\n`,
    );
    expect([code, err]).toEqual([0, '3 rows, no issues\n']);
    expect(rows.map(({ id, scores }) => [id, scores.total, scores.either])).toEqual([
      ['a', 3, 3],
      ['b', null, 2],
      ['c', null, 6],
    ]);
    expect(rows[1].notComputable.total).toEqual(['q3: asked-declined']);
    expect(rows[2].notComputable.total).toEqual(['q1: unanswered']);
  });

  test('columns that are no items are named once; rows with another number of cells are not guessed at', async () => {
    const { code, rows, err } = await scoreSmall(
      'in.csv',
      'id,age,q1,q3\na,40,1,2\nb,41,1\nc,42,1,2,3\n,43,1,2\nd,44,"1",9\n',
    );
    expect(code).toBe(1);
    expect(err.match(/^(header|row \d): \S+ \S+/gm)).toEqual([
      'header: answer/unknown-item /answers/age',
      'row 2: row/cell-count (whole)',
      'row 3: row/cell-count (whole)',
      'row 4: shape/missing-field /id',
      'row 5: answer/out-of-range /answers/q3',
    ]);
    expect(rows.map(({ id, scores }) => [id, scores.total])).toEqual([
      ['a', 3],
      [null, null],
      [null, null],
      [null, 3],
      ['d', null],
    ]);
  });

  test.each([
    ['q1,q3\n1,2\n', 'input/no-id-column'],
    ['id,age\na,2\n', 'input/no-item-column'],
    ['id,q1,q1\na,2,2\n', 'input/duplicate-column'],
    ['', 'file/empty'],
    ['id,q1\na,"2\nb,3\n', 'input/broken-csv'],
  ])('a file that cannot be read as a whole is exit code 2: %j', async (input, fault) => {
    const { code, err, folder } = await scoreSmall('in.csv', input, '--out', 'out.csv');
    expect(code).toBe(2);
    expect(err).toContain(`(${fault})`);
    expect(readdirSync(folder).sort()).toEqual(['in.csv', 'instrument.json']);
  });

  test('text that is not UTF-8 is refused, not guessed at', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'instrument.json': smallInstrument,
      'in.csv': Buffer.from('id,q1,note\na,1,r\xf8d gr\xf8d\n', 'latin1'),
    });
    const { code, err } = await skala(['score', 'instrument.json', 'in.csv'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('(file/not-utf8)');
  });
});

describe('--out', () => {
  test('CSV: a column for each place in the result; text is guarded against formulas and numbers are not', async () => {
    const ids = ['=1+1', '+1', '-1', '@x', '\tx', ' =1', 'a;b,"c"', 'plain'];
    const { code, folder, out } = await scoreSmall(
      'in.ndjson',
      ndjson(...ids.map((id) => ({ id, answers: { q1: 'X', q3: 1 } }))),
      '--out',
      'out.csv',
    );
    expect([code, out]).toEqual([0, '']);
    const [header, ...lines] = readFileSync(join(folder, 'out.csv'), 'utf8').trimEnd().split('\r\n');
    expect(header).toBe(
      'id,scores.total,scores.either,scores.third,scores.inverse,scores.wealth,flags.much,flags.high-third,' +
        'notComputable.total,notComputable.either,notComputable.third,notComputable.inverse,notComputable.wealth,' +
        'notInForm.total,notInForm.either,notInForm.third,notInForm.inverse,notInForm.wealth,' +
        'caveats.total,caveats.either,caveats.third,caveats.inverse,caveats.wealth',
    );
    const rest = ',,2,-2,1,,clear,clear,q1: asked-declined,,,,pay: unanswered,,,,,,,,,,';
    expect(lines).toEqual(
      ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "' =1", '"a;b,""c"""', 'plain'].map((id) => `${id}${rest}`),
    );
  });

  test('NDJSON, replacing what was there only when complete', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'in.ndjson': ndjson({ id: 'a', answers: ten }), 'out.ndjson': 'old' });
    const { code, err } = await skala(['score', 'phq-9', 'in.ndjson', '--out', 'out.ndjson'], { cwd: folder });
    expect([code, err]).toEqual([0, '1 row, no issues; written to out.ndjson\n']);
    expect(parsedLines(readFileSync(join(folder, 'out.ndjson'), 'utf8'))[0].scores.total).toBe(10);
    expect(readdirSync(folder).sort()).toEqual(['in.ndjson', 'out.ndjson']);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('%s in the middle leaves the old file as it was', async (signal) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'out.ndjson': 'old' });
    const child = spawn(process.execPath, [main, 'score', 'phq-9', '-', '--out', 'out.ndjson'], { cwd: folder });
    child.stdin.on('error', () => undefined).write(ndjson({ id: 'a', answers: ten }));
    const part = (): boolean => readdirSync(folder).some((name) => name.endsWith('.part'));
    while (!part()) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const [, ended] = await once(child, 'exit');
    expect(ended).toBe(signal);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe('old');
    if (signal === 'SIGTERM') expect(part()).toBe(false);
  });

  test.each([
    [['--out', 'out.xlsx'], 'output/unknown-kind'],
    [['--out', 'in.ndjson'], 'output/is-input'],
    [['--out', 'folder.csv'], 'output/not-a-file'],
    [['--out', 'nowhere/out.csv'], 'output/not-writable'],
    [['--out', 'out.csv', '--trace'], 'output/trace-needs-ndjson'],
    [['--form', 'lite'], 'form/unknown'],
    [['--currency', 'DKK'], 'money/not-used'],
    [['--rule-set', 'older'], 'readings/not-used'],
    [['--rate', '2'], 'money/rate-without-currency'],
  ])('%j cannot be done: exit code 2 and nothing touched', async (options, fault) => {
    const folder = temporaryFolder();
    const input = ndjson({ id: 'a', answers: ten });
    writeFiles(folder, { 'in.ndjson': input, 'folder.csv/x': '' });
    const { code, out, err } = await skala(['score', 'phq-9', 'in.ndjson', ...options], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`(${fault})`);
    expect(readFileSync(join(folder, 'in.ndjson'), 'utf8')).toBe(input);
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  });
});

describe('several published readings', () => {
  const mdi = Object.fromEntries(readInstrument('mdi')!.items.map(({ id }) => [id, 2]));
  const rows = ndjson({ id: 'a', answers: mdi }, { id: 'b', answers: { mdi1: 9 } }, { id: 'c' });

  test.each([
    [[], 'bech-2015', ['life-not-worth-living', 'positive-screen', 'dsm4-pattern']],
    [['--rule-set', 'older'], 'older', ['life-not-worth-living', 'positive-screen-older', 'dsm4-pattern']],
  ])('%j: each result names its own, and has its flags only', async (options, ruleSet, flags) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'in.ndjson': rows });
    const { out } = await skala(['score', 'mdi', 'in.ndjson', ...options], { cwd: folder });
    const results = parsedLines(out) as readonly { ruleSet: string; flags: object; scores: { total: number | null } }[];
    expect(results.map((one) => one.ruleSet)).toEqual([ruleSet, ruleSet, ruleSet]);
    expect(results.map((one) => Object.keys(one.flags))).toEqual([flags, flags, flags]);
    expect(results.map((one) => one.scores.total)).toEqual([20, null, null]);
  });

  test('in CSV it is a column', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'in.ndjson': rows });
    await skala(['score', 'mdi', 'in.ndjson', '--out', 'out.csv', '--rule-set', 'older'], { cwd: folder });
    const [header = '', first = ''] = readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n');
    expect(header.startsWith('id,ruleSet,scores.total')).toBe(true);
    expect(first.startsWith('a,older,20')).toBe(true);
  });

  test('one that the instrument has not is refused', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'in.ndjson': rows });
    const { code, err } = await skala(['score', 'mdi', 'in.ndjson', '--rule-set', 'newer'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('(readings/unknown)');
  });
});

test.each([
  [['phq-10', 'in.ndjson'], 'instrument/unknown'],
  [['phq-9@9.0.0', 'in.ndjson'], 'instrument/unknown-version'],
  [['./phq.json', 'in.ndjson'], 'file/not-found'],
  [['broken.json', 'in.ndjson'], 'instrument/faulty'],
  [['phq-9', 'no.ndjson'], 'file/not-found'],
  [['phq-9', 'broken.json'], 'input/unknown-kind'],
  [['phq-9', 'text.parquet'], 'input/broken-parquet'],
])('score %j: exit code 2 with one sentence and the code', async (args, fault) => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'in.ndjson': '', 'broken.json': '{}', 'text.parquet': 'not parquet at all' });
  const { code, err } = await skala(['score', ...args], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toMatch(new RegExp(`^.+ \\(${fault}\\)\n$`));
});
