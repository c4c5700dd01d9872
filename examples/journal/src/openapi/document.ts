/**
 * The document of everything under /api (OpenAPI 3.1), put together from what the routes say: what they take in, who
 * may ask, what they answer and why they refuse. A route that says nothing is not registered.
 *
 * What is answered is described, and not handed to the framework to write by: it would leave out what a schema does
 * not name and convert what it names otherwise. Tests hold real answers against the document instead.
 */
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { may, roles, type Role } from '../access/roles.ts';
import { refusalCodes } from '../http/refusal-codes.ts';
import type { Needs } from '../http/session.ts';
import { engineSchemas } from './engine-schemas.ts';
import { journalSchemas } from './journal-schemas.ts';
import { pathwaySchemas } from './pathway-schemas.ts';
import { refusalAnswer, refusalsOf } from './refusals.ts';
import { reportSchemas } from './report-schemas.ts';
import { tags, type RouteAnswer, type RouteDescription } from './route-description.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the document says of a route under /api. */
    api?: RouteDescription;
  }
}

/** The cookie that better-auth sets. */
const sessionCookie = 'journal.session_token';

const info = {
  title: 'Skala journal',
  version: '0.1.0',
  description:
    'What the pages of the demo journal ask its server. Bodies are JSON in UTF-8, read strictly. Whoever asks is known by a cookie that no script can read. What is held back from a role is not in any answer to it.',
} as const;

/** All of it but the routes. */
const document = {
  openapi: '3.1.0',
  info,
  servers: [{ url: '/' }],
  tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  components: {
    schemas: { ...journalSchemas, ...reportSchemas, ...engineSchemas, ...pathwaySchemas },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } as const },
  },
  // Not in the library's type, which has no room for what begins with x-.
  'x-refusal-codes': refusalCodes,
};

export async function useOpenApi(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && !config?.api) throw new Error(`${url} does not say what it does.`);
  });
  await app.register(swagger, {
    openapi: document,
    transform: ({ schema, url, route }) => {
      const { api, needs = 'nothing' } = route.config ?? {};
      return { url, schema: api ? { ...schema, ...described(api, needs, schema, route.method) } : { hide: true } };
    },
    convertConstToEnum: false,
  });
  // No answer of it depends on who asks, and it says nothing of anybody: whoever is to connect to a journal reads it
  // before there is an account.
  app.get('/api/openapi.json', { config: { needs: 'nothing', api: ownDescription } }, () => app.swagger());
}

const ownDescription: RouteDescription = {
  id: 'readDocument',
  tag: 'Journal',
  summary: 'This document',
  answers: { 200: { description: 'OpenAPI 3.1.', schema: { type: 'object', required: ['openapi', 'info', 'paths'] } } },
};

function described(api: RouteDescription, needs: Needs, schema: FastifySchema = {}, method: unknown): object {
  const { id, tag, summary, description = '', answers, body } = api;
  const asks = body ?? withParts(schema.body, api.parts);
  const takes = { parameters: Boolean(schema.params ?? schema.querystring), body: asks !== undefined };
  const refusals = refusalsOf(api, needs, { ...takes, changes: method === 'POST' });
  return {
    operationId: id,
    tags: [tag],
    summary,
    // Last who may call it, in a paragraph of its own.
    description: [description, whoMay(needs)].filter((part) => part !== '').join('\n\n'),
    'x-needs': needs,
    'x-roles': rolesWith(needs),
    security: needs === 'nothing' ? [] : [{ session: [] }],
    ...(asks === undefined ? {} : { body: asks }),
    'x-refusals': refusals,
    response: mapValues({ ...answers, ...mapValues(refusals, refusalAnswer) }, asResponse),
  };
}

function withParts(body: unknown, parts: RouteDescription['parts']): unknown {
  if (!parts) return body;
  const { properties, ...rest } = body as { readonly properties: object };
  return { ...rest, properties: { ...properties, ...parts } };
}

function asResponse({ description, schema, type = 'application/json', headers }: RouteAnswer): object {
  const named = headers && { headers: mapValues(headers, (text) => ({ type: 'string', description: text })) };
  return { 'x-response-description': description, description, ...named, content: { [type]: { schema } } };
}

function rolesWith(needs: Needs): readonly Role[] {
  if (needs === 'nothing') return [];
  return needs === 'session' ? roles : roles.filter((role) => may(role, needs));
}

function whoMay(needs: Needs): string {
  if (needs === 'nothing') return 'Open to everybody who reaches the server.';
  return `For: ${rolesWith(needs).join(', ')}.`;
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]));
}
