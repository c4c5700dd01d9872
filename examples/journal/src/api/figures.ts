import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { danishDay } from '../cases/danish-day.ts';
import { begunInterviews } from '../figures/begun-interviews.ts';
import type { Figures, NamedFigures, Period } from '../figures/figure-line.ts';
import { figuresOf } from '../figures/figures.ts';
import { namedFigures } from '../figures/named-figures.ts';
import { checkedPeriod } from '../figures/period.ts';
import { figuresAsCsv, figuresAsParquet } from '../figures/take-away.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, file, type RouteDescription } from '../openapi/route-description.ts';
import type { Language } from '../settings.ts';
import { inPeriod } from './schemas.ts';

interface InPeriod {
  Querystring: Period & { readonly language?: Language };
}

/** With the indicators of the quality standard. */
const coursePathway = 'dk-treatment-course';

/** Of a route that gives figures. */
function reading(api: Omit<RouteDescription, 'tag' | 'refuses'>) {
  const refuses = { 422: ['journal/no-such-day', 'journal/period-too-short'] } as const;
  return { config: { needs: 'figures/read', api: { ...api, tag: 'Figures', refuses } }, schema: inPeriod } as const;
}

const figuresRoute = reading({
  id: 'readFigures',
  summary: 'The figures of a period',
  answers: { 200: answer('Figures') },
});

const csvRoute = reading({
  id: 'takeFiguresAsCsv',
  summary: 'The figures of a period as CSV',
  description: 'One row a number. Noted in the audit log.',
  answers: { 200: file('text/csv', 'RFC 4180, in UTF-8.') },
});

const parquetRoute = reading({
  id: 'takeFiguresAsParquet',
  summary: 'The figures of a period as Parquet',
  description: 'One row a number. Noted in the audit log.',
  answers: { 200: file('application/vnd.apache.parquet', 'The same columns as the CSV.') },
});

export function figureRoutes(app: FastifyInstance, journal: Journal): void {
  const { store, catalogue, database, courses } = journal;
  const pathway = catalogue.pathways.find(({ id }) => id === coursePathway);
  if (!pathway) return;

  const figuresFor = async (query: Period): Promise<Figures> => {
    const period = checkedPeriod(query);
    const [people, begun] = await Promise.all([courses.all('figures'), begunInterviews(database.db)]);
    return figuresOf({ pathway, people, begun, asOf: danishDay(journal.now()) }, period);
  };

  app.get<InPeriod>('/api/figures', figuresRoute, async ({ query }): Promise<NamedFigures> =>
    namedFigures(await figuresFor(query), catalogue, pathway, query.language ?? 'da'),
  );

  /** Sends a file, and notes who took it before it is sent. */
  const take = async (
    request: FastifyRequest<InPeriod>,
    reply: FastifyReply,
    kind: 'csv' | 'parquet',
    type: string,
    content: (figures: Figures) => string | Buffer,
  ): Promise<string | Buffer> => {
    const figures = await figuresFor(request.query);
    const { from, until } = figures;
    const file = content(figures);
    const about = `figures:${from}/${until}.${kind}`;
    const note = { time: journal.now(), actor: staffOf(request).id, action: 'export/taken', about } as const;
    await store.note(note);
    reply.type(type).header('Content-Disposition', `attachment; filename="figures-${from}-${until}.${kind}"`);
    return file;
  };
  app.get<InPeriod>('/api/figures.csv', csvRoute, (request, reply) =>
    take(request, reply, 'csv', 'text/csv; charset=utf-8', figuresAsCsv),
  );
  app.get<InPeriod>('/api/figures.parquet', parquetRoute, (request, reply) =>
    take(request, reply, 'parquet', 'application/vnd.apache.parquet', figuresAsParquet),
  );
}
