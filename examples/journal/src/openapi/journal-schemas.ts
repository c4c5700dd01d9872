/** What the journal answers about citizens, interviews and flags, beside what the engine writes. */
import type { Staff } from '../access/roles.ts';
import { roles } from '../access/roles.ts';
import type {
  Calendar,
  CalendarRow,
  CitizenDetail,
  CitizenName,
  CitizenRecords,
  CitizenRow,
  CitizenSummary,
  Decision,
  DueStep,
  HandoverNote,
  InstrumentChoice,
  InstrumentContent,
  JournalIssue,
  OpenInterview,
  PathwayCourse,
  RecordDetail,
  RecordSummary,
  Refusal,
  ResponseState,
  Saved,
  WorklistRow,
} from '../api-types.ts';
import { refusalCodes } from '../http/refusal-codes.ts';
import {
  anyOf,
  count,
  day,
  listOf,
  mapOf,
  oneOf,
  optional,
  orNull,
  ref,
  shape,
  text,
  time,
  truth,
  type Schema,
} from './json-schema.ts';
import { action } from './shared-parts.ts';

const name = {
  id: text('An opaque reference.'),
  alias: orNull('string', 'A made-up first name; none of whoever is treated anonymously.'),
};
const citizen = ref('CitizenName');
const administration = oneOf(['interview', 'self-report'], 'Together with the citizen, or the citizen alone.');
const visible = anyOf(ref('SkalaRecord'), ref('StrippedRecord'));
const reference = text('An opaque reference.');

