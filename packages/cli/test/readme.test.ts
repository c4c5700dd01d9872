/** What the README shows of the commands is what they print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, skala } from './run-skala.ts';

const readme = readFileSync(join(root, 'packages/cli/README.md'), 'utf8');

/** Commands of the console blocks, each with the lines shown under it. */
const shown = [...readme.matchAll(/```console\n(.+?)```/gs)].flatMap(([, block = '']) =>
  block.split(/^\$ pnpm skala /m).slice(1).map((part): [string, string[]] => {
    const [command = '', ...lines] = part.trimEnd().split('\n');
    return [command, lines];
  }),
); // prettier-ignore

/** A line without what changes with the columns beside it. */
const words = (line: string): string => line.split(/\s+/).join(' ').trim();

test.each(shown)('%s', async (command, lines) => {
  const { out, err } = await skala(command.split(' '));
  const printed = `${out}${err}`.split('\n').map(words);
  // More may be printed: instruments are added, and columns get wider with them.
  expect(lines.map(words).filter((line) => !printed.includes(line))).toEqual([]);
});

test('every command is shown', () => {
  const commands = new Set(shown.map(([command]) => command.split(' ')[0]));
  expect([...commands].sort()).toEqual(['build', 'check', 'diff', 'docs', 'list', 'migrate', 'score', 'test']);
});
