import { resumeInterview, type CompiledInstrument, type Response } from '@skala/engine';
import { migrations } from '@skala/engine/migrate';
import type { FastifyInstance } from 'fastify';
import type { ResponseState, Saved } from '../api-types.ts';
import { checkSave } from '../checks/check-save.ts';
import { refusal, RefusalError } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import type { StoredResponse } from '../storage/responses.ts';
import { saveResponse, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

export function responseRoutes(app: FastifyInstance, journal: Journal): void {
  app.get<WithId>('/api/responses/:id', { schema: withId }, ({ params }) => takeUp(journal, params.id));

  app.put<WithId & { Body: { revision: number; response: object } }>(
    '/api/responses/:id',
    { schema: saveResponse },
    ({ params, body }) => save(journal, params.id, body),
  );
}

/** A response as it was left, after its whole log has been replayed. */
function takeUp(journal: Journal, id: string): ResponseState {
  const stored = responseOfId(journal, id);
  const replayed = resumeInterview(instrumentOf(journal, stored), stored.response, { migrations });
  if (!replayed.ok) throw new RefusalError(422, replayed.issues);
  return stateOf(journal, stored);
}

/** What a page needs to hold the interview. */
export function stateOf({ settings }: Journal, stored: StoredResponse): ResponseState {
  const { citizen, administration, revision, response } = stored;
  const actor = administration === 'self-report' ? `citizen-${citizen}` : settings.staff;
  const supportText = settings.supportText[response.language === 'en' ? 'en' : 'da'];
  return { citizen, actor, supportText, administration, revision, response };
}

function save(journal: Journal, id: string, body: { revision: number; response: object }): Saved {
  const stored = responseOfId(journal, id);
  if (stored.revision !== body.revision) throw conflict(stored.revision);
  const faults = checkSave(stored.response, body.response);
  if (faults.length > 0) {
    throw new RefusalError(
      422,
      faults.map((fault) => ({ ...fault, path: `/response${fault.path}` })),
    );
  }
  const at = journal.now();
  const revision = journal.store.responses.save(body.response as Response, body.revision, at);
  if (revision === undefined) throw conflict(body.revision + 1);
  return { revision, at };
}

function conflict(stored: number): RefusalError {
  return refusal(409, 'journal/conflict', '/revision', { stored });
}

export function responseOfId(journal: Journal, id: string): StoredResponse {
  const stored = journal.store.responses.find(id);
  if (!stored) throw refusal(404, 'journal/unknown-response', '/id');
  return stored;
}

/** The definition a response was made on, which may be older than the one new interviews are held on. */
export function instrumentOf(
  journal: Journal,
  { instrument, version }: Pick<StoredResponse, 'instrument' | 'version'>,
): CompiledInstrument {
  const found = journal.catalogue.instrument(instrument, version);
  if (!found) throw refusal(422, 'journal/unknown-instrument', '/instrument', { name: `${instrument} ${version}` });
  return found;
}
