/** What is suggested, and on what grounds: raised flags first, undecided ones next, clear ones in one line. */
import type {
  Evidence,
  EvidenceInput,
  Flag,
  MissingInput,
  PathwayEvidence,
  PathwayFlag,
  PathwayMissingInput,
} from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { answerWords } from '../inputs/answer-words.ts';
import { formatDay, formatNumber } from '../locale/locale.ts';
import { reasonForm } from '../reason-form.ts';
import { citation, isUnit, itemOf, type ResultsSetting } from './results-setting.ts';

export interface FlagActions {
  readonly dismissing: string | undefined;
  readonly isReasonMissing: boolean;
  confirm(flag: string): void;
  dismiss(flag: string, reason: string): void;
  askReason(flag: string | undefined): void;
}

/** A flag with its words, from the instrument or from a pathway over several. */
interface ShownFlag {
  readonly flag: Flag | PathwayFlag;
  readonly title: string;
  readonly says: string;
  readonly next: string | undefined;
  readonly source: string;
  criterion(id: string): string;
  /** What a formula names. */
  name(id: string): string;
  /** The value in words; undefined where a number would say nothing. */
  value(input: EvidenceInput): string | undefined;
}

const order = { raised: 0, 'held-back': 1, indeterminate: 2, clear: 3 } as const;
const urgency = { safety: 0, outreach: 1, assessment: 2, information: 3 } as const;

export function flags(setting: ResultsSetting, actions: FlagActions): TemplateResult {
  const { text } = setting.question;
  const shown = [...ofInstrument(setting), ...ofPathway(setting)].sort(
    ({ flag: a }, { flag: b }) => order[a.status] - order[b.status] || urgency[a.action] - urgency[b.action],
  );
  const speaking = shown.filter(({ flag }) => flag.status !== 'clear');
  const clear = shown.filter(({ flag }) => flag.status === 'clear');
  return html`<section class="flags" aria-labelledby="flags-title">
    <h3 id="flags-title">${text.flagsTitle}</h3>
    ${
      speaking.length === 0
        ? html`<p>${text.noFlags}</p>`
        : html`<ul>
            ${speaking.map((one) => flagOnScreen(one, setting, actions))}
          </ul>`
    }
    ${clear.length === 0 ? nothing : html`<p class="muted small">${text.clearLine(clear.map(({ title }) => title).join(', '))}</p>`}
  </section>`;
}

function ofInstrument(setting: ResultsSetting): readonly ShownFlag[] {
  const { record, instrument, question } = setting;
  const { words } = question;
  return record.flags.map((flag) => {
    const { title, text, next } = words.flag(flag.id);
    return {
      flag,
      title,
      says: text,
      next,
      source: citation(instrument.sources, flag.source),
      criterion: (id) => (id === flag.id ? title : words.criterion(id)),
      name: (id) => words.name(id),
      value: (input) => valueWords(input, input.name, setting),
    };
  });
}

function ofPathway(setting: ResultsSetting): readonly ShownFlag[] {
  const { pathway, question, instrument } = setting;
  if (!pathway) return [];
  const { definition, result } = pathway;
  const words = definition.text[question.text.language] ?? Object.values(definition.text).at(0);
  const name = (id: string): string => nameOfInput(setting, id);
  return result.flags.map((flag) => {
    const { title = flag.id, text = '', next } = words?.flags[flag.id] ?? {};
    return {
      flag,
      title,
      says: text,
      next,
      source: citation(definition.sources, flag.source),
      criterion: (id) => (id === flag.id ? title : (words?.criteria?.[id] ?? id)),
      name,
      value: (input) => {
        const from = definition.inputs[input.name];
        if (!from) return undefined;
        const target = 'score' in from ? from.score : from.item;
        if ('item' in from && from.instrument !== instrument.id) return undefined;
        return valueWords(input, target, setting);
      },
    };
  });
}

/** What an input of a pathway is called, in the texts of the instrument it comes from. */
function nameOfInput({ pathway, texts, question }: ResultsSetting, id: string): string {
  const from = pathway?.definition.inputs[id];
  if (!pathway || !from) return id;
  const packs = [...texts, ...(pathway.texts ?? [])].filter((pack) => pack.instrument === from.instrument);
  const pack = packs.find(({ language }) => language === question.text.language) ?? packs[0];
  return (
    ('score' in from
      ? pack?.scores?.[from.score]?.label
      : (pack?.items[from.item]?.label ?? pack?.items[from.item]?.text)) ?? id
  );
}

function valueWords(input: EvidenceInput, target: string, setting: ResultsSetting): string | undefined {
  const item = itemOf(setting, target);
  if (item) return answerWords(item, setting.record.response.answers[target], setting.question);
  if (input.value === undefined || input.kind === 'criterion') return undefined;
  const own = setting.instrument.scores.find(({ id }) => id === target);
  const decimals = input.kind !== 'score' || (own && !isUnit(own)) ? undefined : 2;
  return formatNumber(input.value, setting.question.text.language, decimals);
}

