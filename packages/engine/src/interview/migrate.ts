/**
 * Where a response that was given to an older version stands under this one: what came of its log.
 * It is worked out again at every replay, so neither the log before it nor what it says of itself can be changed.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { LogEntry, LogNode, MigrationLoss, MigrationNote, OlderVersion } from '../definition/interview-event.ts';
import { destinationsOf, type Destinations } from '../definition/migration-ways.ts';
import { derive } from '../derive/derive.ts';
import { issue, type Result } from '../issue/issue.ts';
import { emptyContent, type InterviewContent, type InterviewOptions } from './content.ts';
import { readEarlierLog } from './earlier-log.ts';
import { mapAnswers, reasonOf } from './map-answers.ts';
import { checkMigration } from './migration-entry.ts';
import { record } from './reduce.ts';
import { firedChecks, firstPlace } from './rules.ts';
import type { Standing } from './standing.ts';

/** What a migration starts from. */
export interface MigrationStep {
  readonly time: string;
  readonly actor: string;
  readonly older: OlderVersion;
  /** All that happened under the older version. */
  readonly log: readonly LogEntry[];
  readonly accepted: MigrationNote['accepted'];
  /** Where it stood, by the items of this version. */
  readonly item?: string;
}

/** Where a response stands whose log ends with a migration. Refuses one whose log was changed. */
export function replayMigration(
  instrument: CompiledInstrument,
  options: InterviewOptions,
  log: readonly LogEntry[],
): Result<Standing> {
  const entry = log.at(-1);
  const fault = checkMigration(entry);
  if (fault || !entry) return { ok: false, issues: fault ? [fault] : [] };
  const { time, actor, item, older, migrated } = entry;
  const step = { time, actor, older, log: log.slice(0, -1), accepted: migrated?.accepted };
  return applyMigrate(instrument, options, (item === undefined ? step : { ...step, item }) as MigrationStep);
}

/** Where a response to an older version stands under this one. Refuses what this version does not take over. */
export function applyMigrate(
  instrument: CompiledInstrument,
  options: InterviewOptions,
  event: MigrationStep,
): Result<Standing> {
  const content = emptyContent(instrument, options);
  const { setting } = content;
  const { older } = event;
  const refuse = (path: string, expected: string): Result<Standing> => ({
    ok: false,
    issues: [issue('interview/bad-event', path, { expected })],
  });
  const migration = instrument.from?.find(({ version, hash }) => version === older.version && hash === older.hash);
  const earlier = readEarlierLog(event.log);
  if (!migration || migration.forms[options.form] !== older.form)
    return refuse('/older', 'a version that is taken over');
  if (!earlier) return refuse('/log', 'its log');
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
  const { state, suspended, early, amended } = earlier;
  const { time, actor } = event;
  const happened = { type: 'migrate', time, actor } as const;
  const change = { suspended, early, amended, notes, accepted, place };
  return { ok: true, value: { state, content: record({ ...answered, log }, happened, facts, change) } };
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
function stillWarning(content: InterviewContent, accepted: MigrationStep['accepted']): InterviewContent['accepted'] {
  const fired = new Set(firedChecks(content).flatMap(({ id, severity }) => (severity === 'warning' ? [id] : [])));
  return Object.fromEntries(Object.entries(accepted).filter(([id]) => fired.has(id)));
}
