import type { FastifyInstance } from 'fastify';
import type { WorklistRow } from '../api-types.ts';
import { allCaseFiles } from '../cases/case-file.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import { inLanguage } from './schemas.ts';

export function worklistRoutes(app: FastifyInstance, { store, catalogue }: Journal): void {
  app.get<{ Querystring: { language?: Language } }>(
    '/api/worklist',
    { config: { needs: 'citizens/read' }, schema: inLanguage },
    async (request): Promise<readonly WorklistRow[]> => {
      const staff = staffOf(request);
      const files = await allCaseFiles(store);
      return files.flatMap((file) =>
        withoutCovered(attentionOf(catalogue, file, staff, request.query.language ?? 'da')),
      );
    },
  );
}
