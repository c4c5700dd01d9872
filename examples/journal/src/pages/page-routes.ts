/**
 * One small document for every page. What is on it comes from the client, which reads the page's name and id from
 * the body's data attributes.
 */
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { journalWords } from '../words/journal-words.ts';
import { shell, type Page } from './shell.ts';

const pages: readonly { readonly path: string; readonly page: Page }[] = [
  { path: '/', page: 'citizens' },
  { path: '/citizen/:id', page: 'citizen' },
  { path: '/interview/:id', page: 'interview' },
  { path: '/results/:id', page: 'results' },
  { path: '/worklist', page: 'worklist' },
];

const id = /^[A-Za-z0-9-]{1,64}$/;

export function pageRoutes(app: FastifyInstance, journal: Journal): void {
  for (const { path, page } of pages) {
    app.get<{ Params: { id?: string } }>(path, ({ params, headers }, reply) => {
      const language = languageOf(headers.cookie);
      const known = params.id === undefined || (id.test(params.id) && exists(journal, page, params.id));
      reply.code(known ? 200 : 404).type('text/html; charset=utf-8');
      return shell({
        page: known ? page : 'not-found',
        id: known ? params.id : undefined,
        words: journalWords(language),
      });
    });
  }
}

function exists({ store }: Journal, page: Page, reference: string): boolean {
  const stores = { citizen: store.citizens, interview: store.responses, results: store.records };
  return page in stores && stores[page as keyof typeof stores].find(reference) !== undefined;
}

/** Danish, unless the person has switched. */
function languageOf(cookie: string | undefined): Language {
  return cookie?.split(/;\s*/).includes('language=en') ? 'en' : 'da';
}
