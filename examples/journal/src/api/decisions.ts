import type { FastifyInstance } from 'fastify';
import type { Decision } from '../api-types.ts';
import { caseFile } from '../cases/case-file.ts';
import { refusal } from '../http/refusal.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import { addDecision } from '../storage/decisions.ts';
import { attentionOf } from '../worklist/attention.ts';
import { newDecision } from './schemas.ts';

type NewDecision = Pick<Decision, 'citizen' | 'source' | 'flag' | 'decision'> & { readonly reason?: string };

const description: RouteDescription = {
  id: 'addDecision',
  tag: 'Results',
  summary: 'Confirm or dismiss what a flag proposes',
  description: 'Dismissing needs a reason. Who and when is for the server to say.',
  answers: { 201: answer('Decision', 'As it was kept.') },
  refuses: { 422: ['journal/unknown-citizen', 'interview/reason-needed', 'journal/flag-not-raised'] },
};

export function decisionRoutes(app: FastifyInstance, journal: Journal): void {
  app.post<{ Body: NewDecision }>(
    '/api/decisions',
    { config: { needs: 'flags/decide', api: description }, schema: newDecision },
    async (request, reply) => {
      const { body } = request;
      const staff = staffOf(request);
      if (!(await journal.store.citizens.find(body.citizen))) throw refusal(422, 'journal/unknown-citizen', '/citizen');
      const reason = body.reason?.trim() ?? '';
      if (body.decision === 'dismissed' && reason === '') throw refusal(422, 'interview/reason-needed', '/reason');
      // A flag that this person may not see, this person does not decide on.
      const isThere = attentionOf(journal.catalogue, await caseFile(journal.store, body.citizen), staff, 'da').some(
        ({ source, flag }) => source === body.source && flag.id === body.flag && flag.status === 'raised',
      );
      if (!isThere) throw refusal(422, 'journal/flag-not-raised', '/flag', { flag: body.flag });
      // Who and when is the server's to say.
      const decision: Decision = { ...body, reason, actor: staff.id, time: journal.now() };
      await journal.store.write((writer) => addDecision(writer, decision));
      reply.code(201);
      return decision;
    },
  );
}
