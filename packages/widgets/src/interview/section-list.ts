import { html, nothing, type TemplateResult } from 'lit';
import { leftBehind, progress, waiting, type SectionProgress } from './outline.ts';
import type { Screen } from './screen.ts';

/** The sections with how far each is, and what waits: a list at the side, folded away where there is no room. */
export function sectionList(screen: Screen): TemplateResult {
  const { interview, setting, width } = screen;
  const { text, words } = setting;
  const sections = progress(interview);
  const here = sections.find(({ id }) => id === interview.content.place.section);
  const list = html`<ol class="sections">
      ${sections.map((section) => entry(section, screen))}
    </ol>
    ${attention(screen)}`;
  if (width === 'wide') return html`<nav class="side" aria-label=${text.sections}>${list}</nav>`;
  return html`<nav class="side" aria-label=${text.sections}>
    <details>
      <summary>
        ${text.section}: <span lang=${words.language}>${here ? words.section(here.id).shortTitle : ''}</span>
        <span class="muted number">${here ? text.answered(here.answered, here.total) : ''}</span>
      </summary>
      ${list}
    </details>
  </nav>`;
}

function entry({ id, answered, total }: SectionProgress, screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { text, words } = setting;
  const isHere = id === interview.content.place.section && interview.state !== 'reviewing';
  const [symbol, state] =
    answered === 0 ? ['○', text.untouched] : answered < total ? ['◐', text.begun] : ['●', text.done];
  const go = (event: Event): void => {
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
    screen.goToSection(id);
  };
  return html`<li>
    <button type="button" class="section" aria-current=${isHere ? 'step' : nothing} @click=${go}>
      <span aria-hidden="true" class="symbol">${symbol}</span>
      <span lang=${words.language}>${words.section(id).shortTitle}</span>
      <span class="number small" aria-hidden="true">${answered}/${total}</span>
      <span class="hidden">, ${state}, ${text.answeredLong(answered, total)}</span>
    </button>
  </li>`;
}

/** What was left behind, and the checks that wait: each a button that goes there. */
function attention(screen: Screen): TemplateResult | typeof nothing {
  const { content, state } = screen.interview;
  const { text } = screen.setting;
  const open = leftBehind(content, screen.current);
  const errors = waiting(content, 'error');
  const warnings = waiting(content, 'warning');
  const jump = (item: string | undefined, words: string, kind: string): TemplateResult | typeof nothing =>
    item === undefined
      ? nothing
      : html`<li><button type="button" class="quiet ${kind}" @click=${() => screen.goTo(item)}>${words}</button></li>`;
  return html`<ul class="attention">
    ${jump(open[0]?.id, text.leftBehind(open.length), '')}
    ${jump(errors[0]?.check.items[0], text.errors(errors.length), 'error')}
    ${jump(warnings[0]?.check.items[0], text.warnings(warnings.length), 'warning')}
    ${state === 'reviewing' ? nothing : html`<li><button type="button" class="quiet" @click=${() => screen.review()}>${text.review}</button></li>`}
  </ul>`;
}