function flagOnScreen(shown: ShownFlag, setting: ResultsSetting, actions: FlagActions): TemplateResult {
  const { flag, title, says, next, source } = shown;
  const { text } = setting.question;
  const isRaised = flag.status === 'raised';
  const isHeldBack = flag.status === 'held-back';
  return html`<li class="flag ${flag.status} ${flag.action}" data-flag=${flag.id} tabindex="-1">
    <div class="flag-head">
      <span class="icon" aria-hidden="true">${isRaised ? '!' : '?'}</span>
      <h4>${title}</h4>
      <span class="status">${isRaised ? text.raised : isHeldBack ? text.heldBack : text.undecided}</span>
    </div>
    ${isRaised ? html`<p>${says}</p>` : nothing}
    ${isRaised || isHeldBack ? nothing : html`<p><strong>${text.wouldSettle}:</strong> ${listed(flag.missing.map(({ item }) => shown.name(item)))}</p>`}
    ${
      flag.action === 'information' && !isRaised
        ? html`<details>
            <summary class="small muted">${text.evidence}</summary>
            ${evidenceList(shown, setting)}
          </details>`
        : html`<h5>${text.evidence}</h5>
            ${evidenceList(shown, setting)}`
    }
    ${next === undefined || !isRaised ? nothing : html`<p><strong>${text.nextStep}:</strong> ${next}</p>`}
    ${decision(shown, setting, actions)}
    <p class="muted small">${text.source}: ${source}</p>
  </li>`;
}

function evidenceList(shown: ShownFlag, setting: ResultsSetting): TemplateResult {
  return html`<ul class="evidence">
    ${shown.flag.evidence.map((evidence) => evidenceLine(evidence, shown, setting))}
  </ul>`;
}

function evidenceLine(evidence: Evidence | PathwayEvidence, shown: ShownFlag, setting: ResultsSetting): TemplateResult {
  const { text } = setting.question;
  const [symbol, words] = {
    met: ['✓', text.met],
    'not-met': ['–', text.notMet],
    unknown: ['?', text.unknown],
    'held-back': ['?', text.heldBack],
  }[evidence.status];
  const values = evidence.inputs.flatMap((input) => {
    const value = input.value === undefined ? undefined : shown.value(input);
    return value === undefined ? [] : [{ name: shown.name(input.name), value }];
  });
  const only = evidence.inputs.length === 1 ? values[0] : undefined;
  return html`<li class=${evidence.status}>
    <span class="mark" aria-hidden="true">${symbol}</span>
    <span>
      <span class="hidden">${words}: </span
      >${shown.criterion(evidence.id)}${only ? html`: <strong class="number">${only.value}</strong>` : nothing}
      ${only || values.length === 0 ? nothing : html`<span class="small muted block">${values.map(({ name, value }) => `${name}: ${value}`).join(' · ')}</span>`}
      ${evidence.missing.length === 0 ? nothing : html`<span class="muted small block">${whyUnknown(evidence, shown, setting)}</span>`}
    </span>
  </li>`;
}

/** The reason alone where the line names what it is about; else what is missing, with the reason. */
function whyUnknown(
  { inputs, missing }: Evidence | PathwayEvidence,
  shown: ShownFlag,
  { question }: ResultsSetting,
): string {
  const { reasons, missingFor } = question.text;
  const words = ({ reason }: MissingInput | PathwayMissingInput): string => reasons[reason] ?? reason;
  const [first] = missing;
  if (first && missing.length === 1 && inputs.length === 1) return words(first);
  return missingFor(listed(missing.map((one) => `${shown.name(one.item)} (${words(one)})`)));
}

/** A few of the names; how many more there are. */
function listed(names: readonly string[]): string {
  return [...names.slice(0, 6), ...(names.length > 6 ? [`+ ${names.length - 6}`] : [])].join(', ');
}

function decision(
  { flag, title }: ShownFlag,
  { decisions, question }: ResultsSetting,
  actions: FlagActions,
): TemplateResult | typeof nothing {
  const { text } = question;
  const made = decisions[flag.id];
  if (made) {
    const words = made.decision === 'confirmed' ? text.confirmed : text.dismissed;
    return html`<p class="decision">
      <strong>${words}</strong> ${text.at} ${formatDay(made.time, text.language)},
      ${made.actor}${made.reason === undefined ? nothing : html`: ${made.reason}`}
    </p>`;
  }
  if (flag.status !== 'raised') return nothing;
  if (actions.dismissing === flag.id) {
    return reasonForm({
      label: text.dismissWhy,
      submit: text.dismiss,
      text,
      isMissing: actions.isReasonMissing,
      onReason: (reason) => actions.dismiss(flag.id, reason),
      onCancel: () => actions.askReason(undefined),
    });
  }
  return html`<div class="actions">
    <button
      type="button"
      class="primary"
      aria-label="${text.confirm}: ${title}"
      @click=${() => actions.confirm(flag.id)}
    >
      ${text.confirm}
    </button>
    <button type="button" aria-label="${text.dismiss}: ${title}" @click=${() => actions.askReason(flag.id)}>
      ${text.dismiss}
    </button>
  </div>`;
}
