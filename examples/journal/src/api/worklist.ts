import type { FastifyInstance } from 'fastify';
import type { WorklistRow } from '../api-types.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import { inLanguage } from './schemas.ts';

export function worklistRoutes(app: FastifyInstance, journal: Journal): void {
  app.get<{ Querystring: { language?: Language } }>(
    '/api/worklist',
    { schema: inLanguage },
    ({ query }): readonly WorklistRow[] =>
      journal.store.citizens
        .all()
        .flatMap((citizen) => withoutCovered(attentionOf(journal, citizen, query.language ?? 'da'))),
  );
}
