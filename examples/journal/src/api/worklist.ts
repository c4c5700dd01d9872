import type { FastifyInstance } from 'fastify';
import type { WorklistRow } from '../api-types.ts';
import { caseViews } from '../cases/case-views.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import { inLanguage } from './schemas.ts';

export function worklistRoutes(app: FastifyInstance, { store, catalogue }: Journal): void {
  const rows = caseViews(store, (file, { role, language }) =>
    withoutCovered(attentionOf(catalogue, file, { role }, language)),
  );
  app.get<{ Querystring: { language?: Language } }>(
    '/api/worklist',
    { config: { needs: 'citizens/read' }, schema: inLanguage },
    async (request): Promise<readonly WorklistRow[]> => {
      const { role } = staffOf(request);
      return (await rows.all({ role, language: request.query.language ?? 'da' })).flat();
    },
  );
}
