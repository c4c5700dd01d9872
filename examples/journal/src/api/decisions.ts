import type { FastifyInstance } from 'fastify';
import type { Decision } from '../api-types.ts';
import { refusal } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import { attentionOf } from '../worklist/attention.ts';
import { newDecision } from './schemas.ts';

type NewDecision = Pick<Decision, 'citizen' | 'source' | 'flag' | 'decision'> & { readonly reason?: string };

export function decisionRoutes(app: FastifyInstance, journal: Journal): void {
  app.post<{ Body: NewDecision }>('/api/decisions', { schema: newDecision }, ({ body }, reply) => {
    const citizen = journal.store.citizens.find(body.citizen);
    const reason = body.reason?.trim() ?? '';
    if (!citizen) throw refusal(422, 'journal/unknown-citizen', '/citizen');
    if (body.decision === 'dismissed' && reason === '') throw refusal(422, 'interview/reason-needed', '/reason');
    const isThere = attentionOf(journal, citizen, 'da').some(
      ({ source, flag }) => source === body.source && flag.id === body.flag && flag.status === 'raised',
    );
    if (!isThere) throw refusal(422, 'journal/flag-not-raised', '/flag', { flag: body.flag });
    // Who and when is the server's to say.
    const decision: Decision = { ...body, reason, actor: journal.settings.staff, time: journal.now() };
    journal.store.decisions.add(decision);
    reply.code(201);
    return decision;
  });
}
