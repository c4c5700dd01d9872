/**
 * The first event of a response that was given to an older version: what came of its log, under this version.
 * It is worked out again at every replay, so neither the log before it nor what it says of itself can be changed.
 */
import type { InterviewEvent, LogNode, MigrationLoss } from '../definition/interview-event.ts';
import { destinationsOf, type Destinations } from '../definition/migration-ways.ts';
import { derive } from '../derive/derive.ts';
import { issue } from '../issue/issue.ts';
import type { InterviewContent } from './content.ts';
import { readEarlierLog, type EarlierState } from './earlier-log.ts';
import type { InterviewState } from './interview-state.ts';
import { mapAnswers, reasonOf } from './map-answers.ts';
import { record, refuse } from './reduce.ts';
import { firedChecks, firstPlace } from './rules.ts';

type MigrateEvent = Extract<InterviewEvent, { readonly type: 'migrate' }>;

/** The state that a migrated response is in: the one it was in before. Undefined: its log was changed. */
export function migratedState({ log }: MigrateEvent): InterviewState | undefined {
  return readEarlierLog(log)?.state;
}

export function applyMigrate(content: InterviewContent, event: MigrateEvent): InterviewContent {
  const { setting, options } = content;
  const { instrument } = setting.program;
  const { older } = event;
  const migration = instrument.from?.find(({ version, hash }) => version === older.version && hash === older.hash);
  const earlier = readEarlierLog(event.log);
  if (!migration || migration.forms[options.form] !== older.form)
    return refuse(content, issue('interview/bad-event', '/older', { expected: 'a version that is taken over' }));
  if (!earlier || content.log) return refuse(content, issue('interview/bad-event', '/log', { expected: 'its log' }));
  const mapped = mapAnswers(setting, migration, earlier.answers);
  const answered = { ...content, answers: mapped.answers, derived: derive(setting, mapped.answers) };
  const destinations = destinationsOf(instrument, migration);
  const notes = mapNotes(earlier.notes, destinations, setting.program.slots);
  const accepted = stillWarning(answered, event.accepted);
  const lost: readonly MigrationLoss[] = [
    ...mapped.lost,
    ...[...earlier.notes.keys()]
      .filter((name) => !destinations.has(name))
      .map((name): MigrationLoss => ({ what: 'note', name, reason: reasonOf(migration, name) })),
    ...Object.keys(event.accepted)
      .filter((name) => !Object.hasOwn(accepted, name))
      .map((name): MigrationLoss => ({ what: 'acceptance', name, reason: 'no-counterpart' })),
  ];
  const { items } = instrument;
  const facts = {
    ...(event.item === undefined ? {} : { item: event.item }),
    older,
    migrated: {
      answers: Object.fromEntries(
        items.flatMap(({ id }, slot) => (mapped.answers[slot] ? [[id, mapped.answers[slot]]] : [])),
      ),
      notes,
      accepted: event.accepted,
      carried: mapped.carried,
      changed: mapped.changed,
      lost,
      comparable: Object.entries(migration.scores).flatMap(([id, { compares }]) =>
        compares === 'same' || compares === 'mapped' ? [id] : [],
      ),
    },
  };
  const log = event.log.reduce<LogNode | undefined>((before, entry) => ({ entry, before }), undefined);
  const section = items.find(({ id }) => id === event.item)?.section;
  const place = section === undefined ? firstPlace(answered) : { section, item: event.item };
  return record({ ...answered, log }, event, facts, { ...standing(earlier), notes, accepted, place });
}

function standing({ suspended, early, amended }: EarlierState): Pick<EarlierState, 'suspended' | 'early' | 'amended'> {
  return { suspended, early, amended };
}

/** Notes follow the answers; of several parts the first has the note. */
function mapNotes(
  notes: ReadonlyMap<string, string>,
  destinations: Destinations,
  order: ReadonlyMap<string, number>,
): Readonly<Record<string, string>> {
  const moved = [...notes].flatMap(([name, text]): (readonly [string, string])[] => {
    const item = destinations.get(name)?.[0]?.item.id;
    return item === undefined ? [] : [[item, text]];
  });
  return Object.fromEntries(moved.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** The accepted warnings that speak up under this version too. */
function stillWarning(content: InterviewContent, accepted: MigrateEvent['accepted']): InterviewContent['accepted'] {
  const fired = new Set(firedChecks(content).flatMap(({ id, severity }) => (severity === 'warning' ? [id] : [])));
  return Object.fromEntries(Object.entries(accepted).filter(([id]) => fired.has(id)));
}
