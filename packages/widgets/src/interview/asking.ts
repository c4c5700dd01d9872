/** A section on screen, as an interviewer works through it. */
import { flagInterview } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { answerTo, blocksOf, checksUnder, progress, safetyUnder, type Block } from './outline.ts';
import { insteadOfWords, provenance } from './provenance.ts';
import { safetyNote } from './safety.ts';
import type { Screen } from './screen.ts';

export function asking(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { text, words, instrument } = setting;
  const { content } = interview;
  const { section } = content.place;
  const here = progress(content).find(({ id }) => id === section);
  const { title, introduction } = words.section(section);
  const isFirst = section === instrument.sections.find(({ id }) => progress(content)[0]?.id === id)?.id;
  return html`<div class="main">
    ${interview.state === 'amending' ? html`<p class="banner">${text.amending}</p>` : nothing}
    <div class="section-head">
      <h2 id="heading" tabindex="-1" lang=${words.language}>${title}</h2>
      <p class="muted number">${here ? text.answered(here.answered, here.total) : ''}</p>
    </div>
    ${insteadOfWords(setting)}${screen.carriedFrom === '' ? nothing : html`<p class="banner">${text.carried(screen.carriedFrom)}</p>`}
    ${isFirst && words.instructions !== undefined ? html`<p class="introduction" lang=${words.language}>${words.instructions}</p>` : nothing}
    ${introduction === undefined ? nothing : html`<p class="introduction" lang=${words.language}>${introduction}</p>`}
    <div class="questions">${questions(screen, section)}</div>
    <div class="actions moves">
      <button type="button" @click=${() => screen.backward()}><span aria-hidden="true">←</span> ${text.back}</button>
      <button type="button" class="primary" @click=${() => screen.onward()}>
        ${text.next} <span aria-hidden="true">→</span>
      </button>
    </div>
    ${provenance(setting)}
  </div>`;
}

function questions(screen: Screen, section: string): unknown {
  const { interview, hasTables } = screen;
  const { content } = interview;
  // Without tables, the questions of one stand one below the other.
  const blocks = blocksOf(content, section).flatMap((block): Block[] =>
    'grid' in block && (!hasTables || block.items.length === 1) ? block.items.map((item) => ({ item })) : [block],
  );
  const items = blocks.flatMap((block) => ('grid' in block ? block.items : [block.item]));
  const under = { checks: checksUnder(content, items), safety: safetyUnder(flagInterview(interview), items) };
  return repeat(
    blocks,
    (block) => ('grid' in block ? `grid ${block.grid.id}` : block.item.id),
    (block) => blockOnScreen(block, screen, under),
  );
}

interface Under {
  readonly checks: ReturnType<typeof checksUnder>;
  readonly safety: ReturnType<typeof safetyUnder>;
}

function blockOnScreen(block: Block, screen: Screen, under: Under): TemplateResult {
  const { setting, current, interview } = screen;
  const { content } = interview;
  const items = 'grid' in block ? block.items : [block.item];
  const checks = items.flatMap(({ id }) => under.checks.get(id) ?? []);
  const flags = items.flatMap(({ id }) => under.safety.get(id) ?? []);
  const support = flags.length === 0 ? undefined : html`${flags.map((flag) => safetyNote(flag, screen))}`;
  if ('item' in block) {
    const { item } = block;
    return html`<skala-question
      data-items=${item.id}
      .setting=${setting}
      .item=${item}
      .answer=${answerTo(content, item.id)}
      .note=${content.notes[item.id] ?? ''}
      .checks=${checks}
      .support=${support}
      .nudge=${item.id === current ? screen.nudge : undefined}
      .isCurrent=${item.id === current}
    ></skala-question>`;
  }
  const answers = new Map(
    items.flatMap(({ id }) => [[id, answerTo(content, id)] as const]).filter(([, answer]) => answer),
  );
  return html`<skala-question-table
    data-items=${items.map(({ id }) => id).join(' ')}
    .setting=${setting}
    .grid=${block.grid}
    .items=${items}
    .answers=${answers}
    .notes=${content.notes}
    .checks=${checks}
    .support=${support}
    .current=${current}
  ></skala-question-table>`;
}
