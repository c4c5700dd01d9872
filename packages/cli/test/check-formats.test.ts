/** What `skala check` says of an issue: where, how grave, how to mend it; for people, programs and code hosts. */
import { describe, expect, test } from 'vitest';
import { issueCodes, adviceOf } from '@skala/engine/load';
import { checkAdvice } from '../src/fault/check-advice.ts';
import { faultMessages } from '../src/fault/fault-table.ts';
import { skala, temporaryFolder, type Json } from './run-skala.ts';
import { soundInstrument, writeFiles } from './small-instrument.ts';

const faulty = soundInstrument.replace('"q1 + q3"', '"q1 + q4"');
const line = faulty.split('\n').findIndex((one) => one.includes('q4"')) + 1;
const column = (faulty.split('\n')[line - 1] ?? '').indexOf('q4') + 1;

async function checked(format: string, text = faulty, file = 'instrument.json') {
  const folder = temporaryFolder();
  writeFiles(folder, { [file]: text });
  return skala(['check', '--format', format, '.'], { cwd: folder });
}

describe('text', () => {
  test('shows the formula, points at the part, and says how to mend it', async () => {
    const { code, out } = await checked('text');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      `instrument.json:${String(line)}:${String(column)} error expression/unknown-name /scores/0/value There is no item, variable, criterion or score "q4".`,
      '    q1 + q4',
      '         ^^',
      expect.stringMatching(/^ {4}[A-Z].+\.$/),
      '1 file, 1 issue (1 error)',
      '',
    ]);
  });

  test('counts escapes in a formula as one character there and as they are written in the file', async () => {
    const { out } = await checked('text', faulty.replace('"q1 + q4"', String.raw`"\u0071\u0031\t+ q4"`));
    const [first, formula, carets] = out.split('\n');
    // Three escapes, of six, six and two characters, stand for three.
    expect(first).toContain(`instrument.json:${String(line)}:${String(column + 11)} `);
    expect([formula, carets]).toEqual(['    q1 + q4', '         ^^']);
  });

  test('shows of a long formula what is around the part', async () => {
    const sum = Array.from({ length: 120 }, () => 'q1').join(' + ');
    const { out } = await checked('text', faulty.replace('"q1 + q4"', `"${sum} + q4 + ${sum}"`));
    const [, formula = '', carets = ''] = out.split('\n');
    expect(formula.length).toBeLessThan(120);
    expect(formula.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('q4');
  });
});

test('json has the same as data', async () => {
  const { code, out } = await checked('json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    files: 1,
    issues: [
      {
        file: 'instrument.json',
        line,
        column,
        endLine: line,
        endColumn: column + 2,
        severity: 'error',
        code: 'expression/unknown-name',
        path: '/scores/0/value',
        message: expect.stringMatching(/\.$/),
        mend: expect.stringMatching(/\.$/),
      },
    ],
  });
});

describe('sarif', () => {
  test('is a SARIF 2.1.0 log with rules, places and levels', async () => {
    const { code, out } = await checked('sarif', faulty, 'a folder/instrument.json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      $schema: expect.stringContaining('sarif-2.1.0'),
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'skala',
              semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
              rules: [
                {
                  id: 'expression/unknown-name',
                  shortDescription: { text: expect.not.stringContaining('{') },
                  help: { text: expect.stringMatching(/\.$/) },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'expression/unknown-name',
              ruleIndex: 0,
              level: 'error',
              message: { text: expect.stringContaining('"q4"') },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20folder/instrument.json' },
                    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 2 },
                  },
                  logicalLocations: [{ fullyQualifiedName: '/scores/0/value' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('refers each result to its rule, and each rule stands once', async () => {
    const more = faulty
      .replace('"status": "draft"', '"status": "drafty"')
      .replace('"missing": ["X"]', '"missing": ["X", "Y", "Z"]');
    const log: Json = JSON.parse((await checked('sarif', more)).out);
    const { rules } = log.runs[0].tool.driver;
    const results: Json[] = log.runs[0].results;
    expect(new Set(rules.map(({ id }: Json) => id)).size).toBe(rules.length);
    expect(results.length).toBeGreaterThan(rules.length);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test('of a sound definition has no result', async () => {
    const { code, out } = await checked('sarif', soundInstrument);
    expect(code).toBe(0);
    const log: Json = JSON.parse(out);
    expect(log.runs[0].results).toEqual([]);
  });
});

describe('advice', () => {
  test('is a sentence for every code that a definition can have', () => {
    const all = [...issueCodes.flatMap((code) => adviceOf(code) ?? []), ...Object.values(checkAdvice)];
    expect(all.length).toBeGreaterThan(80);
    for (const { mend } of all) expect(mend).toMatch(/^[A-Z"].*[.)]$/s);
  });

  test('of the command line is for codes that have a message', () => {
    expect(Object.keys(checkAdvice).filter((code) => !Object.hasOwn(faultMessages, code))).toEqual([]);
  });
});
