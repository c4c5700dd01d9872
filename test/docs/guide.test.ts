/**
 * Follows docs/guide-define-an-instrument.md to the letter in an empty folder, and compares what is printed.
 * `vitest run --project node test/docs/guide.test.ts -u` writes into the guide what the commands print now.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { edited, guideSteps, type Step } from './guide-steps.ts';
import { followGuide, type Followed } from './follow-guide.ts';

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'docs/guide-define-an-instrument.md');
const guide = readFileSync(file, 'utf8');
const steps = guideSteps(guide);
const prose = guide.replaceAll(/^```.*?^```$/gms, '');
const wordsOf = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The guide with what was printed in place of what it says is printed. */
function asPrinted(followed: readonly Followed[]): string {
  return [...followed].reverse().reduce((text, { step: { at, prints }, printed }) => {
    // Any port that is free.
    const stable = printed.replace(/(?<=^http:\/\/127\.0\.0\.1:)\d+/m, 'PORT');
    return text.slice(0, at) + stable + text.slice(at + prints.length);
  }, guide);
}

describe('docs/guide-define-an-instrument.md', () => {
  // Some forty processes, one after the other.
  test('every command prints what the guide says', { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skala-guide-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const pages: string[] = [];
    const visit = async (address: string): Promise<void> => {
      const page = await fetch(address);
      expect(page.status).toBe(200);
      const script = await fetch(new URL(/src="([^"]+)"/.exec(await page.text())?.[1] ?? '', address));
      expect([script.status, (await script.text()).length > 0]).toEqual([200, true]);
      pages.push(address);
    };
    const followed: Followed[] = [];
    for await (const one of followGuide(steps, folder, root, visit)) followed.push(one);
    await expect(asPrinted(followed)).toMatchFileSnapshot(file);
    expect(pages).toHaveLength(1);

    const migrated = JSON.parse(readFileSync(join(folder, 'new.ndjson'), 'utf8'));
    expect(migrated.answers.q7).toEqual({ value: true });
    expect(readFileSync(join(folder, 'codebook/daily-0.1.0.html'), 'utf8')).toContain('q3r');
  });

  test('it can be read and typed in thirty minutes', () => {
    const { read, typed } = workOf(steps);
    // 200 words read and 200 characters typed in a minute, which many do faster.
    const [reading, typing] = [(wordsOf(prose) + read) / 200, typed / 200];
    expect(reading + typing).toBeLessThan(29);
    expect(guide).toContain(`${String(Math.round(reading))} minutes to read and ${String(Math.round(typing))} to type`);
  });

  test('its sentences are easy to read', () => {
    const plain = prose
      .split(/\n{2,}|\n(?=- )/)
      .map((text) => text.replaceAll(/`[^`]+`/g, 'it').replaceAll(/\]\([^)]+\)/g, ']'));
    // LIX: mean words of a sentence + percentage of words with more than six letters.
    const sentences = plain.flatMap((text) => text.split(/[.:!?](?=\s|$)/)).filter((text) => /\p{L}/u.test(text));
    const words = sentences.flatMap((text) => text.match(/[\p{L}\p{N}'-]+/gu) ?? []);
    const long = words.filter((word) => word.length > 6);
    expect(words.length / sentences.length + (100 * long.length) / words.length).toBeLessThan(40);
  });
});

interface Work {
  /** Words of what commands print, each line once. */
  readonly read: number;
  /**
   * Characters. Not counted: indentation, which editors set; cells that are those of the row above, which
   * spreadsheets fill in; lines that were typed or printed before, which are copied; the line of a journal.
   */
  readonly typed: number;
}

function workOf(all: readonly Step[]): Work {
  const known = new Set<string>();
  const isNew = (line: string): boolean => {
    const isIt = !known.has(line.trim());
    known.add(line.trim());
    return isIt;
  };
  let [read, typed] = [0, 0];
  for (const step of all) {
    if (step.kind === 'setup') typed += step.script.length;
    else if (step.kind === 'command') {
      if (isNew(step.command)) typed += step.command.length;
      for (const line of step.prints.split('\n')) if (isNew(line)) read += wordsOf(line);
    } else if (step.kind === 'edit') {
      for (const { before, after } of step.places) typed += added(before, after, isNew);
    } else if (step.file.endsWith('.csv')) typed += newCells(step.text);
    else if (!step.file.endsWith('.ndjson')) typed += added('', step.text, isNew);
  }
  return { read, typed };
}

/** Of lines that are new: all, or what differs from the line that goes in their place. */
function added(before: string, after: string, isNew: (line: string) => boolean): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line));
  const fresh = now.filter((line) => !old.includes(line));
  return fresh.reduce(
    (sum, line, index) => sum + (isNew(line) ? different((gone[index] ?? '').trim(), line.trim()) : 0),
    0,
  );
}

/** How much of `now` lies between what it begins and what it ends with like `was`. */
function different(was: string, now: string): number {
  let [start, end] = [0, 0];
  while (start < now.length && was[start] === now[start]) start++;
  while (end < Math.min(now.length, was.length) - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  return now.length - start - end;
}

function newCells(csv: string): number {
  const rows = csv.split('\n').map((line) => line.split(','));
  return rows.reduce(
    (sum, row, index) =>
      sum + row.reduce((all, cell, column) => all + (rows[index - 1]?.[column] === cell ? 0 : cell.length + 1), 0),
    0,
  );
}

test('an edit changes whole lines, and only one place', () => {
  const place = { before: '  a\n', after: '  b\n' };
  expect(edited('[\n  a\n]\n', [place])).toBe('[\n  b\n]\n');
  expect(() => edited('  a\n  a\n', [place])).toThrow('2 places');
  expect(() => edited('    a\n', [place])).toThrow('0 places');
});
