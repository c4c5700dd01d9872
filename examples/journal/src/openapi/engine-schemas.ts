/** What the engine writes, as it travels: responses with their logs, records, flags, instruments. */
import type {
  Evidence,
  EvidenceInput,
  Flag,
  LogEntry,
  MissingInput,
  Response,
  ResponseOutline,
  Score,
  ScoreTrace,
  SkalaRecord,
  StrippedRecord,
  TraceInput,
  TraceTerm,
} from '@skala/engine';
import {
  always,
  anyOf,
  count,
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
  type Schema,
} from './json-schema.ts';
import { absent, action, definition, domainErrors, partly, unanswered } from './shared-parts.ts';

type Scored = Extract<Score, { status: 'scored' }>;
type Unscored = Exclude<Score, Scored>;

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
    ...anyOf(ref('GivenAnswer'), ref('MissingAnswer')),
  },
  GivenAnswer: shape<{ value: unknown }>({
    value: { anyOf: [{ type: ['number', 'string', 'boolean'] }, { type: 'array', items: { type: 'string' } }] },
  }),
  MissingAnswer: shape<{ missing: string; key: string }>({
    missing: oneOf(absent),
    key: text('The missing code’s key, such as X.'),
  }),
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
    ...anyOf(ref('ComputedScore'), ref('MissingScore')),
  },
  ComputedScore: shape<Scored>({
    id: text(),
    status: always('scored'),
    value: number('Rounded half away from zero to 10 decimals.'),
    bands: mapOf(text(), 'By the set of bands.'),
    caveats,
  }),
  MissingScore: shape<Unscored>({
    id: text(),
    status: oneOf(['not-computable', 'not-in-form']),
    missing: listOf(ref('MissingInput')),
    domainError: optional(oneOf(domainErrors)),
    caveats,
  }),
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
  CompiledInstrument: partly(
    { format: always('skala/compiled/1'), id: text(), version: text(), hash: text() },
    'A published definition with its formulas as data. A published version never changes.',
  ),
  TextPack: partly(
    { format: always('skala/text/1'), instrument: text(), version: text(), language: text() },
    'Every word about one instrument in one language. Its schema is packages/engine/schema/text-1.json.',
  ),
};
