/** One question on screen, as a person answers it alone. */
import { askedItems, expectsAnswer } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { moves } from './moves.ts';
import { answerTo, checksUnder, safetyUnder } from './outline.ts';
import { insteadOfWords, provenance } from './provenance.ts';
import { safetyNote } from './safety.ts';
import type { Screen } from './screen.ts';

/** Each item has its own place in the list, so that no two questions are ever drawn in one element. */
export function citizen(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { text, words } = setting;
  const { content } = interview;
  const asked = askedItems(content);
  const item = asked.find(({ id }) => id === content.place.item) ?? asked[0];
  const questions = asked.filter(expectsAnswer);
  const number = item ? questions.findIndex(({ id }) => id === item.id) + 1 : 0;
  const { title, introduction } = words.section(item?.section ?? '');
  const isFirst = item !== undefined && item.id === asked[0]?.id;
  return html`<div class="main citizen">
    <div class="stand">
      <h2 id="heading" tabindex="-1">${number > 0 ? text.question(number, questions.length) : title}</h2>
      <progress
        max=${questions.length}
        value=${Math.max(0, number - 1)}
        aria-label=${text.question(Math.max(1, number), questions.length)}
      ></progress>
    </div>
    ${insteadOfWords(setting)}${screen.carriedFrom === '' ? nothing : html`<p class="banner">${text.carried(screen.carriedFrom)}</p>`}
    ${isFirst && words.instructions !== undefined ? html`<p lang=${words.language}>${words.instructions}</p>` : nothing}
    <p class="introduction" lang=${words.language}>${introduction ?? title}</p>
    ${interview.instrument.items.map(({ id }) => (item?.id === id ? question(screen, item) : nothing))}
    ${moves(screen, isFirst)}${provenance(setting)}
  </div>`;
}

function question(screen: Screen, item: ReturnType<typeof askedItems>[number]): TemplateResult {
  const { interview, setting, nudge } = screen;
  const { content } = interview;
  const flag = safetyUnder(interview, [item]).get(item.id);
  return html`<skala-question
    data-items=${item.id}
    .setting=${setting}
    .item=${item}
    .answer=${answerTo(content, item.id)}
    .note=${content.notes[item.id] ?? ''}
    .checks=${checksUnder(content, [item]).get(item.id) ?? []}
    .support=${flag ? safetyNote(flag, screen) : undefined}
    .nudge=${nudge}
    .isCurrent=${true}
  ></skala-question>`;
}