export const journalSchemas: Readonly<Record<string, Schema>> = {
  Refusal: shape<Refusal>(
    { issues: listOf(ref('Issue')) },
    'Body of every answer that is not a success. It never holds anything that a person answered.',
  ),
  Issue: shape<JournalIssue>({
    code: anyOf(oneOf(Object.keys(refusalCodes)), {
      type: 'string',
      pattern: '^(answer|format|interview|migration|record|response|shape)/[a-z-]+$',
      description: 'Of the engine: describeIssue of @skala/engine says it in words.',
    }),
    path: text('JSON Pointer into the body or the parameters; empty for all of it.'),
    params: mapOf({ type: ['string', 'number', 'boolean'] }),
  }),
  Staff: shape<Staff>({ id: reference, name: text(), role: oneOf(roles) }),
  CitizenName: shape<CitizenName>(name),
  CitizenRow: shape<CitizenRow>({
    ...name,
    lastInterview: optional({ ...time, description: 'When the last interview was completed.' }),
    open: optional(ref('OpenInterview', 'The interview that waits to be taken up again.')),
    flags: listOf(shape<CitizenRow['flags'][number]>({ title: text(), action }), 'Raised, and waiting for a person.'),
  }),
  OpenInterview: shape<OpenInterview>({
    id: text(),
    instrument: text(),
    title: text(),
    form: text(),
    administration,
    updated: time,
  }),
  RecordSummary: shape<RecordSummary>({
    heldBack: truth('Whether results are held back from whoever asks.'),
    id: text(),
    instrument: text(),
    title: text(),
    form: text(),
    completed: time,
    amended: truth(),
    endedEarly: truth(),
    raised: listOf(text(), 'Titles of the flags that it raised.'),
  }),
  InstrumentChoice: shape<InstrumentChoice>({
    instrument: text(),
    version: text(),
    title: text(),
    form: text(),
    questions: count('In the form, before any answer hides or shows one.'),
    administrations: listOf(administration),
  }),
  DueStep: shape<DueStep>({
    instrument: text(),
    form: text(),
    by: optional(day('The last day; none where no rule sets one.')),
    overdue: truth(),
  }),
  PathwayCourse: shape<PathwayCourse>({
    definition: ref('CompiledPathway'),
    result: ref('PathwayResult'),
    occurrences: listOf(ref('Occurrence'), 'By the day they are due.'),
  }),
  CitizenDetail: shape<CitizenDetail>({
    ...name,
    attention: listOf(ref('WorklistRow'), 'Flags that are raised or undecided now.'),
    open: listOf(ref('OpenInterview')),
    records: listOf(ref('RecordSummary'), 'The newest first.'),
    choices: listOf(ref('InstrumentChoice'), 'The interviews that can be begun.'),
    due: listOf(ref('DueStep'), 'Due and not in progress, the most urgent first.'),
    asOf: day('Today in Denmark.'),
    course: listOf(ref('PathwayCourse')),
  }),
  StoredRecord: shape<{
    id: string;
    response: string;
    citizen: string;
    instrument: string;
    completed: string;
    record: object;
  }>({ id: text(), response: text(), citizen: reference, instrument: text(), completed: time, record: visible }),
  CalendarRow: shape<CalendarRow>({
    citizen,
    pathway: text(),
    rule: text(),
    step: text(),
    from: day('What the days are counted from.'),
    opens: day(),
    due: day('The last day.'),
    need: oneOf(['needed', 'undecided']),
    status: oneOf(['overdue', 'due', 'upcoming']),
    title: text('What is to be done, in the language asked for.'),
    ruleTitle: text(),
    event: text(),
  }),
  Calendar: shape<Calendar>({
    asOf: day('Today in Denmark.'),
    rows: listOf(ref('CalendarRow'), 'The earliest deadline first.'),
  }),
  CitizenRecords: shape<CitizenRecords>({
    citizen,
    records: listOf(visible, 'One an interview, as it stands after amendments; the oldest first.'),
    titles: mapOf(text(), 'What each instrument is called, by its id.'),
  }),
  CitizenSummary: shape<CitizenSummary>({
    citizen,
    records: listOf(visible, 'The newest of each instrument that the citizen answered, without flags.'),
    next: listOf(text()),
    help: text('Where there is help, in the site’s words.'),
  }),
  HandoverNote: shape<HandoverNote>({
    citizen,
    title: text(),
    lead: text(),
    sections: listOf(shape<HandoverNote['sections'][number]>({ title: text(), lines: listOf(text()) })),
  }),
  ResponseState: shape<ResponseState>({
    citizen: reference,
    actor: text('What entries are to name: whoever is logged in, or the citizen who answers alone.'),
    supportText: text('What help there is, for a citizen who answers alone.'),
    administration,
    revision: count('Entries stored.'),
    response: ref('Response'),
  }),
  Saved: shape<Saved>({ revision: count('Entries stored.'), at: time }),
  Decision: shape<Decision>(
    {
      citizen: reference,
      source: text('The instrument or pathway whose flag it is.'),
      flag: text(),
      decision: oneOf(['confirmed', 'dismissed']),
      reason: text(),
      actor: text(),
      time,
    },
    'A person’s word on a flag. Never changed; a later one counts instead.',
  ),
  RecordDetail: shape<RecordDetail>({
    id: text(),
    citizen,
    completed: time,
    record: visible,
    heldBackFromOthers: truth('Whether somebody has to release the results before everybody sees them.'),
    mayRelease: truth('Whether whoever asks may do that.'),
    earlier: listOf(ref('SkalaRecord'), 'Of the same instrument, the oldest first.'),
    pathway: optional(
      shape<NonNullable<RecordDetail['pathway']>>({
        definition: ref('CompiledPathway'),
        result: ref('PathwayResult'),
        texts: listOf(ref('TextPack')),
      }),
    ),
    decisions: listOf(ref('Decision'), 'On what this record or the pathway raised, the oldest first.'),
  }),
  InstrumentContent: shape<InstrumentContent>({
    instrument: ref('CompiledInstrument'),
    texts: listOf(ref('TextPack'), 'In every language there is.'),
  }),
  WorklistRow: shape<WorklistRow>({
    citizen,
    source: text('The instrument or pathway whose flag it is.'),
    flag: anyOf(ref('Flag'), ref('PathwayFlag')),
    title: text(),
    since: time,
    evidence: text('In one line, in the language asked for.'),
    next: text('What the flag proposes.'),
    record: text('The record to open for the whole of the evidence.'),
    state: oneOf(['waiting', 'undecided', 'held-back', 'confirmed', 'dismissed']),
    decision: optional(
      ref('Decision', 'The last one; taken on older evidence when the state is waiting or undecided.'),
    ),
  }),
};
