/** What the engine writes, as it travels: responses with their logs, records, flags, pathways. */
import type {
  CompiledInstrument,
  CompiledPathway,
  DecidedPathwayFlag,
  Evidence,
  EvidenceInput,
  Flag,
  HeldBackEvidence,
  HeldBackFlag,
  LogEntry,
  MissingInput,
  PathwayMissingInput,
  PathwayResult,
  PathwayStep,
  Release,
  Response,
  ResponseOutline,
  Score,
  ScoreTrace,
  SkalaRecord,
  StrippedRecord,
  TextPack,
  TraceInput,
  TraceTerm,
} from '@skala/engine';
import type { Occurrence } from '@skala/engine/schedule';
import {
  always,
  anyOf,
  count,
  day,
  listOf,
  mapOf,
  number,
  objectOf,
  oneOf,
  optional,
  ref,
  shape,
  text,
  time,
  truth,
  type Schema,
} from './json-schema.ts';

type Scored = Extract<Score, { status: 'scored' }>;
type Unscored = Exclude<Score, Scored>;
type PathwayEvidence = Omit<Evidence, 'missing'> & { readonly missing: readonly PathwayMissingInput[] };

const absent = ['asked-declined', 'asked-unknown', 'not-applicable', 'not-asked', 'masked'] as const;
const unanswered = [...absent, 'unanswered', 'not-in-form'] as const;
const domainErrors = [
  'division-by-zero',
  'logarithm-of-non-positive',
  'root-of-negative',
  'nothing-answered',
  'overflow',
] as const;
const statuses = [
  'not-started',
  'in-progress',
  'suspended',
  'completed',
  'ended-early',
  'amending',
  'amended',
] as const;
const caveats = listOf(oneOf(['unconverted-currency', 'converted-currency']), 'What to keep in mind about the number.');
const action = oneOf(['safety', 'outreach', 'assessment', 'information']);
const none: Schema = { type: 'array', maxItems: 0 };
const definition = shape<Response['instrument']>({
  id: text(),
  version: text(),
  hash: text('SHA-256 of the definition, in hex: which text it was, to the letter.'),
});

const outline = {
  format: always('skala/response/1'),
  id: text(),
  subject: optional(text('The citizen’s reference.')),
  instrument: definition,
  form: text(),
  language: optional(text('BCP 47.')),
  ruleSet: optional(text('The published way of reading the scores, where there are several.')),
  status: oneOf(statuses),
};

const money = shape<NonNullable<Response['money']>>({
  currency: text('ISO 4217.'),
  rate: optional(
    number('Units of the instrument’s currency for one unit of this one. Without it, nothing is converted.'),
  ),
});

