/**
 * One small document for every page. What is on it comes from the client, which reads the page's name and id from
 * the body's data attributes. Whoever is not logged in is sent to log in, and learns nothing about who there is.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may, type Permission } from '../access/roles.ts';
import { headersOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { journalWords } from '../words/journal-words.ts';
import { shell, type Page } from './shell.ts';

interface PageRoute {
  readonly path: string;
  readonly page: Page;
  readonly needs: Permission;
}

const pages: readonly PageRoute[] = [
  { path: '/', page: 'citizens', needs: 'citizens/read' },
  { path: '/citizen/:id', page: 'citizen', needs: 'citizens/read' },
  { path: '/citizen/:id/profile', page: 'profile', needs: 'citizens/read' },
  { path: '/citizen/:id/summary', page: 'summary', needs: 'citizens/read' },
  { path: '/citizen/:id/handover', page: 'handover', needs: 'citizens/read' },
  { path: '/interview/:id', page: 'interview', needs: 'interviews/hold' },
  { path: '/results/:id', page: 'results', needs: 'citizens/read' },
  { path: '/worklist', page: 'worklist', needs: 'citizens/read' },
  { path: '/calendar', page: 'calendar', needs: 'citizens/read' },
  { path: '/figures', page: 'figures', needs: 'figures/read' },
  { path: '/audit', page: 'audit', needs: 'audit/verify' },
];

/** For whoever is not logged in too. */
const openPages: readonly Omit<PageRoute, 'needs'>[] = [
  { path: '/login', page: 'login' },
  { path: '/api-docs', page: 'api' },
];

const id = /^[A-Za-z0-9-]{1,64}$/;

export function pageRoutes(app: FastifyInstance, journal: Journal): void {
  for (const { path, page } of openPages) {
    app.get(path, async (request, reply) => {
      const staff = page === 'login' ? undefined : await journal.auth.staffOf(headersOf(request));
      reply.type('text/html; charset=utf-8');
      return shell({ page, id: undefined, staff, words: journalWords(languageOf(request.headers.cookie)) });
    });
  }
  for (const { path, page, needs } of pages) {
    app.get<{ Params: { id?: string } }>(path, async (request, reply) => {
      const { params } = request;
      const staff = await journal.auth.staffOf(headersOf(request));
      if (!staff) return reply.redirect(`/login?to=${encodeURIComponent(request.url)}`);
      // An administrator has no list of citizens to begin with.
      const [home] = pages.filter((one) => may(staff.role, one.needs));
      if (path === '/' && home && home.path !== '/') return reply.redirect(home.path);
      const language = languageOf(request.headers.cookie);
      const known = may(staff.role, needs) && (await exists(journal, page, params.id));
      reply.code(known ? 200 : 404).type('text/html; charset=utf-8');
      return shell({
        page: known ? page : 'not-found',
        id: known ? params.id : undefined,
        staff,
        words: journalWords(language),
      });
    });
  }
}

async function exists({ store }: Journal, page: Page, reference: string | undefined): Promise<boolean> {
  if (reference === undefined) return true;
  if (!id.test(reference)) return false;
  if (page === 'interview') return (await store.responses.head(reference)) !== undefined;
  if (page === 'results') return (await store.records.find(reference)) !== undefined;
  return (await store.citizens.find(reference)) !== undefined;
}

/** Danish, unless the person has switched. */
function languageOf(cookie: FastifyRequest['headers']['cookie']): Language {
  return cookie?.split(/;\s*/).includes('language=en') ? 'en' : 'da';
}
