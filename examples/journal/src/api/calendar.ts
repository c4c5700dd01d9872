/** What is due and overdue over all citizens. */
import { dueSteps, type ScheduleFacts } from '@skala/engine/schedule';
import type { CompiledPathway } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import type { Calendar, CalendarRow, CitizenName } from '../api-types.ts';
import { caseViews } from '../cases/case-views.ts';
import { factsOf } from '../cases/course.ts';
import { danishDay } from '../cases/danish-day.ts';
import { viewerOf } from '../cases/viewer.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import type { Language } from '../settings.ts';
import { pathwayWords } from '../words/pathway-words.ts';
import { inLanguage } from './schemas.ts';

interface Facts {
  readonly citizen: CitizenName;
  readonly pathways: readonly { readonly definition: CompiledPathway; readonly facts: ScheduleFacts }[];
}

/** How far ahead the calendar looks, in days. */
const ahead = 31;

const description: RouteDescription = {
  id: 'readCalendar',
  tag: 'Lists',
  summary: 'What is due and overdue over all citizens',
  answers: { 200: answer('Calendar', 'What is late, what can be done now, and what begins within a month.') },
};

export function calendarRoutes(app: FastifyInstance, { store, catalogue, now }: Journal): void {
  // What the days are counted from is kept; the days themselves are worked out as of today, each time.
  const facts = caseViews<Facts>(store, ({ citizen: { id, alias }, records, releases }, { role }) => ({
    citizen: { id, alias },
    pathways: factsOf(catalogue, records, viewerOf({ role }, { releases })),
  }));
  app.get<{ Querystring: { language?: Language } }>(
    '/api/calendar',
    { config: { needs: 'citizens/read', api: description }, schema: inLanguage },
    async (request): Promise<Calendar> => {
      const { role } = staffOf(request);
      const language = request.query.language ?? 'da';
      const asOf = danishDay(now());
      const rows = (await facts.all({ role, language })).flatMap((one) => rowsOf(one, asOf, language));
      return { asOf, rows: rows.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)) };
    },
  );
}

function rowsOf({ citizen, pathways }: Facts, asOf: string, language: Language): CalendarRow[] {
  const last = new Date(Date.parse(asOf) + ahead * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return pathways.flatMap(({ definition, facts }) => {
    const words = pathwayWords(definition, language);
    return dueSteps(definition, facts, asOf).flatMap(({ status, rule, step, after, from, opens, due, need }) => {
      if (status === 'done' || opens > last) return [];
      const spoken = { title: words.step(step), ruleTitle: words.rule(rule), event: words.event(after) };
      return [{ citizen, pathway: definition.id, rule, step, from, opens, due, need, status, ...spoken }];
    });
  });
}
