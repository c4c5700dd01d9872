import { issue, type Issue } from '../issue/issue.ts';
import { isActor } from './check-event.ts';
import { isInstant } from './instant.ts';

/** What is wrong with the shape of an entry by which a response was migrated; undefined if it is sound. */
export function checkMigration(entry: unknown): Issue | undefined {
  const bad = (field: string, expected: string): Issue => issue('interview/bad-event', `/${field}`, { expected });
  if (!isRecord(entry)) return issue('interview/bad-event', '', { expected: 'an entry of the log' });
  const { time, actor, item, older, migrated } = entry;
  if (!isInstant(time)) return bad('time', 'time as an ISO 8601 instant, such as 2026-11-22T10:00:00Z');
  if (!isActor(actor)) return bad('actor', 'actor as text that is not empty');
  if (item !== undefined && typeof item !== 'string') return bad('item', 'item as text, if any');
  if (!isRecord(older) || ['version', 'hash', 'form'].some((name) => typeof older[name] !== 'string'))
    return bad('older', 'the version it comes from');
  const accepted = isRecord(migrated) ? migrated['accepted'] : undefined;
  const isAcceptance = (one: unknown): boolean => isRecord(one) && typeof one['reason'] === 'string';
  if (!isRecord(accepted) || !Object.values(accepted).every(isAcceptance))
    return bad('migrated/accepted', 'accepted warnings');
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
