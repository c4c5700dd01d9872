/** What is due and overdue over all citizens. */
import { dueSteps } from '@skala/engine/schedule';
import type { FastifyInstance } from 'fastify';
import type { Calendar, CalendarRow } from '../api-types.ts';
import type { CaseDeadlines } from '../cases/case-deadlines.ts';
import { danishDay } from '../cases/danish-day.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import type { Language } from '../settings.ts';
import { pathwayWords } from '../words/pathway-words.ts';
import { inLanguage } from './schemas.ts';

/** How far ahead the calendar looks, in days. */
const ahead = 31;

const description: RouteDescription = {
  id: 'readCalendar',
  tag: 'Lists',
  summary: 'What is due and overdue over all citizens',
  answers: { 200: answer('Calendar', 'What is late, what can be done now, and what begins within a month.') },
};

export function calendarRoutes(app: FastifyInstance, { deadlines, now }: Journal): void {
  app.get<{ Querystring: { language?: Language } }>(
    '/api/calendar',
    { config: { needs: 'citizens/read', api: description }, schema: inLanguage },
    async (request): Promise<Calendar> => {
      const { role } = staffOf(request);
      const language = request.query.language ?? 'da';
      const asOf = danishDay(now());
      const rows = (await deadlines.all(role)).flatMap((one) => rowsOf(one, asOf, language));
      return { asOf, rows: rows.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)) };
    },
  );
}

function rowsOf({ citizen, pathways }: CaseDeadlines, asOf: string, language: Language): CalendarRow[] {
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
