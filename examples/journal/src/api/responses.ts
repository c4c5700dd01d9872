import { responseOf, type LogEntry } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import type { Staff } from '../access/roles.ts';
import type { ResponseState, Saved } from '../api-types.ts';
import { refuseHeldBack } from '../cases/held-back.ts';
import { replayed } from '../held/live-interviews.ts';
import { refusal } from '../http/refusal.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { listOf, ref } from '../openapi/json-schema.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import type { ResponseHead, StoredResponse } from '../storage/responses.ts';
import { appendEntries, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

const unknown = { 404: ['journal/unknown-response'], 403: ['journal/results-held-back'] } as const;

const takingUp: RouteDescription = {
  id: 'takeUpResponse',
  tag: 'Interviews',
  summary: 'Take an interview up again',
  description: 'The response as its log gives it, replayed now.',
  answers: { 200: answer('ResponseState') },
  refuses: { ...unknown, 422: ['response/hash-mismatch', 'response/migrated'] },
};

const saving: RouteDescription = {
  id: 'saveEntries',
  tag: 'Interviews',
  summary: 'Save what was answered',
  description:
    'The entries since the revision that the sender knows. Each is put through the engine again. All are kept, or none; 200 says that they are on the disk.',
  parts: { entries: listOf(ref('LogEntry')) },
  answers: { 200: answer('Saved', 'Kept.') },
  refuses: {
    ...unknown,
    409: ['journal/conflict'],
    422: ['journal/log-gap', 'journal/entry-differs', 'journal/wrong-actor', 'response/migrated'],
  },
};

export function responseRoutes(app: FastifyInstance, journal: Journal): void {
  app.get<WithId>(
    '/api/responses/:id',
    { config: { needs: 'interviews/hold', api: takingUp }, schema: withId },
    async (request) => {
      const stored = await responseOfId(journal, request.params.id);
      await refuseHeldBack(journal, stored, staffOf(request));
      return stateOf(journal, stored, staffOf(request));
    },
  );

  app.post<WithId & { Body: { revision: number; entries: LogEntry[] } }>(
    '/api/responses/:id/entries',
    { config: { needs: 'interviews/hold', api: saving }, schema: appendEntries },
    async (request): Promise<Saved> => {
      const { params, body } = request;
      const about = await journal.live.about(params.id, body.revision);
      if (!about) throw refusal(404, 'journal/unknown-response', '/id');
      await refuseHeldBack(journal, about, staffOf(request));
      const time = journal.now();
      const actor = actorOf(about, staffOf(request));
      return { revision: await journal.live.append(params.id, { ...body, actor, time }), at: time };
    },
  );
}

/** What a page needs to hold the interview: the response as its log gives it, replayed here and now. */
export function stateOf({ catalogue, settings }: Journal, stored: StoredResponse, staff: Staff): ResponseState {
  const { citizen, administration, revision } = stored;
  const response = responseOf(replayed(catalogue, stored));
  const supportText = settings.supportText[response.language === 'en' ? 'en' : 'da'];
  return { citizen, actor: actorOf(stored, staff), supportText, administration, revision, response };
}

/** Who answers: the citizen alone, or whoever holds the interview. */
export function actorOf(
  { administration, citizen }: Pick<ResponseHead, 'administration' | 'citizen'>,
  staff: Staff,
): string {
  return administration === 'self-report' ? `citizen-${citizen}` : staff.id;
}

export async function responseOfId({ store }: Journal, id: string): Promise<StoredResponse> {
  const stored = await store.responses.find(id);
  if (!stored) throw refusal(404, 'journal/unknown-response', '/id');
  return stored;
}
