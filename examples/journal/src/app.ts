/** The journal's server: its routes, its pages and what holds for all of them. */
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { auditRoutes } from './api/audit.ts';
import { authRoutes } from './api/auth.ts';
import { calendarRoutes } from './api/calendar.ts';
import { caseDocumentRoutes } from './api/case-documents.ts';
import { citizenRoutes } from './api/citizens.ts';
import { decisionRoutes } from './api/decisions.ts';
import { figureRoutes } from './api/figures.ts';
import { instrumentRoutes } from './api/instruments.ts';
import { recordRoutes } from './api/records.ts';
import { releaseRoutes } from './api/releases.ts';
import { responseRoutes } from './api/responses.ts';
import { worklistRoutes } from './api/worklist.ts';
import { requestFaults, useIssueErrors } from './http/errors.ts';
import { useJsonBodies } from './http/json-body.ts';
import { useSecurity } from './http/security.ts';
import { useSessions } from './http/session.ts';
import type { Journal } from './journal.ts';
import { useOpenApi } from './openapi/document.ts';
import { pageRoutes } from './pages/page-routes.ts';

/** A full ASI record with its log and long notes stays well below. */
const bodyLimit = 2 * 1024 * 1024;

export interface AppOptions {
  readonly journal: Journal;
  /** Folder with the bundled client. */
  readonly assets: string;
  /** Gets what went wrong inside; never an answer that a person gave. */
  readonly report: (error: unknown) => void;
}

export async function createApp({ journal, assets, report }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    ...requestFaults,
    // Nothing is added, dropped or changed on the way in: what does not fit is refused.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  });
  useJsonBodies(app);
  useIssueErrors(app, report);
  useSecurity(app);
  useSessions(app, journal.auth);
  await useOpenApi(app);
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', cacheControl: false });
  app.addHook('onSend', (request, reply, payload, done) => {
    // With an ETag: asked for each time, sent only when changed.
    if (request.url.startsWith('/assets/')) reply.header('Cache-Control', 'no-cache');
    done(null, payload);
  });
  for (const routes of [
    authRoutes,
    citizenRoutes,
    caseDocumentRoutes,
    calendarRoutes,
    responseRoutes,
    recordRoutes,
    decisionRoutes,
    worklistRoutes,
    instrumentRoutes,
    releaseRoutes,
    auditRoutes,
    figureRoutes,
  ]) {
    routes(app, journal);
  }
  pageRoutes(app, journal);
  return app;
}
