import type { FastifyInstance } from 'fastify';
import { refusal } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import { instrumentVersion } from './schemas.ts';

const description: RouteDescription = {
  id: 'readInstrument',
  tag: 'Library',
  summary: 'One version of an instrument, compiled, with its words',
  answers: { 200: answer('InstrumentContent') },
  refuses: { 404: ['journal/unknown-instrument'] },
};

export function instrumentRoutes(app: FastifyInstance, { catalogue }: Journal): void {
  app.get<{ Params: { id: string; version: string } }>(
    '/api/instruments/:id/:version',
    { config: { needs: 'session', api: description }, schema: instrumentVersion },
    ({ params }, reply) => {
      const content = catalogue.content(params.id, params.version);
      if (!content) throw refusal(404, 'journal/unknown-instrument', '/id');
      // A published version never changes, and says nothing about anyone; checked again because texts may.
      reply.header('Cache-Control', 'private, max-age=300');
      return content;
    },
  );
}
