import type { FastifyInstance } from 'fastify';
import type { WorklistRow } from '../api-types.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import type { RouteDescription } from '../openapi/route-description.ts';
import { listOf, ref } from '../openapi/json-schema.ts';
import type { Language } from '../settings.ts';
import { inLanguage } from './schemas.ts';

const description: RouteDescription = {
  id: 'readWorklist',
  tag: 'Lists',
  summary: 'Flags that are raised, undecided or decided on, over all citizens',
  answers: { 200: { description: 'As whoever asks may see them.', schema: listOf(ref('WorklistRow')) } },
};

export function worklistRoutes(app: FastifyInstance, { overviews }: Journal): void {
  app.get<{ Querystring: { language?: Language } }>(
    '/api/worklist',
    { config: { needs: 'citizens/read', api: description }, schema: inLanguage },
    async (request): Promise<readonly WorklistRow[]> => {
      const { role } = staffOf(request);
      const all = await overviews.all({ role, language: request.query.language ?? 'da' });
      return all.flatMap(({ attention }) => attention);
    },
  );
}
