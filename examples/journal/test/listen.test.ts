import fastify from 'fastify';
import { expect, test } from 'vitest';
import { listen } from '../src/http/listen.ts';

test('takes the next free port when the wanted one is taken, on this machine only', async () => {
  const [first, second] = [fastify(), fastify()];
  const { port } = new URL(await listen(first, 0));
  const address = new URL(await listen(second, Number(port)));
  expect(address.hostname).toBe('127.0.0.1');
  expect(Number(address.port)).toBeGreaterThan(Number(port));
  await Promise.all([first.close(), second.close()]);
});
