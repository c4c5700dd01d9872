/**
 * The log of a response under an older version → where it stood. Needs no definition: an entry has the answer
 * before and after it, and each must go on from the one before, so a log that was changed is refused.
 */
import type { Answer } from '../definition/answer.ts';
import { eventOf, type LogEntry, type MigrationNote } from '../definition/interview-event.ts';
import { isSameJson } from '../internal/same-json.ts';
import { checkEvent } from './check-event.ts';
import type { InterviewState } from './interview-state.ts';
import { checkMigration } from './migration-entry.ts';

export interface EarlierState {
  readonly state: InterviewState;
  /** By the items of the older version; those that were not asked any more too. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly notes: ReadonlyMap<string, string>;
  readonly suspended: boolean;
  readonly early: string | undefined;
  readonly amended: boolean;
}

const moves: Readonly<Record<InterviewState, Partial<Record<LogEntry['type'], InterviewState>>>> = {
  notStarted: { start: 'asking' },
  asking: { review: 'reviewing' },
  reviewing: { complete: 'completed', goTo: 'asking', back: 'asking' },
  completed: { amend: 'amending' },
  amending: { complete: 'completed' },
};

const takenWhileOpen: ReadonlySet<LogEntry['type']> = new Set(['answer', 'clear', 'note', 'accept', 'next', 'back']);

/** Where the log leads; undefined if it is none, or was changed. */
export function readEarlierLog(log: readonly unknown[]): EarlierState | undefined {
  let state: InterviewState = 'notStarted';
  let answers = new Map<string, Answer>();
  let notes = new Map<string, string>();
  let [suspended, amended] = [false, false];
  let early: string | undefined;
  for (const [index, given] of log.entries()) {
    if (!isEntry(given, index)) return undefined;
    const { type, item = '' } = given;
    const next: InterviewState | undefined = moves[state][type];
    if (next === undefined && takenWhileOpen.has(type) && (state === 'notStarted' || state === 'completed'))
      return undefined;
    state = next ?? state;
    if (type === 'answer' || type === 'clear') {
      const { new: after = null } = given;
      if (!isSameJson(given.old ?? null, answers.get(item) ?? null) || (type === 'clear') !== (after === null))
        return undefined;
      if (after === null) answers.delete(item);
      else if (isAnswer(after)) answers.set(item, after);
      else return undefined;
    } else if (type === 'note') {
      if (given.text === '') notes.delete(item);
      else notes.set(item, given.text ?? '');
    } else if (type === 'suspend' || type === 'resume') suspended = type === 'suspend';
    else if (type === 'complete') early = given.reason;
    else if (type === 'amend') amended = true;
    else if (type === 'migrate') {
      if (!isNote(given.migrated) || !goesOn(answers, given.migrated)) return undefined;
      answers = new Map(Object.entries(given.migrated.answers));
      notes = new Map(Object.entries(given.migrated.notes));
    }
  }
  return { state, answers, notes, suspended, early, amended };
}

function isEntry(entry: unknown, index: number): entry is LogEntry {
  if (typeof entry !== 'object' || entry === null || (entry as LogEntry).seq !== index + 1) return false;
  const event = eventOf(entry as LogEntry);
  return (event ? checkEvent(event) : checkMigration(entry)) === undefined;
}

/**
 * Whether a migration took over what was there. What it recoded only the definition it was made with can tell;
 * the rest has to be the same.
 */
function goesOn(before: ReadonlyMap<string, Answer>, { answers, changed, lost }: MigrationNote): boolean {
  const gone = new Set(lost.map(({ name }) => name));
  const moved = new Map(changed.map(({ item, was }) => [item, was]));
  const ended = new Set(moved.values());
  const kept = [...before.keys()].filter((name) => !gone.has(name) && !ended.has(name));
  const renamed = changed.filter(({ how }) => how === 'renamed');
  const pairs = [...kept.map((name) => [name, name] as const), ...renamed.map(({ item, was }) => [item, was] as const)];
  return (
    pairs.every(([item, was]) => isSameJson(answers[item], before.get(was))) &&
    [...ended].every((was) => before.has(was)) &&
    Object.keys(answers).every((item) => moved.has(item) || before.has(item))
  );
}

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== 'object' || answer === null) return false;
  if (Object.hasOwn(answer, 'value')) return true;
  const { missing, key } = answer as { readonly missing?: unknown; readonly key?: unknown };
  return typeof missing === 'string' && typeof key === 'string';
}

function isNote(note: unknown): note is MigrationNote {
  if (typeof note !== 'object' || note === null) return false;
  const { answers, notes, changed, lost } = note as Readonly<Record<string, unknown>>;
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null);
  if (!isList(changed) || !isList(lost)) return false;
  const values = (part: unknown): readonly unknown[] | undefined =>
    typeof part === 'object' && part !== null ? Object.values(part) : undefined;
  return (
    (values(answers)?.every(isAnswer) ?? false) && (values(notes)?.every((text) => typeof text === 'string') ?? false)
  );
}
