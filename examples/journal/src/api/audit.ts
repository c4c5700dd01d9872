import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import { verifyAudit } from '../storage/verify-audit.ts';

const description: RouteDescription = {
  id: 'verifyAudit',
  tag: 'Journal',
  summary: 'Check the audit log',
  description: 'Goes through the whole chain, and compares everything stored with what the chain says was written.',
  answers: { 200: answer('AuditReport', 'What was found; no faults if all is well.') },
};

export function auditRoutes(app: FastifyInstance, { database }: Journal): void {
  app.get('/api/audit/verify', { config: { needs: 'audit/verify', api: description } }, () => verifyAudit(database.db));
}
