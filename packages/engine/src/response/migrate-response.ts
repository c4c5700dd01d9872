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
import type { InterviewOptions } from '../interview/content.ts';
import type { Interview } from '../interview/interview.ts';
import { issue, type Issue, type Result } from '../issue/issue.ts';
import { itemTypes } from '../item-types/item-types.ts';
import { isAsked } from '../derive/derive.ts';
import { checkMigration } from './check-migration.ts';
import { restoreInterview } from './restore.ts';
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

type Open = (instrument: CompiledInstrument, options: InterviewOptions) => Interview;

/** Every issue, or the response under the newer version with what became of it. */
export function migrate(
  newer: CompiledInstrument,
  older: CompiledInstrument,
  stored: unknown,
  stamp: { readonly time: string; readonly actor: string },
  open: Open,
): Result<MigratedResponse> {
  const faults = checkMigration(newer, older);
  if (faults.length > 0) return { ok: false, issues: faults };
  const taken = restoreInterview(older, stored, open);
  if (!taken.ok) return taken;
  const before = stored as Response;
  const options = newOptions(newer, older, before);
  if (!options.ok) return options;
  const interview = open(newer, options.value);
  const item = newPlace(newer, older, before);
  const refused = interview.send({
    type: 'migrate',
    time: stamp.time,
    actor: stamp.actor,
    older: { version: older.version, hash: older.hash, form: before.form },
    log: before.log,
    accepted: before.accepted,
    ...(item === undefined ? {} : { item }),
  });
  if (refused.length > 0) return { ok: false, issues: refused };
  return { ok: true, value: { response: toResponse(interview.content, interview.state), report: reportOf(interview) } };
}

/** The response as it was before its last migration, by replaying what was logged under the older version. */
export function beforeMigration(older: CompiledInstrument, response: Response, open: Open): Result<Response> {
  const { id, subject, language, money, ruleSet, log } = response;
  const at = log.findLastIndex(({ type }) => type === 'migrate');
  const origin = log[at]?.older;
  const params = { from: older.version, to: response.instrument.version };
  if (!origin || origin.version !== older.version || origin.hash !== older.hash)
    return { ok: false, issues: [issue('migration/not-declared', '/log', params)] };
  if (!Object.hasOwn(older.forms, origin.form))
    return { ok: false, issues: [issue('response/unknown-form', '/form', { form: origin.form })] };
  const interview = open(older, {
    id,
    form: origin.form,
    ...(subject === undefined ? {} : { subject }),
    ...(language === undefined ? {} : { language }),
    ...(money === undefined ? {} : { money }),
    ...(ruleSet !== undefined && hasRuleSet(older, ruleSet) ? { ruleSet } : {}),
  });
  const start = Math.max(
    0,
    log.slice(0, at).findLastIndex(({ type }) => type === 'migrate'),
  );
  for (let index = start; index < at; index++) {
    const entry = log[index];
    const [refused] = entry ? interview.send(eventOf(entry, index === start ? log.slice(0, index) : [])) : [];
    if (refused)
      return {
        ok: false,
        issues: [issue('response/bad-log', `/log/${String(index)}`, { entry: index + 1, reason: refused.code })],
      };
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

function reportOf({ content }: Interview): MigrationReport {
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
