import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../http/refusal.ts';
import { headersOf, staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';

/** What of the library's own routes is reached from outside: logging in and out. */
const reached = ['/api/auth/sign-in/email', '/api/auth/sign-out'] as const;

export function authRoutes(app: FastifyInstance, journal: Journal): void {
  for (const path of reached) app.post(path, (request, reply) => passOn(journal, request, reply));
  app.get('/api/session', { config: { needs: 'session' } }, (request) => staffOf(request));
}

/** Hands the request to the library and its answer back, without the token that only the cookie is to carry. */
async function passOn({ auth, store, now }: Journal, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const headers = headersOf(request);
  headers.set('x-client-address', request.ip);
  headers.delete('content-length');
  const answer = await auth.handle(
    new Request(`http://${request.host}${request.url}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request.body ?? {}),
    }),
  );
  // The library says no more about a fault; what it does besides looking up and storing cannot fail.
  if (answer.status >= 500) throw refusal(503, 'journal/storage-unavailable');
  const body: unknown = await answer.json();
  // Not what the request says: anything may follow the path.
  if (request.routeOptions.url === reached[0] && answer.status !== 429) {
    const action = answer.ok ? 'session/begun' : 'session/refused';
    const actor = answer.ok ? ((body as { user?: { id?: string } }).user?.id ?? '') : '';
    await store.write(({ note }) => Promise.resolve(note({ time: now(), actor, action, about: 'session:' })));
  }
  reply.code(answer.status);
  for (const cookie of answer.headers.getSetCookie()) reply.header('Set-Cookie', cookie);
  if (answer.ok) return {};
  return { issues: [{ code: codeOf(answer.status), path: '', params: {} }] };
}

function codeOf(status: number): string {
  if (status === 401) return 'journal/wrong-password';
  if (status === 403) return 'journal/other-site';
  return status === 429 ? 'journal/too-many-attempts' : 'journal/bad-request';
}
