import type { FastifyInstance } from 'fastify';
import { refusal } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import { instrumentVersion } from './schemas.ts';

export function instrumentRoutes(app: FastifyInstance, { catalogue }: Journal): void {
  app.get<{ Params: { id: string; version: string } }>(
    '/api/instruments/:id/:version',
    { config: { needs: 'session' }, schema: instrumentVersion },
    ({ params }, reply) => {
      const content = catalogue.content(params.id, params.version);
      if (!content) throw refusal(404, 'journal/unknown-instrument', '/id');
      // A published version never changes, and says nothing about anyone; checked again because texts may.
      reply.header('Cache-Control', 'private, max-age=300');
      return content;
    },
  );
}
