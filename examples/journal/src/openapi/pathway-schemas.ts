/** What the engine says of a pathway: its steps and flags, what is due, what was released. */
import type {
  DecidedPathwayFlag,
  Evidence,
  HeldBackEvidence,
  HeldBackFlag,
  PathwayMissingInput,
  PathwayResult,
  PathwayStep,
  Release,
} from '@skala/engine';
import type { Occurrence } from '@skala/engine/schedule';
import {
  always,
  anyOf,
  count,
  day,
  listOf,
  oneOf,
  optional,
  ref,
  shape,
  text,
  time,
  truth,
  type Schema,
} from './json-schema.ts';
import { action, definition, domainErrors, partly, unanswered } from './shared-parts.ts';

type PathwayEvidence = Omit<Evidence, 'missing'> & { readonly missing: readonly PathwayMissingInput[] };

const none: Schema = { type: 'array', maxItems: 0 };

export const pathwaySchemas: Readonly<Record<string, Schema>> = {
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
    ...anyOf(ref('DecidedPathwayFlag'), ref('HeldBackFlag')),
  },
  DecidedPathwayFlag: shape<DecidedPathwayFlag>({
    id: text(),
    action,
    status: oneOf(['raised', 'clear', 'indeterminate']),
    evidence: listOf(anyOf(ref('PathwayEvidence'), ref('HeldBackEvidence'))),
    missing: listOf(ref('PathwayMissingInput')),
    source: text(),
  }),
  HeldBackFlag: shape<HeldBackFlag>({
    id: text(),
    action,
    status: always('held-back'),
    evidence: none,
    missing: none,
    source: text(),
  }),
  PathwayEvidence: shape<PathwayEvidence>({
    id: text(),
    status: oneOf(['met', 'not-met', 'unknown']),
    inputs: listOf(ref('EvidenceInput')),
    missing: listOf(ref('PathwayMissingInput')),
  }),
  HeldBackEvidence: shape<HeldBackEvidence>({ id: text(), status: always('held-back'), inputs: none, missing: none }),
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
  CompiledPathway: partly(
    { format: always('skala/compiled-pathway/1'), id: text(), version: text(), hash: text() },
    'Steps, schedule, criteria and flags over several instruments.',
  ),
};
