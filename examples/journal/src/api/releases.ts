import { releaseOf } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import { isWhole, seen } from '../cases/viewer.ts';
import { refusal } from '../http/refusal.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import { addRelease } from '../storage/releases.ts';
import { newRelease } from './schemas.ts';

const description: RouteDescription = {
  id: 'addRelease',
  tag: 'Results',
  summary: 'Release results that a pathway holds back',
  description: 'Which role may release which results is for the pathway to say.',
  answers: { 201: answer('Release', 'As it was kept.') },
  refuses: { 422: ['journal/unknown-record', 'journal/nothing-held-back'] },
};

export function releaseRoutes(app: FastifyInstance, journal: Journal): void {
  app.post<{ Body: { record: string } }>(
    '/api/releases',
    { config: { needs: 'results/release', api: description }, schema: newRelease },
    async (request, reply) => {
      const stored = await journal.store.records.find(request.body.record);
      if (!stored) throw refusal(422, 'journal/unknown-record', '/record');
      const { id: actor, role } = staffOf(request);
      const { pathways } = journal.catalogue;
      const releases = await journal.store.releases.ofCitizen(stored.citizen);
      if (isWhole(seen(stored, pathways, { releases }))) throw refusal(422, 'journal/nothing-held-back', '/record');
      // The permission lets a person release; which role may release these results is for the pathway to say.
      const release = releaseOf(stored.record.response, { role, actor, time: journal.now() });
      if (!isWhole(seen(stored, pathways, { releases: [release] })))
        throw refusal(403, 'journal/not-permitted', '/record', { needs: 'results/release' });
      const { response, entries, time = '' } = release;
      await journal.store.write((writer) =>
        addRelease(writer, { citizen: stored.citizen, response, role, entries, actor, time }),
      );
      reply.code(201);
      return release;
    },
  );
}
