/** A day is a day wherever the program runs: the same in UTC, west of it and east of it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Score } from '../src/index.ts';
import type { Printed } from './support/print-dates.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

function printedIn(zone: string): Printed {
  const script = join(import.meta.dirname, 'support', 'print-dates.ts');
  const printed = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Printed;
}

const valueOf = (score: Score | undefined): string =>
  score?.status === 'scored' ? String(score.value) : (score?.status ?? 'none');

describe('dates', () => {
  const utc = printedIn('UTC');

  it.each([
    ['America/New_York', 300],
    ['Pacific/Auckland', -780],
    ['Europe/Copenhagen', -60],
  ])('are in %s what they are in UTC', (zone, offset) => {
    const there = printedIn(zone);
    // The zone was really another one.
    expect([there.zone, there.offset]).toEqual([zone, offset]);
    expect({ ...there, zone: '', offset: 0 }).toEqual({ ...utc, zone: '', offset: 0 });
  });

  it('are as many days apart as the calendar says', () => {
    expect(utc.offset).toBe(0);
    expect(utc.days.map(([from, until, { scores }]) => `${from} ${until} ${valueOf(scores[0])}`)).toEqual([
      '2024-03-31 2024-04-01 1',
      '2024-10-26 2024-10-28 2',
      '2024-03-09 2024-03-11 2',
      '2024-11-02 2024-11-04 2',
      '2024-04-06 2024-04-08 2',
      '2024-09-28 2024-09-30 2',
      '2024-02-28 2024-03-01 2',
      '2023-02-28 2023-03-01 1',
      '1900-02-28 1900-03-01 1',
      '2000-02-28 2000-03-01 2',
      '1999-12-31 2000-01-01 1',
      '1969-12-31 1970-01-01 1',
      '0001-01-01 0002-01-01 365',
      '0099-12-31 0100-01-01 1',
      '1582-10-04 1582-10-15 11',
      '2024-01-01 2023-01-01 -365',
      '0001-01-01 9999-12-31 3652058',
      '2023-02-29 2024-01-01 not-computable',
    ]);
    expect(utc.days.every(([, , { flags }]) => flags[1]?.status === 'clear')).toBe(true);
  });
});
