/** A section on screen, as an interviewer works through it. */
import type { CompiledItem } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { moves } from './moves.ts';
import { answerTo, blocksOf, checksUnder, progress, safetyUnder, type Block } from './outline.ts';
import { insteadOfWords, provenance } from './provenance.ts';
import { safetyNote } from './safety.ts';
import type { Screen } from './screen.ts';

export function asking(screen: Screen): TemplateResult {
  const { interview, setting } = screen;
  const { text, words } = setting;
  const { content } = interview;
  const { section } = content.place;
  const here = progress(interview).find(({ id }) => id === section);
  const { title, introduction } = words.section(section);
  const isFirst = section === progress(interview)[0]?.id;
  return html`<div class="main">
    ${interview.state === 'amending' ? html`<p class="banner">${text.amending}</p>` : nothing}
    <div class="section-head">
      <h2 id="heading" tabindex="-1" lang=${words.language}>${title}</h2>
      <p class="muted number">${here ? text.answered(here.answered, here.total) : ''}</p>
    </div>
    ${insteadOfWords(setting)}${screen.carriedFrom === '' ? nothing : html`<p class="banner">${text.carried(screen.carriedFrom)}</p>`}
    ${isFirst && words.instructions !== undefined ? html`<p class="introduction" lang=${words.language}>${words.instructions}</p>` : nothing}
    ${introduction === undefined ? nothing : html`<p class="introduction" lang=${words.language}>${introduction}</p>`}
    ${questions(screen, section)}
  </div>`;
}

function questions(screen: Screen, section: string): TemplateResult {
  const { interview, setting, current, hasTables } = screen;
  const { content } = interview;
  // Without tables, the questions of one stand one below the other.
  const blocks = blocksOf(content, section).flatMap((block): Block[] =>
    'grid' in block && (!hasTables || block.items.length === 1) ? block.items.map((item) => ({ item })) : [block],
  );
  const at = blocks.findIndex((block) => itemsOf(block).some(({ id }) => id === current));
  const drawn = blocks.slice(0, screen.unfold(section, blocks.length, at));
  const isWhole = drawn.length === blocks.length;
  const items = blocks.flatMap(itemsOf);
  const under = { checks: checksUnder(content, items), safety: safetyUnder(interview, items) };
  const inSection = interview.instrument.sections.find(({ id }) => id === section)?.items ?? [];
  const blockAt = new Map(drawn.map((block) => [inSection.find((id) => placesOf(block).includes(id)), block]));
  // Each section and each item has its own place in the lists, so that no two questions are ever drawn in one element.
  const inPlace = (item: string): TemplateResult | typeof nothing => {
    const block = blockAt.get(item);
    return block ? blockOnScreen(block, screen, under) : nothing;
  };
  // Nothing that is moved by the questions to come is there to be clicked before they are.
  return html`<div class="questions" aria-busy=${isWhole ? nothing : 'true'}>
      ${interview.instrument.sections.map(({ id }) => (id === section ? inSection.map(inPlace) : nothing))}
    </div>
    ${isWhole ? html`${moves(screen)}${provenance(setting)}` : nothing}`;
}

const itemsOf = (block: Block): readonly CompiledItem[] => ('grid' in block ? block.items : [block.item]);

/** The items in whose places a block may stand: it takes the first of them. */
const placesOf = (block: Block): readonly (string | null)[] =>
  'grid' in block ? block.grid.rows.flatMap(({ items }) => items) : [block.item.id];

interface Under {
  readonly checks: ReturnType<typeof checksUnder>;
  readonly safety: ReturnType<typeof safetyUnder>;
}

function blockOnScreen(block: Block, screen: Screen, under: Under): TemplateResult {
  const { setting, current, interview } = screen;
  const { content } = interview;
  const items = itemsOf(block);
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
    .current=${items.some(({ id }) => id === current) ? current : undefined}
  ></skala-question-table>`;
}
