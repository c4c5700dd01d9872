/** What is made of a whole case: results over time, the summary for the citizen (also as PDF), the handover note. */
import { summaryText } from '@skala/widgets/summary-text';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Staff } from '../access/roles.ts';
import type { CitizenRecords, CitizenSummary, HandoverNote } from '../api-types.ts';
import { caseFile, type CaseFile } from '../cases/case-file.ts';
import { danishDay } from '../cases/danish-day.ts';
import { handoverNote } from '../cases/handover.ts';
import { recordsOf } from '../cases/profile.ts';
import { summaryOf } from '../cases/summary.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, file, type RouteDescription } from '../openapi/route-description.ts';
import { summaryPdf } from '../pdf/summary-pdf.ts';
import type { Language } from '../settings.ts';
import type { AuditAction } from '../storage/audit.ts';
import { inLanguage, withId } from './schemas.ts';

interface Asked {
  Params: { id: string };
  Querystring: { language?: Language };
}

const unknown = { 404: ['journal/unknown-citizen'] } as const;

/** Of a route that reads a case. */
function reading(api: Omit<RouteDescription, 'tag' | 'refuses'>) {
  const config = { needs: 'citizens/read', api: { ...api, tag: 'Citizens', refuses: unknown } } as const;
  return { config, schema: { ...withId, ...inLanguage } } as const;
}

const summaryRoute = reading({
  id: 'readSummary',
  summary: 'The summary for the citizen',
  description: 'Whoever asks, it holds what the citizen may read: no flags, and nothing that is held back.',
  answers: { 200: answer('CitizenSummary') },
});

const summaryPdfRoute = reading({
  id: 'takeSummary',
  summary: 'The summary for the citizen as a tagged PDF',
  description: 'Noted in the audit log.',
  answers: { 200: file('application/pdf', 'The same words.') },
});

const profileRoute = reading({
  id: 'readProfile',
  summary: 'Results over time',
  answers: { 200: answer('CitizenRecords') },
});

const handoverRoute = reading({
  id: 'readHandover',
  summary: 'A note for whoever takes over',
  description: 'In words; it says what whoever asks may see, and no more.',
  answers: { 200: answer('HandoverNote') },
});

export function caseDocumentRoutes(app: FastifyInstance, journal: Journal): void {
  const { catalogue, store, now } = journal;

  /** Opens the case, and notes who did. */
  const open = async (request: FastifyRequest<Asked>, action: AuditAction): Promise<CaseFile> => {
    const { id } = request.params;
    const file = await caseFile(store, id);
    const note = { time: now(), actor: staffOf(request).id, action, about: `citizen:${id}` } as const;
    await store.note(note);
    return file;
  };

  const summary = (file: CaseFile, language: Language): CitizenSummary =>
    summaryOf(journal, file, danishDay(now()), language);

  app.get<Asked>('/api/citizens/:id/summary', summaryRoute, async (request): Promise<CitizenSummary> => {
    return summary(await open(request, 'citizen/opened'), request.query.language ?? 'da');
  });

  app.get<Asked>('/api/citizens/:id/summary.pdf', summaryPdfRoute, async (request, reply) => {
    const language = request.query.language ?? 'da';
    const { citizen, records, next, help } = summary(await open(request, 'export/taken'), language);
    const entries = records.flatMap((record) => {
      const { id, version } = record.response.instrument;
      const content = catalogue.content(id, version);
      return content ? [{ record, ...content }] : [];
    });
    reply.type('application/pdf').header('Content-Disposition', `attachment; filename="skala-${citizen.id}.pdf"`);
    return summaryPdf(summaryText(entries, language, { next, help }), language);
  });

  app.get<Asked>('/api/citizens/:id/profile', profileRoute, async (request): Promise<CitizenRecords> => {
    const file = await open(request, 'citizen/opened');
    return recordsOf(catalogue, file, staffOf(request), request.query.language ?? 'da');
  });

  app.get<Asked>('/api/citizens/:id/handover', handoverRoute, async (request): Promise<HandoverNote> => {
    const file = withNames(await open(request, 'citizen/opened'), await journal.auth.staff());
    return handoverNote(catalogue, file, staffOf(request), now(), request.query.language ?? 'da');
  });
}

/** Whoever takes over reads who decided, not a reference. */
function withNames(file: CaseFile, staff: readonly Staff[]): CaseFile {
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const decisions = file.decisions.map((one) => ({ ...one, actor: names.get(one.actor) ?? one.actor }));
  return { ...file, decisions };
}
