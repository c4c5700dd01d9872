import { openInterview, responseOf, type InterviewOptions } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import type { Staff } from '../access/roles.ts';
import type { Administration, CitizenDetail, RecordSummary, ResponseState, WorklistRow } from '../api-types.ts';
import { caseFile, type CaseFile } from '../cases/case-file.ts';
import { openInterviews } from '../cases/case-overviews.ts';
import { courseOf } from '../cases/course.ts';
import { danishDay } from '../cases/danish-day.ts';
import { dueStepsOf } from '../cases/due-steps.ts';
import { openResponses } from '../cases/open-responses.ts';
import { isWhole, seen, viewerOf } from '../cases/viewer.ts';
import { refusal } from '../http/refusal.ts';
import { staffOf } from '../http/session.ts';
import type { Journal } from '../journal.ts';
import { listOf, ref, shape, text } from '../openapi/json-schema.ts';
import { answer, type RouteDescription } from '../openapi/route-description.ts';
import type { Language } from '../settings.ts';
import { addCitizen } from '../storage/citizens.ts';
import { freeReference } from '../storage/free-reference.ts';
import type { StoredRecord } from '../storage/records.ts';
import { addResponse } from '../storage/responses.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import { responseOfId, stateOf } from './responses.ts';
import { inLanguage, newCitizen, newResponse, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

interface InLanguage {
  Querystring: { language?: Language };
}

/** Of a route that reads citizens. */
function reading(api: Omit<RouteDescription, 'tag'>) {
  return { config: { needs: 'citizens/read', api: { ...api, tag: 'Citizens' } } } as const;
}

/** Of a route that begins something. */
function holding(api: RouteDescription) {
  return { config: { needs: 'interviews/hold', api } } as const;
}

const unknown = { 404: ['journal/unknown-citizen'] } as const;

const listRoute = reading({
  id: 'listCitizens',
  summary: 'All citizens, with what is open and what is flagged',
  answers: { 200: { description: 'By reference.', schema: listOf(ref('CitizenRow')) } },
});

const registerRoute = holding({
  id: 'addCitizen',
  tag: 'Citizens',
  summary: 'Register a citizen',
  description: 'Under a made-up first name, or anonymously without one. The reference is drawn by the server.',
  answers: { 201: { description: 'Kept.', schema: shape<{ id: string }>({ id: text('The reference.') }) } },
});

const citizenRoute = reading({
  id: 'readCitizen',
  summary: 'One citizen: interviews, flags, what is due, the course',
  description: 'Noted in the audit log.',
  answers: { 200: answer('CitizenDetail') },
  refuses: unknown,
});

const recordsRoute = reading({
  id: 'listRecords',
  summary: 'All finished interviews of one citizen',
  answers: { 200: { description: 'The oldest first.', schema: listOf(ref('StoredRecord')) } },
  refuses: unknown,
});

const beginRoute = holding({
  id: 'beginResponse',
  tag: 'Interviews',
  summary: 'Begin an interview on the newest version of an instrument',
  answers: { 201: answer('ResponseState', 'Begun.') },
  refuses: {
    ...unknown,
    422: ['journal/unknown-instrument', 'response/unknown-form', 'journal/administration-not-possible'],
  },
});

export function citizenRoutes(app: FastifyInstance, journal: Journal): void {
  app.get<InLanguage>('/api/citizens', { ...listRoute, schema: inLanguage }, async (request) => {
    const { role } = staffOf(request);
    const overviews = await journal.overviews.all({ role, language: request.query.language ?? 'da' });
    return overviews.map(({ row }) => row);
  });

  app.post<{ Body: { alias?: string } }>(
    '/api/citizens',
    { ...registerRoute, schema: newCitizen },
    async (request, reply) => {
      reply.code(201);
      return register(journal, request.body.alias ?? null, staffOf(request));
    },
  );

  app.get<WithId & InLanguage>(
    '/api/citizens/:id',
    { ...citizenRoute, schema: { ...withId, ...inLanguage } },
    async (request) => {
      const { params, query } = request;
      const staff = staffOf(request);
      const file = await caseFile(journal.store, params.id);
      const about = `citizen:${params.id}`;
      const note = { time: journal.now(), actor: staff.id, action: 'citizen/opened', about } as const;
      await journal.store.note(note);
      return detailOf(journal, file, staff, query.language ?? 'da');
    },
  );

  app.get<WithId>('/api/citizens/:id/records', { ...recordsRoute, schema: withId }, async (request) => {
    const file = await caseFile(journal.store, request.params.id);
    const viewer = viewerOf(staffOf(request), file);
    return file.records.map((stored) => ({ ...stored, record: seen(stored, journal.catalogue.pathways, viewer) }));
  });

  app.post<WithId & { Body: NewResponse }>(
    '/api/citizens/:id/responses',
    { ...beginRoute, schema: newResponse },
    async (request, reply) => {
      const { citizen } = await caseFile(journal.store, request.params.id);
      reply.code(201);
      return startResponse(journal, citizen.id, request.body, staffOf(request));
    },
  );
}

/** Without a name: treated anonymously. */
async function register(journal: Journal, alias: string | null, staff: Staff): Promise<{ id: string }> {
  return journal.store.write(async (writer) => {
    const taken = new Set((await writer.db.selectFrom('citizen').select('id').execute()).map(({ id }) => id));
    const id = freeReference(taken);
    await addCitizen(writer, { id, alias, created: journal.now() }, staff.id);
    return { id };
  });
}

interface NewResponse {
  readonly instrument: string;
  readonly form: string;
  readonly language: Language;
  readonly administration?: Administration;
}

async function startResponse(
  journal: Journal,
  citizen: string,
  wanted: NewResponse,
  staff: Staff,
): Promise<ResponseState> {
  const { form, language } = wanted;
  const instrument = journal.catalogue.newest(wanted.instrument);
  if (!instrument) throw refusal(422, 'journal/unknown-instrument', '/instrument', { name: wanted.instrument });
  if (!Object.hasOwn(instrument.forms, form)) throw refusal(422, 'response/unknown-form', '/form', { form });
  const administration = wanted.administration ?? 'interview';
  if (!journal.catalogue.administrations(instrument, language).includes(administration)) {
    throw refusal(422, 'journal/administration-not-possible', '/administration', { administration });
  }
  const { money } = journal.settings;
  const options: InterviewOptions = { id: journal.newId(), form, subject: citizen, language, money };
  const response = responseOf(openInterview(instrument, options));
  const begun = { citizen, administration, options, response };
  await journal.store.write((writer) => addResponse(writer, begun, journal.now(), staff.id));
  return stateOf(journal, await responseOfId(journal, response.id), staff);
}

function attentionTo(
  journal: Journal,
  file: CaseFile,
  staff: Pick<Staff, 'role'>,
  language: Language,
): readonly WorklistRow[] {
  return withoutCovered(attentionOf(journal.catalogue, file, staff, language)).filter(
    ({ flag }) => flag.action !== 'information',
  );
}

async function detailOf(journal: Journal, file: CaseFile, staff: Staff, language: Language): Promise<CitizenDetail> {
  const { id, alias } = file.citizen;
  const open = openInterviews(journal.catalogue, file, language);
  const viewer = viewerOf(staff, file);
  const asOf = danishDay(journal.now());
  const course = courseOf(journal.catalogue, file.records, await openResponses(journal, file), viewer, asOf);
  return {
    id,
    alias,
    attention: attentionTo(journal, file, staff, language),
    open,
    records: file.records.map((record) => summaryOf(journal, file, record, staff, language)).reverse(),
    choices: journal.catalogue.choices(language),
    due: dueStepsOf(course),
    asOf,
    course,
  };
}

function summaryOf(
  { catalogue }: Journal,
  file: CaseFile,
  stored: StoredRecord,
  staff: Staff,
  language: Language,
): RecordSummary {
  const { response } = stored.record;
  const visible = seen(stored, catalogue.pathways, viewerOf(staff, file));
  const words = catalogue.words(stored.instrument, response.instrument.version, language);
  return {
    id: stored.id,
    instrument: stored.instrument,
    title: catalogue.title(stored.instrument, response.instrument.version, response.form, language),
    form: response.form,
    completed: stored.completed,
    amended: response.status === 'amended',
    endedEarly: response.status === 'ended-early',
    heldBack: !isWhole(visible),
    raised: visible.flags
      .filter(({ status, action }) => status === 'raised' && action !== 'information')
      .map((flag) => words.flag(flag.id).title),
  };
}
