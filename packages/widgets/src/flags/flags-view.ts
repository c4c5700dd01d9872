/** What is suggested, and on what grounds: raised flags first, undecided ones next, clear ones in one line. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../locale/format.ts';
import { reasonForm } from '../reason-form.ts';
import type { Decision } from '../results/results-setting.ts';
import { heading } from '../heading.ts';
import { lacking, listed } from '../results/why-not.ts';
import { shownFlags, type FlagsSetting, type ShownEvidence, type ShownFlag } from './shown-flag.ts';

export interface FlagActions {
  readonly dismissing: string | undefined;
  readonly isReasonMissing: boolean;
  confirm(flag: string): void;
  dismiss(flag: string, reason: string): void;
  askReason(flag: string | undefined): void;
}

export function flags(setting: FlagsSetting, actions: FlagActions): TemplateResult {
  const { text, language, headingLevel } = setting;
  const shown = shownFlags(setting);
  const speaking = shown.filter(({ flag }) => flag.status !== 'clear');
  const clear = shown.filter(({ flag }) => flag.status === 'clear');
  return html`<section class="frame flags" lang=${language} dir="ltr" part="frame" aria-labelledby="title">
    ${heading(headingLevel, text.flagsTitle, { id: 'title' })}
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

function flagOnScreen(shown: ShownFlag, setting: FlagsSetting, actions: FlagActions): TemplateResult {
  const { flag, lang, title, says, next, source } = shown;
  const { text, headingLevel } = setting;
  const isRaised = flag.status === 'raised';
  const isHeldBack = flag.status === 'held-back';
  const made = setting.decisions[flag.id];
  return html`<li class="flag ${flag.status} ${flag.action}" part="flag" data-flag=${flag.id} tabindex="-1">
    <div class="flag-head">
      <span class="icon" aria-hidden="true">${isRaised ? '!' : '?'}</span>
      ${heading(headingLevel + 1, title, { lang })}
      <span class="status"
        >${made ? decisionWords(made, text) : isRaised ? text.raised : isHeldBack ? text.heldBack : text.undecided}</span
      >
    </div>
    ${isRaised ? html`<p lang=${lang}>${says}</p>` : nothing}
    ${
      isRaised || isHeldBack
        ? nothing
        : html`<p>
            <strong>${text.wouldSettle}:</strong> ${listed(
              flag.missing.map(({ item }) => shown.name(item)),
              text,
            )}
          </p>`
    }
    ${grounds(shown, setting)}
    ${next === undefined || !isRaised ? nothing : html`<p><strong>${text.nextStep}:</strong> <span lang=${lang}>${next}</span></p>`}
    ${decision(shown, setting, actions)}
    <p class="muted small">${text.source}: ${source}</p>
  </li>`;
}

/** The evidence; closed at first where nothing is suggested and little is at stake. */
function grounds(shown: ShownFlag, { text, headingLevel }: FlagsSetting): TemplateResult | typeof nothing {
  const { flag } = shown;
  if (flag.evidence.length === 0) return nothing;
  const list = html`<ul class="evidence">
    ${flag.evidence.map((evidence) => evidenceLine(evidence, shown, text))}
  </ul>`;
  return flag.action === 'information' && flag.status !== 'raised'
    ? html`<details>
        <summary class="small muted">${text.evidence}</summary>
        ${list}
      </details>`
    : html`<div class="grounds">${heading(headingLevel + 2, text.evidence)}${list}</div>`;
}

function evidenceLine(evidence: ShownEvidence, shown: ShownFlag, text: FlagsSetting['text']): TemplateResult {
  const [symbol, words] = {
    met: ['✓', text.met],
    'not-met': ['–', text.notMet],
    unknown: ['?', text.unknown],
    'held-back': ['…', text.heldBack],
  }[evidence.status];
  const values = evidence.inputs.flatMap((input) => {
    const value = input.value === undefined ? undefined : shown.value(input);
    return value === undefined ? [] : [{ name: shown.name(input.name), value }];
  });
  const only = evidence.inputs.length === 1 ? values[0] : undefined;
  const isHeldBack = evidence.status === 'held-back';
  return html`<li class=${evidence.status}>
    <span class="mark" aria-hidden="true">${symbol}</span>
    <span>
      <span class="hidden">${words}: </span
      ><span lang=${shown.lang}>${shown.criterion(evidence.id)}</span
      >${only ? html`: <strong class="number">${only.value}</strong>` : nothing}
      ${only || values.length === 0 ? nothing : html`<span class="small muted block">${values.map(({ name, value }) => `${name}: ${value}`).join(' · ')}</span>`}
      ${evidence.missing.length === 0 ? nothing : html`<span class="muted small block">${whyUnknown(evidence, shown, text)}</span>`}
      ${isHeldBack ? html`<span class="muted small block" aria-hidden="true">${words}</span>` : nothing}
    </span>
  </li>`;
}

/** The reason alone where the line names what it is about; else what is missing, with the reason. */
function whyUnknown({ inputs, missing }: ShownEvidence, shown: ShownFlag, text: FlagsSetting['text']): string {
  const [first] = missing;
  if (first && missing.length === 1 && inputs.length === 1) return shown.reason(first);
  return text.missingFor(
    listed(
      missing.map((one) => lacking(shown.name(one.item), one.reason, shown.reason(one))),
      text,
    ),
  );
}

function decisionWords({ decision }: Decision, text: FlagsSetting['text']): string {
  return decision === 'confirmed' ? text.confirmed : text.dismissed;
}

function decision(
  { flag, title }: ShownFlag,
  { decisions, text, isReadonly }: FlagsSetting,
  actions: FlagActions,
): TemplateResult | typeof nothing {
  const made = decisions[flag.id];
  if (made) {
    return html`<p class="decision" part="decision">
      <strong>${decisionWords(made, text)}</strong> ${text.at} ${formatDay(made.time, text.language)},
      ${made.actor}${made.reason === undefined ? nothing : html`: ${made.reason}`}
    </p>`;
  }
  if (flag.status !== 'raised' || isReadonly) return nothing;
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
