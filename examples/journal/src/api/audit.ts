import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal.ts';
import { verifyAudit } from '../storage/verify-audit.ts';

export function auditRoutes(app: FastifyInstance, { database }: Journal): void {
  app.get('/api/audit/verify', { config: { needs: 'audit/verify' } }, () => verifyAudit(database.db));
}
