import { isDeepStrictEqual } from 'node:util';
import { verifyRecord, type SkalaRecord, type TextPack } from '@skala/engine';
import { migrations } from '@skala/engine/migrate';
import type { FastifyInstance } from 'fastify';
import type { RecordDetail } from '../api-types.ts';
import { checkSave } from '../checks/check-save.ts';
import { refusal, RefusalError } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import type { StoredRecord } from '../storage/records.ts';
import { pathwayEvidenceAt, pathwayOf } from '../worklist/flag-history.ts';
import { instrumentOf, responseOfId } from './responses.ts';
import { completeResponse, inLanguage, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

export function recordRoutes(app: FastifyInstance, journal: Journal): void {
  app.post<WithId & { Body: { record: object } }>(
    '/api/responses/:id/record',
    { schema: completeResponse },
    ({ params, body }, reply) => {
      const { id, isNew } = complete(journal, params.id, body.record);
      reply.code(isNew ? 201 : 200);
      return { id };
    },
  );

  app.get<WithId & { Querystring: { language?: Language } }>(
    '/api/records/:id',
    { schema: { ...withId, ...inLanguage } },
    ({ params, query }) => detailOf(journal, params.id, query.language ?? 'da'),
  );
}

/**
 * Stores the record of a completed response. Nothing is taken on trust: the log is replayed from its first entry
 * and everything is scored again, and a record that says anything else is refused.
 */
function complete(journal: Journal, responseId: string, given: object): { id: string; isNew: boolean } {
  const stored = responseOfId(journal, responseId);
  const record = given as SkalaRecord;
  const faults = checkSave(stored.response, record.response);
  if (faults.length > 0) throw inRecord(faults.map((fault) => ({ ...fault, path: `/response${fault.path}` })));
  const differences = verifyRecord(instrumentOf(journal, stored), record, { migrations });
  if (differences.length > 0) throw inRecord(differences);
  const { response } = record;
  if (!['completed', 'ended-early', 'amended'].includes(response.status)) {
    throw refusal(422, 'journal/not-completed', '/record/response/status', { status: response.status });
  }
  const last = journal.store.records.ofResponse(responseId).at(-1);
  // Sent twice, because the first answer was lost on the way.
  if (last && isDeepStrictEqual(last.record.response, response)) return { id: last.id, isNew: false };
  const id = journal.newId();
  const { citizen, instrument } = stored;
  journal.store.transaction(() => {
    journal.store.responses.save(response, stored.revision, journal.now());
    const completed = response.log.at(-1)?.time ?? journal.now();
    journal.store.records.add({ id, response: responseId, citizen, instrument, completed, record });
  });
  return { id, isNew: true };
}

function inRecord(issues: RefusalError['issues']): RefusalError {
  return new RefusalError(
    422,
    issues.map((issue) => ({ ...issue, path: `/record${issue.path}` })),
  );
}

function detailOf(journal: Journal, id: string, language: Language): RecordDetail {
  const stored = journal.store.records.find(id);
  const citizen = stored && journal.store.citizens.find(stored.citizen);
  if (!stored || !citizen) throw refusal(404, 'journal/unknown-record', '/id');
  const all = journal.store.records.ofCitizen(stored.citizen);
  const { pathway } = journal.catalogue;
  const index = all.findIndex((record) => record.id === id);
  const next = all.findIndex((record, at) => at > index && record.instrument === stored.instrument);
  // Until the next interview on the same instrument, this one counts.
  const counting = next < 0 ? all : all.slice(0, next);
  const evidenceAt = pathwayEvidenceAt(journal.catalogue, counting);
  return {
    id,
    citizen: { id: citizen.id, alias: citizen.alias },
    completed: stored.completed,
    record: stored.record,
    earlier: all
      .slice(0, index)
      .filter((record) => isEarlierInterview(record, stored))
      .map(({ record }) => record),
    pathway: {
      definition: pathway,
      result: pathwayOf(journal.catalogue, counting),
      texts: pathwayTexts(journal, language),
    },
    // A decision counts for the evidence it was taken on.
    decisions: journal.store.decisions
      .ofCitizen(stored.citizen)
      .filter(
        ({ source, time }) =>
          (source === stored.instrument && time >= stored.completed) || (source === pathway.id && time >= evidenceAt),
      ),
  };
}

function pathwayTexts({ catalogue }: Journal, language: Language): readonly TextPack[] {
  const instruments = new Set(catalogue.pathway.steps.map(({ instrument }) => instrument));
  return [...instruments]
    .flatMap((id) => catalogue.content(id, catalogue.newest(id)?.version ?? '')?.texts ?? [])
    .filter((texts) => texts.language === language);
}

/** Another interview on the same instrument; the record before an amendment is not one. */
function isEarlierInterview(record: StoredRecord, shown: StoredRecord): boolean {
  return record.instrument === shown.instrument && record.response !== shown.response;
}
