import { openInterview, responseOf } from '@skala/engine';
import type { FastifyInstance } from 'fastify';
import type {
  Administration,
  CitizenDetail,
  CitizenRow,
  OpenInterview,
  RecordSummary,
  ResponseState,
  WorklistRow,
} from '../api-types.ts';
import { refusal } from '../http/refusal.ts';
import type { Journal } from '../journal.ts';
import type { Language } from '../settings.ts';
import type { Citizen } from '../storage/citizens.ts';
import type { StoredRecord } from '../storage/records.ts';
import type { ResponseSummary } from '../storage/responses.ts';
import { attentionOf, withoutCovered } from '../worklist/attention.ts';
import { pathwayOf } from '../worklist/flag-history.ts';
import { stateOf } from './responses.ts';
import { inLanguage, newResponse, withId } from './schemas.ts';

interface WithId {
  Params: { id: string };
}

export function citizenRoutes(app: FastifyInstance, journal: Journal): void {
  app.get<{ Querystring: { language?: Language } }>('/api/citizens', { schema: inLanguage }, ({ query }) =>
    journal.store.citizens.all().map((citizen) => rowOf(journal, citizen, query.language ?? 'da')),
  );

  app.get<WithId & { Querystring: { language?: Language } }>(
    '/api/citizens/:id',
    { schema: { ...withId, ...inLanguage } },
    ({ params, query }) => detailOf(journal, citizenOf(journal, params.id), query.language ?? 'da'),
  );

  app.get<WithId>('/api/citizens/:id/records', { schema: withId }, ({ params }) =>
    journal.store.records.ofCitizen(citizenOf(journal, params.id).id),
  );

  app.post<WithId & { Body: NewResponse }>(
    '/api/citizens/:id/responses',
    { schema: newResponse },
    ({ params, body }, reply) => {
      reply.code(201);
      return startResponse(journal, citizenOf(journal, params.id), body);
    },
  );
}

interface NewResponse {
  readonly instrument: string;
  readonly form: string;
  readonly language: Language;
  readonly administration?: Administration;
}

function startResponse(journal: Journal, citizen: Citizen, wanted: NewResponse): ResponseState {
  const { form, language } = wanted;
  const instrument = journal.catalogue.newest(wanted.instrument);
  if (!instrument) throw refusal(422, 'journal/unknown-instrument', '/instrument', { name: wanted.instrument });
  if (!Object.hasOwn(instrument.forms, form)) throw refusal(422, 'response/unknown-form', '/form', { form });
  const administration = wanted.administration ?? 'interview';
  if (!instrument.administration.includes(administration)) {
    throw refusal(422, 'journal/administration-not-possible', '/administration', { administration });
  }
  const { money } = journal.settings;
  const interview = openInterview(instrument, { id: journal.newId(), form, subject: citizen.id, language, money });
  const response = responseOf(interview);
  return stateOf(
    journal,
    journal.store.responses.add({ citizen: citizen.id, administration, response, updated: journal.now() }),
  );
}

function citizenOf(journal: Journal, reference: string): Citizen {
  const citizen = journal.store.citizens.find(reference);
  if (!citizen) throw refusal(404, 'journal/unknown-citizen', '/id');
  return citizen;
}

function rowOf(journal: Journal, citizen: Citizen, language: Language): CitizenRow {
  const { id: reference, alias } = citizen;
  const lastInterview = journal.store.records.ofCitizen(reference).at(-1)?.completed;
  const [open] = openInterviews(journal, reference, language);
  return {
    id: reference,
    alias,
    ...(lastInterview === undefined ? {} : { lastInterview }),
    ...(open === undefined ? {} : { open }),
    flags: attentionTo(journal, citizen, language)
      .filter(({ state }) => state === 'waiting')
      .map(({ title, flag }) => ({ title, action: flag.action })),
  };
}

function attentionTo(journal: Journal, citizen: Citizen, language: Language): readonly WorklistRow[] {
  return withoutCovered(attentionOf(journal, citizen, language)).filter(({ flag }) => flag.action !== 'information');
}

function detailOf(journal: Journal, citizen: Citizen, language: Language): CitizenDetail {
  const { id: reference, alias } = citizen;
  const open = openInterviews(journal, reference, language);
  const records = journal.store.records.ofCitizen(reference);
  const { steps } = pathwayOf(journal.catalogue, records);
  return {
    id: reference,
    alias,
    attention: attentionTo(journal, citizen, language),
    open,
    records: records.map((record) => summaryOf(journal, record, language)).reverse(),
    choices: journal.catalogue.choices(language),
    due: steps
      .filter(({ status, instrument }) => status === 'due' && !open.some((one) => one.instrument === instrument))
      .map(({ instrument, form }) => ({ instrument, form })),
  };
}

const closed: ReadonlySet<ResponseSummary['status']> = new Set(['completed', 'ended-early', 'amended']);

function openInterviews(journal: Journal, citizen: string, language: Language): OpenInterview[] {
  return journal.store.responses
    .ofCitizen(citizen)
    .filter(
      ({ id: response, status }) => !closed.has(status) || journal.store.records.ofResponse(response).length === 0,
    )
    .map(({ id: response, instrument, version, form, administration, updated }) => {
      const title = journal.catalogue.title(instrument, version, form, language);
      return { id: response, instrument, title, form, administration, updated };
    });
}

function summaryOf(journal: Journal, stored: StoredRecord, language: Language): RecordSummary {
  const { response, flags } = stored.record;
  const words = journal.catalogue.words(stored.instrument, response.instrument.version, language);
  return {
    id: stored.id,
    instrument: stored.instrument,
    title: journal.catalogue.title(stored.instrument, response.instrument.version, response.form, language),
    form: response.form,
    completed: stored.completed,
    amended: response.status === 'amended',
    endedEarly: response.status === 'ended-early',
    raised: flags
      .filter(({ status, action }) => status === 'raised' && action !== 'information')
      .map((flag) => words.flag(flag.id).title),
  };
}
