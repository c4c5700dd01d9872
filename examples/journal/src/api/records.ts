import { isDeepStrictEqual } from 'node:util';
import { responseOf, verifyRecord, type Interview, type SkalaRecord, type TextPack } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import { may, type Staff } from '../access/roles.ts';
import type { RecordDetail } from '../api-types.ts';
import { caseFile } from '../cases/case-file.ts';
import { refuseHeldBack } from '../cases/held-back.ts';
import { isWhole, seen, viewerOf } from '../cases/viewer.ts';
import { replayed } from '../held/live-interviews.ts';
import { checkSave } from '../checks/check-save.ts';
import { refusal, RefusalError } from '../http/refusal.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import { ref, shape, text } from '../openapi/json-schema.ts';
import type { Language } from '../settings.ts';
import { addRecord, type StoredRecord } from '../storage/records.ts';
import { pathwayEvidenceAt, pathwayOf } from '../worklist/flag-history.ts';
import { actorOf, responseOfId } from './responses.ts';
import { completeResponse, inLanguage, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

const kept = shape<{ id: string }>({ id: text('Of the record.') });

const completing: RouteDescription = {
  id: 'addRecord',
  tag: 'Interviews',
  summary: 'Hand in a finished interview',
  description:
    'The log is replayed from its first entry and everything is scored again; a record that says anything else is refused. Entries that had not been saved are saved with it.',
  parts: { record: ref('SkalaRecord') },
  answers: {
    200: { description: 'It was here already: the first answer was lost on the way.', schema: kept },
    201: { description: 'Kept.', schema: kept },
  },
  refuses: {
    403: ['journal/results-held-back'],
    404: ['journal/unknown-response'],
    409: ['journal/conflict'],
    422: [
      ...(['journal/not-completed', 'journal/not-a-response', 'journal/response-differs'] as const),
      ...(['journal/instrument-differs', 'journal/unknown-status', 'journal/log-truncated'] as const),
      ...(['journal/log-rewritten', 'journal/log-gap', 'journal/entry-differs', 'journal/wrong-actor'] as const),
      ...(['response/hash-mismatch', 'response/migrated'] as const),
    ],
  },
};

const reading: RouteDescription = {
  id: 'readRecord',
  tag: 'Results',
  summary: 'The results of an interview',
  description: 'As whoever asks may see them. Noted in the audit log.',
  answers: { 200: answer('RecordDetail') },
  refuses: { 404: ['journal/unknown-record'] },
};

export function recordRoutes(app: FastifyInstance, journal: Journal): void {
  app.post<WithId & { Body: { record: object } }>(
    '/api/responses/:id/record',
    { config: { needs: 'interviews/hold', api: completing }, schema: completeResponse },
    async (request, reply) => {
      const { id, isNew } = await complete(journal, request.params.id, request.body.record, staffOf(request));
      reply.code(isNew ? 201 : 200);
      return { id };
    },
  );

  app.get<WithId & { Querystring: { language?: Language } }>(
    '/api/records/:id',
    { config: { needs: 'citizens/read', api: reading }, schema: { ...withId, ...inLanguage } },
    async (request) => {
      const { params, query } = request;
      const staff = staffOf(request);
      const detail = await detailOf(journal, params.id, staff, query.language ?? 'da');
      const about = `record:${params.id}`;
      const note = { time: journal.now(), actor: staff.id, action: 'record/opened', about } as const;
      await journal.store.note(note);
      return detail;
    },
  );
}

/**
 * Stores the record of a completed response. Nothing is taken on trust: the log is the one stored here, it is
 * replayed from its first entry, everything is scored again, and a record that says anything else is refused.
 */
async function complete(
  journal: Journal,
  responseId: string,
  given: object,
  staff: Staff,
): Promise<{ id: string; isNew: boolean }> {
  const stored = await responseOfId(journal, responseId);
  const interview = replayed(journal.catalogue, stored);
  const record = given as SkalaRecord;
  const faults = faultsIn(interview, record);
  if (faults.length > 0) {
    // What is wrong with a guess says what is right.
    await refuseHeldBack(journal, stored, staff);
    throw inRecord(faults);
  }
  const { status, log } = record.response;
  if (!['completed', 'ended-early', 'amended'].includes(status))
    throw refusal(422, 'journal/not-completed', '/record/response/status', { status });
  const entries = log.slice(stored.revision);
  const { revision, citizen, instrument } = stored;
  if (entries.length > 0) {
    const actor = actorOf(stored, staff);
    await journal.live.append(responseId, { revision, entries, actor, time: journal.now() });
  }
  return journal.store.write(async (writer) => {
    // Sent twice, because the first answer was lost on the way.
    const rows = await writer.db
      .selectFrom('record')
      .select(['id', 'json'])
      .where('response', '=', responseId)
      .execute();
    const same = rows.find(({ json }) =>
      isDeepStrictEqual((JSON.parse(json) as SkalaRecord).response, record.response),
    );
    if (same) return { id: same.id, isNew: false };
    const id = journal.newId();
    const completed = log.at(-1)?.time ?? journal.now();
    await addRecord(
      writer,
      { id, response: responseId, citizen, instrument, completed, record },
      journal.now(),
      staff.id,
    );
    return { id, isNew: true };
  });
}

function faultsIn(interview: Interview, record: SkalaRecord): RefusalError['issues'] {
  const faults = checkSave(responseOf(interview), record.response);
  if (faults.length > 0) return faults.map((fault) => ({ ...fault, path: `/response${fault.path}` }));
  return verifyRecord(interview.instrument, record);
}

function inRecord(issues: RefusalError['issues']): RefusalError {
  return new RefusalError(
    422,
    issues.map((issue) => ({ ...issue, path: `/record${issue.path}` })),
  );
}

async function detailOf(journal: Journal, id: string, staff: Staff, language: Language): Promise<RecordDetail> {
  const { catalogue, store } = journal;
  const stored = await store.records.find(id);
  if (!stored) throw refusal(404, 'journal/unknown-record', '/id');
  const file = await caseFile(store, stored.citizen);
  const viewer = viewerOf(staff, file);
  const all = file.records;
  const definition = catalogue.pathwayOf(stored.instrument);
  const index = all.findIndex((record) => record.id === id);
  const next = all.findIndex((record, at) => at > index && record.instrument === stored.instrument);
  // Until the next interview on the same instrument, this one counts.
  const counting = next < 0 ? all : all.slice(0, next);
  const evidenceAt = definition ? pathwayEvidenceAt(definition, counting) : '';
  const isRelevant = ({ source, time }: { source: string; time: string }): boolean =>
    (source === stored.instrument && time >= stored.completed) || (source === definition?.id && time >= evidenceAt);
  const record = seen(stored, catalogue.pathways, viewer);
  const result = definition && pathwayOf(catalogue, definition, counting, viewer);
  const isHidden = ({ source, flag }: { source: string; flag: string }): boolean =>
    source === stored.instrument
      ? !isWhole(record) && !record.flags.some(({ id }) => id === flag)
      : (result?.flags.some(({ id, status }) => id === flag && status === 'held-back') ?? false);
  const heldBackFromOthers = !isWhole(seen(stored, catalogue.pathways, { releases: file.releases }));
  return {
    id,
    citizen: { id: file.citizen.id, alias: file.citizen.alias },
    completed: stored.completed,
    record,
    heldBackFromOthers,
    mayRelease: heldBackFromOthers && isWhole(record) && may(staff.role, 'results/release'),
    earlier: all
      .slice(0, index)
      .filter((one) => isEarlierInterview(one, stored))
      .map((one) => seen(one, catalogue.pathways, viewer))
      .filter(isWhole),
    ...(definition &&
      result && {
        pathway: {
          definition,
          result,
          texts: pathwayTexts(journal, definition.steps, language),
        },
      }),
    // A decision counts for the evidence it was taken on, and says what it was taken on.
    decisions: file.decisions.filter((one) => isRelevant(one) && !isHidden(one)),
  };
}

function pathwayTexts(
  { catalogue }: Journal,
  steps: readonly { readonly instrument: string }[],
  language: Language,
): readonly TextPack[] {
  return [...new Set(steps.map(({ instrument }) => instrument))]
    .flatMap((id) => catalogue.content(id, catalogue.newest(id)?.version ?? '')?.texts ?? [])
    .filter((texts) => texts.language === language);
}

/** Another interview on the same instrument; the record before an amendment is not one. */
function isEarlierInterview(record: StoredRecord, shown: StoredRecord): boolean {
  return record.instrument === shown.instrument && record.response !== shown.response;
}
