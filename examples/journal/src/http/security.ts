import type { FastifyInstance } from 'fastify';
import { refusal } from './refusal.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Names under which this machine reaches itself. */
const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Strict headers on every answer, and no answer to a page that reached this server under another name (a site that
 * points its own name at 127.0.0.1 would otherwise pass for the same origin). Health data is never cached.
 */
export function useSecurity(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    if (!request.url.startsWith('/assets/')) reply.header('Cache-Control', 'no-store');
    const name = request.host.replace(/:\d+$/, '');
    done(ownNames.has(name) ? undefined : refusal(421, 'journal/wrong-host'));
  });
}
