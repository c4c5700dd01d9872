/**
 * A response to an older version of an instrument → the same response under a newer one.
 *
 * The old response is taken up first, so one that was changed by hand, or is of another definition, is refused.
 * Its log stays in front of the new one: the first event under the newer version reads it, notes what came over
 * and what did not, and is worked out again whenever the response is taken up. So nothing is thrown away, and
 * `responseBeforeMigration` gives the old response back.
 */
import type { CompiledComparison, CompiledInstrument } from '../definition/compiled.ts';
import { eventOf, type MigrationNote, type OlderVersion } from '../definition/interview-event.ts';
import { destinationsOf } from '../definition/migration-ways.ts';
import { hasRuleSet } from '../derive/derive.ts';
import type { InterviewContent, InterviewOptions } from '../interview/content.ts';
import type { MigrationStep } from '../interview/migrate.ts';
import type { Standing } from '../interview/standing.ts';
import { issue, type Issue, type Result } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { isAsked } from '../derive/derive.ts';
import { checkMigration } from './check-migration.ts';
import { restoreInterview, type Migrations, type Open } from './restore.ts';
import type { Response } from './response.ts';
import { toResponse } from './to-response.ts';

/** What a migration did to one response. Holds no answers. */
export interface MigrationReport extends Pick<MigrationNote, 'carried' | 'changed' | 'lost' | 'comparable'> {
  readonly older: OlderVersion;
  /** Required questions of the newer version that are asked and have no answer: new ones, or lost. */
  readonly open: readonly string[];
  /** Every score → how its numbers compare with those of the older version. */
  readonly scores: Readonly<Record<string, CompiledComparison['compares']>>;
}

export interface MigratedResponse {
  readonly response: Response;
  readonly report: MigrationReport;
}

/** What migrating needs of the interview. */
export interface MigratingCalls {
  readonly open: Open;
  readonly apply: (instrument: CompiledInstrument, options: InterviewOptions, step: MigrationStep) => Result<Standing>;
  readonly replay: Migrations;
}

/** Every issue, or the response under the newer version with what became of it. */
export function migrate(
  newer: CompiledInstrument,
  older: CompiledInstrument,
  stored: unknown,
  stamp: { readonly time: string; readonly actor: string },
  { open, apply, replay }: MigratingCalls,
): Result<MigratedResponse> {
  const faults = checkMigration(newer, older);
  if (faults.length > 0) return { ok: false, issues: faults };
  const taken = restoreInterview(older, stored, open, replay);
  if (!taken.ok) return taken;
  const before = stored as Response;
  const options = newOptions(newer, older, before);
  if (!options.ok) return options;
  const item = newPlace(newer, older, before);
  const migrated = apply(newer, options.value, {
    time: stamp.time,
    actor: stamp.actor,
    older: { version: older.version, hash: older.hash, form: before.form },
    log: before.log,
    accepted: before.accepted,
    ...(item === undefined ? {} : { item }),
  });
  if (!migrated.ok) return migrated;
  const { content, state } = migrated.value;
  return { ok: true, value: { response: toResponse(content, state), report: reportOf(content) } };
}

/** The response as it was before its last migration, by replaying what was logged under the older version. */
export function beforeMigration(
  older: CompiledInstrument,
  response: Response,
  { open, replay }: Pick<MigratingCalls, 'open' | 'replay'>,
): Result<Response> {
  const { id, subject, language, money, ruleSet, log } = response;
  const at = log.findLastIndex(({ type }) => type === 'migrate');
  const origin = log[at]?.older;
  const params = { from: older.version, to: response.instrument.version };
  if (!origin || origin.version !== older.version || origin.hash !== older.hash)
    return { ok: false, issues: [issue('migration/not-declared', '/log', params)] };
  if (!Object.hasOwn(older.forms, origin.form))
    return { ok: false, issues: [issue('response/unknown-form', '/form', { form: origin.form })] };
  const options = {
    id,
    form: origin.form,
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined ? {} : { language }),
    ...(money === undefined ? {} : { money }),
    ...(ruleSet !== undefined && hasRuleSet(older, ruleSet) ? { ruleSet } : {}),
  };
  const bad = (index: number, reason = ''): Result<Response> => ({
    ok: false,
    issues: [issue('response/bad-log', `/log/${String(index)}`, { entry: index + 1, reason })],
  });
  const start = log.slice(0, at).findLastIndex(({ type }) => type === 'migrate');
  const migrated = start < 0 ? undefined : replay(older, options, log.slice(0, start + 1));
  if (migrated?.ok === false) return bad(start, migrated.issues[0]?.code);
  const interview = open(older, options, migrated?.value);
  for (const [index, entry] of log.slice(0, at).entries()) {
    const event = index > start ? eventOf(entry) : undefined;
    const [refused] = event ? interview.send(event) : [];
    if (refused) return bad(index, refused.code);
  }
  return { ok: true, value: toResponse(interview.content, interview.state) };
}

/** What the interview is opened with under the newer version. */
function newOptions(newer: CompiledInstrument, older: CompiledInstrument, before: Response): Result<InterviewOptions> {
  const { id, form, subject, language, money, ruleSet } = before;
  const to = newer.version;
  const found: Issue[] = [];
  const forms = newer.from?.find(({ version }) => version === older.version)?.forms ?? {};
  const newForm = Object.keys(forms).find((name) => forms[name] === form);
  if (newForm === undefined) found.push(issue('migration/form-gone', '/form', { form, to }));
  if (ruleSet !== undefined && !hasRuleSet(newer, ruleSet))
    found.push(issue('migration/rule-set-gone', '/ruleSet', { ruleSet, to }));
  if (money?.rate !== undefined && newer.currency !== older.currency)
    found.push(issue('migration/currency-differs', '/money', { to }));
  if (found.length > 0) return { ok: false, issues: found };
  return {
    ok: true,
    value: {
      id,
      form: newForm ?? '',
      ...(subject === undefined ? {} : { subject }),
      ...(language === undefined ? {} : { language }),
      ...(money === undefined ? {} : { money }),
      ...(ruleSet === undefined ? {} : { ruleSet }),
    },
  };
}

/** The item that the one where the interview stood has become. */
function newPlace(newer: CompiledInstrument, older: CompiledInstrument, { place }: Response): string | undefined {
  const migration = newer.from?.find(({ version }) => version === older.version);
  return migration && destinationsOf(newer, migration).get(place.item ?? '')?.[0]?.item.id;
}

function reportOf(content: InterviewContent): MigrationReport {
  const { setting, answers, derived, log } = content;
  const { instrument } = setting.program;
  const { older, migrated } = log?.entry as { readonly older: OlderVersion; readonly migrated: MigrationNote };
  const { carried, changed, lost, comparable } = migrated;
  const scores = instrument.from?.find(({ version }) => version === older.version)?.scores ?? {};
  const isOpen = (index: number): boolean => answers[index] === undefined && isAsked(setting, derived, index);
  return {
    older,
    carried,
    changed,
    lost,
    comparable,
    open: instrument.items.flatMap(({ id, required, type }, index) =>
      required && !itemTypes[type].isDisplay && isOpen(index) ? [id] : [],
    ),
    scores: Object.fromEntries(Object.entries(scores).map(([id, { compares }]) => [id, compares])),
  };
}
