/**
 * Who asks. Every route under /api says which permission it needs; one that says nothing is not registered, and a
 * request without a session gets 401, one of the wrong role 403, before anything of it is looked at.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Auth } from '../access/auth.ts';
import { may, type Permission, type Staff } from '../access/roles.ts';
import { refusal } from './refusal.ts';

/** `session`: to be logged in and no more. `nothing`: for logging in, and for what says nothing about anybody. */
export type Needs = Permission | 'session' | 'nothing';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route under /api asks for. */
    needs?: Needs;
  }
  interface FastifyRequest {
    staff: Staff | undefined;
  }
}

export function useSessions(app: FastifyInstance, auth: Auth): void {
  app.decorateRequest('staff', undefined);
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && config?.needs === undefined) throw new Error(`${url} does not say what it needs.`);
  });
  app.addHook('onRequest', async (request) => {
    const { needs } = request.routeOptions.config;
    refuseOtherSites(request);
    if (needs === undefined || needs === 'nothing') return;
    const staff = await auth.staffOf(headersOf(request));
    if (!staff) throw refusal(401, 'journal/not-logged-in');
    if (needs !== 'session' && !may(staff.role, needs)) throw refusal(403, 'journal/not-permitted', '', { needs });
    request.staff = staff;
  });
}

/** Whoever asks. Only in routes that need a session. */
export function staffOf({ staff }: FastifyRequest): Staff {
  if (!staff) throw refusal(401, 'journal/not-logged-in');
  return staff;
}

/**
 * Browsers say where a request that changes something comes from. The cookie is SameSite=Strict besides, and nothing
 * but JSON is read, so this is the third lock on the same door.
 */
function refuseOtherSites({ method, headers }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return;
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) throw refusal(403, 'journal/other-site');
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}
