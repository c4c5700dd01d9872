import type { FastifyInstance } from 'fastify';
import type { WorklistRow } from '../api-types.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { inLanguage } from './schemas.ts';

export function worklistRoutes(app: FastifyInstance, { overviews }: Journal): void {
  app.get<{ Querystring: { language?: Language } }>(
    '/api/worklist',
    { config: { needs: 'citizens/read' }, schema: inLanguage },
    async (request): Promise<readonly WorklistRow[]> => {
      const { role } = staffOf(request);
      const all = await overviews.all({ role, language: request.query.language ?? 'da' });
      return all.flatMap(({ attention }) => attention);
    },
  );
}
