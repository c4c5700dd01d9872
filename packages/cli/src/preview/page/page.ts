/** The whole page, drawn from the model. */
import { recordOf } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { chartView } from './chart/chart-view.ts';
import { effective, header } from './header.ts';
import type { Actions, Model, Shown } from './model.ts';
import { notices } from './notices.ts';
import { answersPanel, hiddenPanel } from './panels/answers.ts';
import { checksPanel, logPanel } from './panels/happenings.ts';
import { issuesPanel } from './panels/issues.ts';
import { panelView, type Panel } from './panels/panel.ts';
import { flagsPanel, scoresPanel } from './panels/scores.ts';

/** `interview`: the element, which lives as long as the page. */
export function page(model: Model, actions: Actions, interview: HTMLElement): TemplateResult {
  const { text, shown, view } = model;
  return html`${header(model, actions)}
    <div class="columns">
      <main>
        ${notices(model, actions)} ${shown ? views(model, actions) : waiting(model)}
        <div class="stage" ?hidden=${!shown || view !== 'interview'}>${interview}</div>
        ${shown && view === 'results' ? results(model, shown) : nothing}
      </main>
      <aside aria-label=${text.state}>
        ${panels(model).map((panel) => keyed(panel.id, panelView(panel, model, actions)))}
      </aside>
    </div>`;
}

function waiting({ text, revision }: Model): TemplateResult {
  return html`<p>${revision === 0 ? text.waiting : text.nothing}</p>`;
}

function views({ text, view }: Model, actions: Actions): TemplateResult {
  const one = (id: Model['view'], words: string): TemplateResult =>
    html`<button name=${id} aria-pressed=${view === id} @click=${() => actions.show(id)}>${words}</button>`;
  return html`<div class="views" role="group" aria-label=${text.view}>
    ${one('interview', text.interview)} ${one('results', text.results)}
  </div>`;
}

function results(model: Model, { instrument, texts, interview }: Shown): TemplateResult {
  const { language, theme } = effective(model.settings, model.shown);
  return html`<div class="stage">
    <skala-results
      .instrument=${instrument}
      .texts=${texts}
      .language=${language}
      .record=${recordOf(interview)}
      theme=${theme === '' ? nothing : theme}
    ></skala-results>
  </div>`;
}

function panels({ shown, checked, text }: Model): readonly Panel[] {
  const issues = issuesPanel(checked, text);
  if (!shown) return [issues];
  const { state } = shown.interview;
  return [
    issues,
    answersPanel(shown, text),
    hiddenPanel(shown, text),
    scoresPanel(shown, text),
    flagsPanel(shown, text),
    checksPanel(shown, text),
    logPanel(shown, text),
    { id: 'chart', title: text.chart, glance: state, content: () => chartView(state, text) },
  ];
}
