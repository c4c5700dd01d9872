import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../http/refusal.ts';
import type { RefusalCode } from '../http/refusal-codes.ts';
import { headersOf, staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { listOf, ref, text } from '../openapi/json-schema.ts';
import { answer, type RouteAnswer, type RouteDescription } from '../openapi/route-description.ts';

/** What of the library's own routes is reached from outside: logging in and out. */
const reached = ['/api/auth/sign-in/email', '/api/auth/sign-out'] as const;

const cookie = (description: string): RouteAnswer => ({
  description,
  schema: { type: 'object', maxProperties: 0 },
  headers: { 'Set-Cookie': 'The session, for no script to read.' },
});

const limited = {
  400: ['journal/bad-request'],
  403: ['journal/other-site'],
  429: ['journal/too-many-attempts'],
} as const;

const descriptions: Readonly<Record<(typeof reached)[number], RouteDescription>> = {
  '/api/auth/sign-in/email': {
    id: 'logIn',
    tag: 'Session',
    summary: 'Log in',
    description: 'At most ten attempts a minute from one address.',
    body: {
      type: 'object',
      required: ['email', 'password'],
      properties: { email: { type: 'string', format: 'email' }, password: text() },
    },
    answers: { 200: cookie('Logged in.') },
    refuses: { ...limited, 401: ['journal/wrong-password'] },
  },
  '/api/auth/sign-out': {
    id: 'logOut',
    tag: 'Session',
    summary: 'Log out',
    body: { type: 'object' },
    answers: { 200: cookie('Logged out; also where nobody was logged in.') },
    refuses: limited,
  },
};

const whoIsIt: RouteDescription = {
  id: 'readSession',
  tag: 'Session',
  summary: 'Who is logged in',
  answers: { 200: answer('Staff') },
};

const colleagues: RouteDescription = {
  id: 'listStaff',
  tag: 'Session',
  summary: 'The staff, so that a page can name whoever decided something',
  answers: { 200: { description: 'Everybody who has an account.', schema: listOf(ref('Staff')) } },
};

export function authRoutes(app: FastifyInstance, journal: Journal): void {
  for (const path of reached) {
    const config = { needs: 'nothing', api: descriptions[path] } as const;
    app.post(path, { config }, (request, reply) => passOn(journal, request, reply));
  }
  app.get('/api/staff', { config: { needs: 'citizens/read', api: colleagues } }, () => journal.auth.staff());
  app.get('/api/session', { config: { needs: 'session', api: whoIsIt } }, (request) => staffOf(request));
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
    await store.write(({ note }) => {
      note({ time: now(), actor, action, about: 'session:' });
      return Promise.resolve();
    });
  }
  reply.code(answer.status);
  for (const cookie of answer.headers.getSetCookie()) reply.header('Set-Cookie', cookie);
  if (answer.ok) return {};
  return { issues: [{ code: codeOf(answer.status), path: '', params: {} }] };
}

function codeOf(status: number): RefusalCode {
  if (status === 401) return 'journal/wrong-password';
  if (status === 403) return 'journal/other-site';
  return status === 429 ? 'journal/too-many-attempts' : 'journal/bad-request';
}
