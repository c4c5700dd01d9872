/** The leader's view: the municipality's own figures for a period, which stands in the address. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NamedFigures, Period } from '../../figures/figure-line.ts';
import { ask, RefusedError } from '../api.ts';
import { figureSections } from '../figures/figure-sections.ts';
import { periodChoices, type NamedPeriod } from '../figures/periods.ts';
import { fill, type PageContext } from '../page-context.ts';

/** Figures that rest on fewer people are not given by the server. */
const fewestPeople = 5;

interface FiguresView {
  readonly period: Period;
  /** Dates are written instead of chosen from the list. */
  readonly isOwn: boolean;
  /** None if the period was refused. */
  readonly figures: NamedFigures | undefined;
}

export async function showFigures(context: PageContext): Promise<void> {
  const { language, words } = context;
  const today = new Date().toISOString().slice(0, 10);
  const choices = periodChoices(today, words);
  const all = [...choices.years, ...choices.halves, ...choices.quarters];
  const [thisYear] = choices.years;
  const asked = new URLSearchParams(location.search);
  const first = { from: asked.get('from') ?? thisYear?.from ?? '', until: asked.get('until') ?? thisYear?.until ?? '' };

  const load = async (period: Period, isOwn: boolean): Promise<void> => {
    const query = new URLSearchParams({ ...period });
    history.replaceState(null, '', `?${query.toString()}`);
    const figures = await ask<NamedFigures>(`/api/figures?${query.toString()}&language=${language}`).catch(notRefused);
    show({ period, isOwn, figures });
  };
  const show = (view: FiguresView): void =>
    fill(
      context,
      html`<h1>${words.text('figures.title')}</h1>
        <p class="quiet lead">${words.text('figures.lead')}</p>
        ${filtersView(context, view)}
        <div role="status">${view.figures ? figuresView(context, view.figures) : badPeriodView(context)}</div>`,
    );

  const filtersView = ({ words }: PageContext, view: FiguresView): TemplateResult => {
    const { period, isOwn } = view;
    const choose = ({ target }: Event): void => {
      const { value } = target as HTMLSelectElement;
      const chosen = all.find((one) => keyOf(one) === value);
      if (chosen) void load({ from: chosen.from, until: chosen.until }, false);
      else show({ ...view, isOwn: true });
    };
    const group = (name: string, options: readonly NamedPeriod[]): TemplateResult =>
      html`<optgroup label=${name}>
        ${options.map(
          (one) =>
            html`<option value=${keyOf(one)} ?selected=${!isOwn && keyOf(one) === keyOf(period)}>${one.name}</option>`,
        )}
      </optgroup>`;
    return html`<div class="filters no-print">
      <label class="field"
        ><span>${words.text('figures.period')}</span>
        <select @change=${choose}>
          ${group(words.text('figures.years'), choices.years)} ${group(words.text('figures.halves'), choices.halves)}
          ${group(words.text('figures.quarters'), choices.quarters)}
          <option value="own" ?selected=${isOwn}>${words.text('figures.own')}</option>
        </select></label
      >
      ${isOwn ? ownDatesView(context, period, (own) => void load(own, true)) : nothing}
    </div>`;
  };

  await load(first, !all.some((one) => keyOf(one) === keyOf(first)));
}

function keyOf({ from, until }: Period): string {
  return `${from}/${until}`;
}

/** A period that the server refuses is for the person to put right; anything else is a fault. */
function notRefused(error: unknown): undefined {
  if (error instanceof RefusedError && (error.status === 422 || error.status === 400)) return undefined;
  throw error;
}

function ownDatesView({ words }: PageContext, { from, until }: Period, show: (period: Period) => void): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const dayIn = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value;
    show({ from: dayIn('from'), until: dayIn('until') });
  };
  return html`<form class="dates" @submit=${submit}>
    <label class="field"
      ><span>${words.text('figures.from')}</span> <input type="date" name="from" required .value=${from}
    /></label>
    <label class="field"
      ><span>${words.text('figures.until')}</span> <input type="date" name="until" required .value=${until}
    /></label>
    <button>${words.text('figures.show')}</button>
  </form>`;
}

function badPeriodView({ words }: PageContext): TemplateResult {
  return html`<p class="notice">${words.text('figures.bad-period')}</p>`;
}

function figuresView({ words }: PageContext, figures: NamedFigures): TemplateResult {
  const { from, until, asOf } = figures;
  const query = new URLSearchParams({ from, until }).toString();
  const date = (day: string): string => words.date(`${day}T12:00:00Z`);
  return html`<p>${words.text('figures.covers', { from: date(from), until: date(until), asOf: date(asOf) })}</p>
    <p class="quiet">${words.text('figures.small', { count: fewestPeople })}</p>
    <p class="take no-print">
      <a class="button" href="/api/figures.csv?${query}" download>${words.text('figures.csv')}</a>
      <a class="button" href="/api/figures.parquet?${query}" download>${words.text('figures.parquet')}</a>
      <button type="button" @click=${() => print()}>${words.text('figures.print')}</button>
    </p>
    ${figureSections(figures, words)}`;
}
