/** The ASI-5 vectors through the command itself: what a batch gives is what the sources say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInstrument } from '@skala/instruments';
import { parsedLines, root, type Json, skala, temporaryFolder } from './run-skala.ts';

interface Vector {
  readonly id: string;
  readonly source: string;
  readonly form: string;
  readonly answers: Readonly<Record<string, string | number | boolean>>;
  readonly expect: {
    readonly scores?: Readonly<Record<string, number | null>>;
    readonly notComputable?: Readonly<Record<string, readonly string[]>>;
    readonly flags?: Readonly<Record<string, string>>;
    readonly refused?: readonly string[];
  };
}

const file = join(root, 'packages/instruments/asi-5/1.0.0/vectors.json');
const vectors: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
const composites = vectors.filter(({ source }) => /^HELP data|^derived by hand from the formula/.test(source));

/** Compares results with vectors in the same order; gives the number of scores compared. */
function compare(results: readonly Json[], expected: readonly Vector[]): number {
  expect(results.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  let compared = 0;
  for (const [index, { id, expect: wanted }] of expected.entries()) {
    const { scores, notComputable, notInForm, flags } = results[index];
    for (const [score, value] of Object.entries(wanted.scores ?? {})) {
      compared++;
      if (value === null) expect([id, scores[score]]).toEqual([id, null]);
      else expect(Math.abs(scores[score] - value), `${id} ${score}`).toBeLessThan(1e-9);
    }
    for (const [score, items] of Object.entries(wanted.notComputable ?? {})) {
      const reasons: string[] = notComputable[score] ?? notInForm?.[score] ?? [];
      expect([id, reasons.map((reason) => reason.split(': ')[0]).sort()]).toEqual([id, [...items].sort()]);
      for (const reason of reasons)
        expect(reason).toMatch(/^\w+: (unanswered|asked-declined|not-applicable|not-in-form|refused)$/);
    }
    expect(flags).toMatchObject(wanted.flags ?? {});
  }
  return compared;
}

test('the 67 vectors of the composite scores, as NDJSON and as CSV', async () => {
  expect(composites).toHaveLength(67);
  const items = readInstrument('asi-5')!.items.map(({ id }) => id);
  const folder = temporaryFolder();
  const ndjson = join(folder, 'in.ndjson');
  const csv = join(folder, 'in.csv');
  writeFileSync(ndjson, composites.map(({ id, answers }) => `${JSON.stringify({ id, answers })}\n`).join(''));
  const line = ({ id, answers }: Vector): string => [id, ...items.map((item) => String(answers[item] ?? ''))].join(',');
  writeFileSync(csv, [['id', ...items].join(','), ...composites.map(line), ''].join('\n'));
  for (const input of [ndjson, csv]) {
    const { code, out, err } = await skala(['score', 'asi-5', input, '--form', 'full']);
    expect([code, err]).toEqual([0, '67 rows, no issues\n']);
    expect(compare(parsedLines(out), composites)).toBe(67);
  }
});

test('every other vector too, form by form, with the answers that are refused', async () => {
  for (const form of new Set(vectors.map((vector) => vector.form))) {
    const ofForm = vectors.filter((vector) => vector.form === form);
    const input = ofForm.map(({ id, answers }) => `${JSON.stringify({ id, answers })}\n`).join('');
    const { code, out, err } = await skala(['score', 'asi-5', '-', '--form', form], { input });
    compare(parsedLines(out), ofForm);
    const refused = ofForm.flatMap(({ expect: { refused: items = [] } }, index) =>
      items.map((item) => `row ${String(index + 1)}: /answers/${item}`),
    );
    const reported = [...err.matchAll(/^(row \d+): \S+ (\S+)/gm)].map(([, row, path]) => `${row ?? ''}: ${path ?? ''}`);
    expect(reported.sort()).toEqual(refused.sort());
    expect(code).toBe(refused.length > 0 ? 1 : 0);
  }
});
