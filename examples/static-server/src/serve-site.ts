import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { policy, type PolicyOptions } from './policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface SiteServer {
  /** `http://127.0.0.1:…`. */
  readonly origin: string;
  /** Other policies apply from the next answer on: an origin may be known only when its server runs. */
  setPolicy(options: PolicyOptions): void;
  stop(): Promise<void>;
}

/** Serves the files of a folder on this machine only, each answer with a strict content security policy. */
export async function serveSite(folder: string, port: number, options: PolicyOptions = {}): Promise<SiteServer> {
  let headers = headersFor(options);
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { ...headers, 'Content-Type': type });
      response.end(body);
    });
  });
  await listen(server, port);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setPolicy: (changed) => (headers = headersFor(changed)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersFor(options: PolicyOptions): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy(options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

async function answer(folder: string, url: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const type = types[extname(path)];
    if (pathname === '/favicon.ico') return { status: 204, type: 'image/svg+xml', body: '' };
    if (type === undefined || path.includes('..')) throw new Error('Not a file of the site.');
    return { status: 200, type, body: await readFile(join(folder, path)) };
  } catch {
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
