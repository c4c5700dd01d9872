/** One step: how it stands, why, its dates, and the way to begin it. */
import type { PathwayResult, PathwayStep } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { roleNames } from '../role-names.ts';
import { dateList } from './dates.ts';
import type { PathwaySetting } from './pathway-setting.ts';
import { stateOf, stepsBehind, type ScheduledStep, type StepState } from './step-state.ts';

const symbols: Readonly<Record<StepState, string>> = {
  overdue: '!',
  due: '→',
  'in-progress': '◐',
  upcoming: '○',
  undecided: '?',
  'held-back': '…',
  done: '✓',
  'not-needed': '–',
};

export function stepView(step: PathwayStep, setting: PathwaySetting): TemplateResult {
  const { words, headingLevel, textLanguage } = setting;
  const dates = datesOf(step, setting);
  const state = stateOf(step, dates);
  return html`<li class="step ${state}" data-step=${step.id} data-state=${state}>
    <span class="icon" aria-hidden="true">${symbols[state]}</span>
    <div class="head">
      ${heading(headingLevel + 1, stepName(step.id, setting), { class: 'name', lang: textLanguage })}
      <span class="state">${words.states[state]}</span>
      ${step.heldBack ? html`<span class="state waits">${words.states['held-back']}</span>` : nothing}
    </div>
    <div class="body">
      ${notes(step, state, setting).map((note) => html`<p>${note}</p>`)}
      ${dates.length === 0 ? nothing : dateList(dates, setting)} ${action(step, state, setting)}
    </div>
  </li>`;
}

/** The step to take first: what is late, else what is begun, else what is due. */
export function firstOf(result: PathwayResult, dates: readonly ScheduledStep[]): string | undefined {
  const states = result.steps.map((step) => ({ id: step.id, state: stateOf(step, datesOf(step, { dates })) }));
  return (['overdue', 'in-progress', 'due'] as const)
    .map((wanted) => states.find(({ state }) => state === wanted)?.id)
    .find((id) => id !== undefined);
}

export function datesOf({ id }: PathwayStep, { dates }: Pick<PathwaySetting, 'dates'>): readonly ScheduledStep[] {
  return dates.filter(({ step }) => step === id);
}

function stepName(id: string, { text }: PathwaySetting): string {
  return text && Object.hasOwn(text.steps, id) ? (text.steps[id] ?? id) : id;
}

/** Why it stands as it does, where that is not plain. */
function notes(step: PathwayStep, state: StepState, setting: PathwaySetting): readonly string[] {
  const { words, result } = setting;
  const behind = stepsBehind(setting.pathway, step.id);
  const stepOf = (id: string): PathwayStep | undefined => result.steps.find((one) => one.id === id);
  const says: string[] = [];
  if (step.heldBack) says.push(`${words.resultWaits} ${released([step.id], setting)}`.trim());
  if (step.status === 'held-back') {
    const waiting = behind.filter(({ id }) => stepOf(id)?.heldBack);
    says.push(
      words.needWaits,
      released(
        waiting.map(({ id }) => id),
        setting,
      ),
    );
  }
  if (step.status === 'undecided')
    says.push(
      ...settling(
        behind.map(({ id }) => id),
        setting,
      ),
    );
  else if (state === 'undecided') says.push(words.needUndecided);
  if (step.status === 'done' && step.open !== undefined) says.push(words.againOpen);
  return says.filter((one) => one !== '');
}

/** What would decide it: what is not finished yet, else what was finished with answers missing. */
function settling(behind: readonly string[], setting: PathwaySetting): readonly string[] {
  const { words, language, result } = setting;
  const isDone = (id: string): boolean => result.steps.some((one) => one.id === id && one.status === 'done');
  // Two steps may be two forms of one instrument, of which one is enough.
  const done = behind.filter(isDone);
  const open = behind.filter((id) => !isDone(id) && !done.some((other) => instrumentOf(other) === instrumentOf(id)));
  const list = (ids: readonly string[], type: Intl.ListFormatType): string =>
    new Intl.ListFormat(language, { type }).format(ids.map((id) => stepName(id, setting)));
  if (open.length > 0) return [words.settledBy(list(open, 'conjunction'))];
  return done.length > 0 ? [words.settledByAnswers(list(done, 'conjunction'))] : [];

  function instrumentOf(id: string): string | undefined {
    return result.steps.find((one) => one.id === id)?.instrument;
  }
}

/** Who may release the results of these steps. */
function released(steps: readonly string[], { pathway, words, language }: PathwaySetting): string {
  const rules = pathway.steps
    .filter(({ id }) => steps.includes(id))
    .map(({ heldBack }) => ({ pathway: pathway.id, releasedBy: heldBack?.releasedBy ?? [] }));
  const roles = roleNames(rules, [pathway], language);
  return roles === '' ? '' : words.releasedBy(roles);
}

function action(step: PathwayStep, state: StepState, setting: PathwaySetting): TemplateResult | typeof nothing {
  const { words, isReadonly, links, onStep } = setting;
  if (isReadonly || (state === 'done' && step.open === undefined)) return nothing;
  const isNow = state === 'overdue' || state === 'due' || state === 'in-progress' || step.open !== undefined;
  const label =
    step.open !== undefined ? words.resume : isNow || state === 'upcoming' ? words.start : words.startAnyway;
  const name = `${label}: ${stepName(step.id, setting)}`;
  const click = (event: MouseEvent): void => onStep(event, step);
  const href = Object.hasOwn(links, step.id) ? links[step.id] : undefined;
  const look = step.id === setting.first ? 'begin primary' : isNow ? 'begin' : 'begin quiet';
  return html`<div class="actions">
    ${
      href === undefined
        ? html`<button type="button" class=${look} aria-label=${name} @click=${click}>${label}</button>`
        : html`<a class=${look} href=${href} aria-label=${name} @click=${click}>${label}</a>`
    }
  </div>`;
}