export const engineSchemas: Readonly<Record<string, Schema>> = {
  Answer: {
    description: 'A value, or a missing code with its reason. Never null, "" or NaN.',
    ...anyOf(
      shape<{ value: unknown }>({
        value: { anyOf: [{ type: ['number', 'string', 'boolean'] }, { type: 'array', items: { type: 'string' } }] },
      }),
      shape<{ missing: string; key: string }>({
        missing: oneOf(absent),
        key: text('The missing code’s key, such as X.'),
      }),
    ),
  },
  LogEntry: shape<LogEntry>(
    {
      seq: count('From 1, without gaps.', 1),
      type: oneOf([
        ...['start', 'answer', 'clear', 'note', 'accept', 'next', 'back', 'goTo', 'suspend', 'resume', 'review'],
        ...['complete', 'amend', 'migrate'],
      ]),
      time,
      actor: text('Who did it: the opaque reference of a member of staff, or of the citizen who answers alone.'),
      item: optional(text()),
      old: optional(anyOf(ref('Answer'), { type: 'null' })),
      new: optional(anyOf(ref('Answer'), { type: 'null' })),
      from: optional(objectOf('Where an answer that was carried over was first given.')),
      text: optional(text('Of a note; empty removes it.')),
      check: optional(text('The warning that was accepted.')),
      reason: optional(text()),
      pace: optional(oneOf(['item', 'section'])),
      section: optional(text()),
      older: optional(objectOf('The older version that the entries before were made with.')),
      migrated: optional(objectOf('What a migration to a newer version did.')),
    },
    'A line of the append-only log: what happened, and what the answer was before and after.',
  ),
  Response: shape<Response>(
    {
      ...outline,
      money: optional(money),
      answers: mapOf(ref('Answer'), 'By item, in the instrument’s order.'),
      aside: mapOf(ref('Answer'), 'Answers that a later answer has hidden: kept, not scored.'),
      notes: mapOf(text()),
      accepted: mapOf(shape<{ reason: string }>({ reason: text() }), 'Warnings accepted.'),
      early: optional(text('Why the interview was ended early.')),
      place: shape<Response['place']>({ section: text(), item: optional(text()) }, 'Where the interview stands.'),
      log: listOf(ref('LogEntry')),
    },
    'What an interview has come to. Everything in it follows from its log.',
  ),
  ResponseOutline: shape<ResponseOutline>(outline, 'Which response it is, and nothing of what was answered.'),
  MissingInput: shape<MissingInput>({ item: text(), reason: oneOf(unanswered) }),
  Score: {
    description: 'A number, or why there is none. A missing answer never becomes a number by accident.',
    ...anyOf(
      shape<Scored>({
        id: text(),
        status: always('scored'),
        value: number('Rounded half away from zero to 10 decimals.'),
        bands: mapOf(text(), 'By the set of bands.'),
        caveats,
      }),
      shape<Unscored>({
        id: text(),
        status: oneOf(['not-computable', 'not-in-form']),
        missing: listOf(ref('MissingInput')),
        domainError: optional(oneOf(domainErrors)),
        caveats,
      }),
    ),
  },
  ScoreTrace: shape<ScoreTrace>(
    {
      score: text(),
      formula: text(),
      inputs: listOf(
        shape<TraceInput>({
          name: text(),
          kind: oneOf(['item', 'derived']),
          value: optional(number('What the formula computed with.')),
          answer: optional(ref('Answer')),
          missing: optional(oneOf(unanswered)),
        }),
      ),
      terms: listOf(shape<TraceTerm>({ formula: text(), names: listOf(text()), contribution: optional(number()) })),
      source: text('Id of the source in the definition.'),
      window: optional(text('The period that the score is about, such as P30D.')),
      definition,
    },
    'How a score came to be: its formula, each input and each term.',
  ),
  Evidence: shape<Evidence>({
    id: text('The criterion, or the flag where it names none.'),
    status: oneOf(['met', 'not-met', 'unknown']),
    inputs: listOf(ref('EvidenceInput')),
    missing: listOf(ref('MissingInput'), 'What would settle an unknown.'),
  }),
  EvidenceInput: shape<EvidenceInput>({
    name: text(),
    kind: oneOf(['item', 'score', 'variable', 'criterion']),
    value: optional(number('Absent when missing.')),
  }),
  Flag: shape<Flag>(
    {
      id: text(),
      action,
      status: oneOf(['raised', 'clear', 'indeterminate']),
      evidence: listOf(ref('Evidence')),
      missing: listOf(ref('MissingInput')),
      source: text(),
    },
    'A flag proposes; a person confirms or dismisses it. Indeterminate is never clear.',
  ),
  SkalaRecord: shape<SkalaRecord>(
    {
      format: always('skala/record/1'),
      engine: text('Version of the engine that scored it.'),
      response: ref('Response'),
      scores: listOf(ref('Score')),
      traces: listOf(ref('ScoreTrace')),
      flags: listOf(ref('Flag')),
    },
    'A finished response with its scores and flags. The server scores it again before it keeps it.',
  ),
  StrippedRecord: shape<StrippedRecord>(
    {
      format: always('skala/stripped-record/1'),
      engine: text(),
      response: anyOf(ref('Response'), ref('ResponseOutline')),
      flags: listOf(ref('Flag'), 'Safety flags only.'),
      heldBack: listOf(
        shape<StrippedRecord['heldBack'][number]>({ pathway: text(), step: text(), releasedBy: listOf(text()) }),
        'The steps for whose sake the rest is left out, and the roles that may release it.',
      ),
    },
    'A record without the results that are held back from whoever asks. Its answers are there for whoever took part in the interview.',
  ),
  Release: shape<Release>({
    response: text(),
    role: text('Of whoever released it.'),
    entries: count('Of the log as it stood. Amended after that, it waits for a new release.'),
    time: optional(time),
    actor: optional(text()),
  }),
  PathwayMissingInput: shape<PathwayMissingInput>({
    item: text('The input of the pathway.'),
    instrument: text(),
    reason: oneOf([...unanswered, 'no-record', 'in-progress', 'not-computable', 'not-in-instrument']),
    items: optional(listOf(ref('MissingInput'), 'The answers that the score lacks.')),
    domainError: optional(oneOf(domainErrors)),
  }),
  PathwayFlag: {
    description: 'A flag of a pathway; held back, it says nothing.',
    ...anyOf(
      shape<DecidedPathwayFlag>({
        id: text(),
        action,
        status: oneOf(['raised', 'clear', 'indeterminate']),
        evidence: listOf(
          anyOf(
            shape<PathwayEvidence>({
              id: text(),
              status: oneOf(['met', 'not-met', 'unknown']),
              inputs: listOf(ref('EvidenceInput')),
              missing: listOf(ref('PathwayMissingInput')),
            }),
            shape<HeldBackEvidence>({ id: text(), status: always('held-back'), inputs: none, missing: none }),
          ),
        ),
        missing: listOf(ref('PathwayMissingInput')),
        source: text(),
      }),
      shape<HeldBackFlag>({
        id: text(),
        action,
        status: always('held-back'),
        evidence: none,
        missing: none,
        source: text(),
      }),
    ),
  },
  PathwayStep: shape<PathwayStep>({
    id: text(),
    instrument: text(),
    form: text(),
    status: oneOf(['done', 'in-progress', 'due', 'not-needed', 'undecided', 'held-back']),
    heldBack: truth('There are results, and they wait for somebody who may interpret them.'),
    response: optional(text('The finished response that counts.')),
    open: optional(text('The response in progress, if it is the newest.')),
  }),
  PathwayResult: shape<PathwayResult>({
    pathway: definition,
    steps: listOf(ref('PathwayStep')),
    flags: listOf(ref('PathwayFlag')),
  }),
  Occurrence: shape<Occurrence>(
    {
      rule: text(),
      step: text(),
      after: text('The event that it is counted from.'),
      from: day('The day of that event.'),
      number: count('From 1, after that event.', 1),
      opens: day(),
      due: day('The last day.'),
      closes: optional(day('From this day on, a response counts for the next one.')),
      status: oneOf(['upcoming', 'due', 'overdue', 'done']),
      need: oneOf(['needed', 'undecided']),
      doneOn: optional(day()),
      response: optional(text('The response by which it was done.')),
    },
    'What a schedule asks for once.',
  ),
  CompiledInstrument: partly<CompiledInstrument>(
    { format: always('skala/compiled/1'), id: text(), version: text(), hash: text() },
    'A published definition with its formulas as data. A published version never changes.',
  ),
  CompiledPathway: partly<CompiledPathway>(
    { format: always('skala/compiled-pathway/1'), id: text(), version: text(), hash: text() },
    'Steps, schedule, criteria and flags over several instruments.',
  ),
  TextPack: partly<TextPack>(
    { format: always('skala/text/1'), instrument: text(), version: text(), language: text() },
    'Every word about one instrument in one language. Its schema is packages/engine/schema/text-1.json.',
  ),
};

/** By what it can be told; the rest is a format of its own. */
function partly<T>(fields: { readonly [K in keyof T]?: Schema }, description: string): Schema {
  return { description, type: 'object', required: Object.keys(fields), properties: fields };
}
