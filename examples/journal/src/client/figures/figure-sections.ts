/** The sections of the leader's view: each a chart with the same numbers in a table beside it, and what to bear in mind. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NamedFigures } from '../../figures/figure-line.ts';
import type { TextKey } from '../../words/danish-texts.ts';
import type { JournalWords } from '../../words/journal-words.ts';
import { barChart } from './bar-chart.ts';
import { figureTable } from './figure-table.ts';
import { figureValues, type FigureValues } from './figure-values.ts';

interface SectionParts {
  readonly figures: NamedFigures;
  readonly values: FigureValues;
  readonly words: JournalWords;
}

export function figureSections(figures: NamedFigures, words: JournalWords): TemplateResult {
  const parts = { figures, values: figureValues(figures, words), words };
  return html`${coursesView(parts)}${waitingView(parts)}${loadView(parts)}${outcomesView(parts)}${interviewsView(parts)}`;
}

function section({ words }: SectionParts, title: TextKey, content: TemplateResult): TemplateResult {
  return html`<section class="figure">
    <h2>${words.text(title)}</h2>
    ${content}
  </section>`;
}

function coursesView(parts: SectionParts): TemplateResult {
  const { words, values } = parts;
  const table = figureTable({
    caption: words.text('figures.courses'),
    columns: [words.text('figures.courses'), words.text('figures.number')],
    rows: (['approaches', 'started', 'ended'] as const).map((part) => [
      words.text(`figures.courses.${part}`),
      values.said('courses', part),
    ]),
  });
  return section(parts, 'figures.courses', table);
}

function waitingView(parts: SectionParts): TemplateResult {
  const { words, values } = parts;
  const groups = ['within', 'beyond', 'decided', 'pending', 'unknown'] as const;
  const median = values.value('waiting', 'begun', 'median-days');
  const said =
    median === null
      ? words.text('figures.waiting.no-median')
      : words.text('figures.waiting.median', { days: words.number(median) });
  const chart = barChart({
    title: words.text('figures.waiting.chart'),
    most: 1,
    rows: [
      {
        label: words.text('figures.waiting.within'),
        bars: [{ value: values.value('waiting', 'within', 'share'), text: values.percent('waiting', 'within') }],
      },
    ],
  });
  const table = figureTable({
    caption: words.text('figures.waiting'),
    columns: [words.text('figures.group'), words.text('figures.number')],
    rows: groups.map((part) => [words.text(`figures.waiting.${part}`), values.said('waiting', part)]),
  });
  return section(
    parts,
    'figures.waiting',
    html`<p>${said}</p>
      <div class="beside">${chart}${table}</div>
      <p class="quiet">${words.text('figures.waiting.note')}</p>`,
  );
}

function loadView(parts: SectionParts): TemplateResult {
  const { words, values, figures } = parts;
  const areas = Object.entries(figures.areas);
  const all = areas.flatMap(([area]) => [
    values.value('load', area, 'mean-at-start') ?? 0,
    values.value('load', area, 'mean-at-follow-up') ?? 0,
  ]);
  const chart = barChart({
    title: words.text('figures.load.chart'),
    legend: [words.text('figures.load.start'), words.text('figures.load.follow-up')],
    most: Math.max(1, ...all),
    rows: areas.map(([area, label]) => ({
      label,
      bars: (['mean-at-start', 'mean-at-follow-up'] as const).map((measure, index) => ({
        value: values.value('load', area, measure),
        text: values.said('load', area, measure, 2),
        isHollow: index === 0,
      })),
    })),
  });
  const table = figureTable({
    caption: words.text('figures.load'),
    columns: [
      words.text('figures.load.area'),
      words.text('figures.load.start'),
      words.text('figures.load.follow-up'),
      words.text('figures.load.people'),
    ],
    rows: areas.map(([area, label]) => [
      label,
      values.said('load', area, 'mean-at-start', 2),
      values.said('load', area, 'mean-at-follow-up', 2),
      values.said('load', area, 'people'),
    ]),
  });
  return section(
    parts,
    'figures.load',
    html`<div class="beside">${chart}${table}</div>
      <p class="quiet">${words.text('figures.load.note')}</p>`,
  );
}

const outcomes = [
  ['substance-free-or-reduced', 'undecided'],
  ['returned-within-12-months', 'not-yet-observable'],
] as const;

function outcomesView(parts: SectionParts): TemplateResult {
  const { words, values, figures } = parts;
  const titleOf = (id: string): string => figures.indicators[id]?.title ?? id;
  const chart = barChart({
    title: words.text('figures.outcomes.chart'),
    most: 1,
    rows: outcomes.map(([id]) => ({
      label: titleOf(id),
      bars: [{ value: values.value(id, 'counted', 'share'), text: values.percent(id, 'counted') }],
    })),
  });
  const table = figureTable({
    caption: words.text('figures.outcomes'),
    columns: [
      words.text('figures.outcomes'),
      words.text('figures.share'),
      words.text('figures.outcomes.counted'),
      words.text('figures.outcomes.not-counted'),
      words.text('figures.outcomes.decided'),
      words.text('figures.outcomes.left-out'),
    ],
    rows: outcomes.map(([id, leftOut]) => [
      titleOf(id),
      values.percent(id, 'counted'),
      ...['counted', 'not-counted', 'decided', leftOut].map((part) => values.said(id, part)),
    ]),
  });
  return section(
    parts,
    'figures.outcomes',
    html`<div class="beside">${chart}${table}</div>
      ${outcomes.map(([id, leftOut]) => {
        const count = values.said(id, leftOut);
        const said = words.text(`figures.outcomes.${leftOut}`, { title: titleOf(id), count });
        return html`<p class="quiet">
          ${figures.indicators[id]?.text} ${(values.value(id, leftOut) ?? 0) === 0 ? nothing : said}
        </p>`;
      })}`,
  );
}

function interviewsView(parts: SectionParts): TemplateResult {
  const { words, values, figures } = parts;
  const instruments = Object.entries(figures.instruments);
  if (instruments.length === 0)
    return section(parts, 'figures.interviews', html`<p>${words.text('figures.interviews.none')}</p>`);
  const chart = barChart({
    title: words.text('figures.interviews.chart'),
    most: 1,
    rows: instruments.map(([id, label]) => ({
      label,
      bars: [
        {
          value: values.value('interviews', id, 'share-answered'),
          text: values.percent('interviews', id, 'share-answered', 1),
        },
      ],
    })),
  });
  const table = figureTable({
    caption: words.text('figures.interviews'),
    columns: [
      words.text('figures.interviews.instrument'),
      words.text('figures.interviews.begun'),
      words.text('figures.interviews.completed'),
      words.text('figures.interviews.share-completed'),
      words.text('figures.interviews.share-answered'),
    ],
    rows: instruments.map(([id, label]) => [
      label,
      values.said('interviews', id, 'begun'),
      values.said('interviews', id, 'completed'),
      values.percent('interviews', id, 'share-completed'),
      values.percent('interviews', id, 'share-answered', 1),
    ]),
  });
  return section(
    parts,
    'figures.interviews',
    html`<div class="beside">${chart}${table}</div>
      <p class="quiet">${words.text('figures.interviews.note')}</p>`,
  );
}
