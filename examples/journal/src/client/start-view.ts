/** What can be begun with one citizen: what the pathways ask for first, the rest behind one more step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Administration, CitizenDetail, DueStep, InstrumentChoice, ResponseState } from '../api-types.ts';
import { ask } from './api.ts';
import { logInAgain } from './log-in-again.ts';
import type { PageContext } from './page-context.ts';
import { problemView } from './problem-view.ts';

export function startView(context: PageContext, { choices, due, open }: CitizenDetail): TemplateResult {
  const { words } = context;
  const isOf = (choice: InstrumentChoice, { instrument, form }: DueStep): boolean =>
    instrument === choice.instrument && form === choice.form;
  const wanted = due.flatMap((step) => {
    const choice = choices.find((one) => isOf(one, step));
    return choice ? [{ choice, step }] : [];
  });
  const others = choices.filter((choice) => !due.some((step) => isOf(choice, step)));
  const lines = html`<ul class="lines">
    ${wanted.map(({ choice, step }, index) => lineView(context, choice, step, index === 0 && open.length === 0))}
  </ul>`;
  return html`<section aria-labelledby="new">
    <h2 id="new" tabindex="-1">${words.text('citizen.new')}</h2>
    ${wanted.length === 0 ? html`<p class="quiet">${words.text('citizen.none-due')}</p>` : lines}
    <details class="others">
      <summary>${words.text('citizen.other', { count: others.length })}</summary>
      <ul class="lines">
        ${others.map((choice) => lineView(context, choice))}
      </ul>
    </details>
  </section>`;
}

function lineView(context: PageContext, choice: InstrumentChoice, step?: DueStep, isFirst = false): TemplateResult {
  const { words } = context;
  return html`<li>
    <div>
      <p>${choice.title}</p>
      <p class="quiet">
        ${words.text('citizen.questions', { count: choice.questions })}${
          step === undefined ? nothing : html` · <strong>${dueWords(context, step)}</strong>`
        }
      </p>
    </div>
    <div class="buttons">
      ${choice.administrations.map((how, index) => startButton(context, choice, how, isFirst && index === 0))}
    </div>
  </li>`;
}

function dueWords({ words }: PageContext, { by, overdue }: DueStep): string {
  if (by === undefined) return words.text('citizen.due');
  return words.text(overdue ? 'citizen.overdue' : 'citizen.by', { date: words.date(by) });
}

function startButton(
  context: PageContext,
  choice: InstrumentChoice,
  administration: Administration,
  isPrimary: boolean,
): TemplateResult {
  const { words } = context;
  const how = words.text(choice.administrations.length > 1 ? `administration.${administration}` : 'citizen.start');
  return html`<button
    type="button"
    class=${isPrimary ? 'primary' : nothing}
    aria-label="${how}: ${choice.title}"
    @click=${() => void start(context, choice, administration)}
  >
    ${how}
  </button>`;
}

async function start(
  context: PageContext,
  { instrument, form }: InstrumentChoice,
  administration: Administration,
): Promise<void> {
  const { id, language } = context;
  try {
    const wanted = { instrument, form, language, administration };
    const { response } = await ask<ResponseState>(`/api/citizens/${id}/responses`, 'POST', wanted);
    location.assign(`/interview/${response.id}`);
  } catch (error) {
    if (!logInAgain(error)) problemView(context, error, () => location.reload());
  }
}
