/**
 * `<skala-pathway>`: the steps of a pathway for one citizen, in its own order: what is done, late, due, coming, not
 * needed, undecided, or waits for a result to be interpreted.
 */
import type { CompiledPathway, PathwayResult, PathwayStep } from '@skala/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { announce } from '../events.ts';
import { heading } from '../heading.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { textOf } from '../pathway-text.ts';
import { base, tokens } from '../tokens.ts';
import type { PathwaySetting } from './pathway-setting.ts';
import { pathwayStyles } from './pathway.styles.ts';
import { stateOf, type ScheduledStep, type StepState } from './step-state.ts';
import { datesOf, firstOf, stepView } from './step-view.ts';
import { pathwayWords } from './words.ts';

/**
 * @fires skala-step - when a person chooses to begin a step, or to go on with one; cancelable
 * @csspart frame - everything
 * @csspart steps - the list of steps
 */
export class SkalaPathway extends LitElement {
  static override styles = [tokens, base, ownDirection, pathwayStyles];
  static override properties = {
    pathway: { attribute: false },
    result: { attribute: false },
    occurrences: { attribute: false },
    links: { attribute: false },
    asOf: { type: String, attribute: 'as-of' },
    language: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    readonly: { type: Boolean },
  };

  /** The compiled pathway. */
  declare pathway: CompiledPathway | undefined;
  /** What `followPathway` gave for this citizen and whoever looks. */
  declare result: PathwayResult | undefined;
  /** What `dueSteps` of `@skala/engine/schedule` gave; no dates are shown without it. */
  declare occurrences: readonly ScheduledStep[];
  /** Step → the page where it is taken; a button where there is none. */
  declare links: Readonly<Record<string, string>>;
  /** Today, YYYY-MM-DD: says how many days there are to a date. */
  declare asOf: string | undefined;
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Level of the heading, 1 to 5; steps are one below. */
  declare headingLevel: number;
  /** Without the buttons. */
  declare readonly: boolean;

  constructor() {
    super();
    this.occurrences = [];
    this.links = {};
    this.headingLevel = 2;
    this.readonly = false;
  }

  protected override render(): TemplateResult {
    const language = this.language ?? nearestLanguage(this);
    const words = pathwayWords(language);
    const { pathway, result } = this;
    if (!pathway || !result)
      return html`<div class="frame" lang=${language} dir="ltr" part="frame">
        <p class="muted">${words.nothing}</p>
      </div>`;
    const [spoken, text] = textOf(pathway, language);
    const setting: PathwaySetting = {
      pathway,
      result,
      dates: this.occurrences,
      asOf: this.asOf,
      language,
      words,
      text,
      textLanguage: spoken === language ? undefined : spoken,
      headingLevel: this.headingLevel,
      isReadonly: this.readonly,
      links: this.links,
      first: firstOf(result, this.occurrences),
      onStep: (event, step) => this.#begin(event, step),
    };
    return html`<div class="frame" lang=${language} dir="ltr" part="frame">
      <div class="intro">
        ${heading(this.headingLevel, text?.title ?? pathway.id, { id: 'title', class: 'title', lang: setting.textLanguage })}
        ${text?.description === undefined ? nothing : html`<p class="muted small" lang=${setting.textLanguage ?? nothing}>${text.description}</p>`}
        <p class="sum">${summary(setting)}</p>
      </div>
      <ol class="steps" part="steps" aria-label=${words.steps} role="list">
        ${result.steps.map((step) => stepView(step, setting))}
      </ol>
    </div>`;
  }

  #begin(event: MouseEvent, { id, instrument, form, open }: PathwayStep): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const detail = { step: id, instrument, form, ...(open === undefined ? {} : { response: open }) };
    if (!announce(this, 'skala-step', detail, true)) event.preventDefault();
  }
}

/** What there is to do, and what waits, in a line. */
function summary(setting: PathwaySetting): string {
  const { result, words } = setting;
  const states = result.steps.map((step) => stateOf(step, datesOf(step, setting)));
  const count = (...wanted: readonly StepState[]): number => states.filter((state) => wanted.includes(state)).length;
  const waiting = result.steps.filter((step, index) => step.heldBack || states[index] === 'held-back').length;
  const undecided = count('undecided');
  return [
    words.toDo(count('overdue', 'due', 'in-progress'), count('overdue')),
    ...(waiting === 0 ? [] : [words.waiting(waiting)]),
    ...(undecided === 0 ? [] : [words.open(undecided)]),
  ].join(' ');
}
