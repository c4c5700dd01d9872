/** A PostgreSQL that cannot be reached is one that may be reached later, and not a fault of the journal. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../src/storage/database.ts';
import { isUnavailable } from '../src/storage/unavailable.ts';

let server: Server;
const sockets: Socket[] = [];
/** Takes whoever comes, and says nothing. */
beforeEach(async () => {
  server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** What opening the database there comes to. */
function opened(port: number): Promise<unknown> {
  return openDatabase({ url: `postgres://journal@127.0.0.1:${String(port)}/journal` }).catch((error: unknown) => error);
}

test('nobody is there', async () => {
  const { port } = server.address() as AddressInfo;
  server.close();
  expect(isUnavailable(await opened(port))).toBe(true);
});

test('somebody is there who does not answer', { timeout: 60_000 }, async () => {
  const { port } = server.address() as AddressInfo;
  expect(isUnavailable(await opened(port))).toBe(true);
});
