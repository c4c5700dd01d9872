/**
 * Serves the page and its events on this machine only. There is nothing to write to, and a request under another name
 * than this machine's own is refused: a page elsewhere could point its name here and read what is being written.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../fault/fault.ts';
import type { PageFile } from './bundle-page.ts';

export interface PageServer {
  /** `http://127.0.0.1:…`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Somebody who looks: what they asked to see, and how to tell them. */
export interface Viewer {
  /** The instrument that the address names; empty if none. */
  readonly wanted: string;
  readonly send: (event: string, data: unknown) => void;
}

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Called for everyone who comes; gives what to do when they leave. */
  readonly onViewer: (viewer: Viewer) => () => void;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export async function servePage({ port, files, onViewer }: ServeOptions): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isThisMachine(request)) answer(response, 403, { type: 'text/plain', body: 'Not this machine.' });
    else if (pathname === '/events') stream(response, searchParams.get('file') ?? '', onViewer);
    else if (pathname === '/favicon.ico') response.writeHead(204, headers).end();
    else answer(response, files.has(pathname) ? 200 : 404, files.get(pathname));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
      reject(new Fault('preview/port-not-free', { port, reason: code })),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isThisMachine({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

function answer(response: ServerResponse, status: number, file?: PageFile): void {
  const { type, body } = file ?? { type: 'text/plain', body: 'Not found' };
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

function stream(response: ServerResponse, wanted: string, onViewer: ServeOptions['onViewer']): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  const leave = onViewer({
    wanted,
    send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
  });
  response.on('close', leave);
}
