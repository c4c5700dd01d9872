/** What a person waits for at the screen, as a table: the budgets stand in it and are told, not enforced. */
import type { Renderer } from './screen-page.ts';
import { quantileOf, slowdown, type ScreenTimes } from './screen-time.ts';
import { figure, type Table } from './report.ts';

/** Milliseconds on the slowed-down processor. */
const limits = { first: 150, paint: 50 } as const;

export function screenTable(
  times: ReadonlyMap<Renderer, ScreenTimes>,
  rounds: number,
  sections: readonly string[],
): Table {
  const milliseconds = (value: number): string => `${figure(value)} ms`;
  const row = (name: string, read: (one: ScreenTimes) => string): readonly string[] => [
    name,
    ...[...times.values()].map(read),
  ];
  const skala = times.get('skala')!;
  const told = (value: number, limit: number): string => (value <= limit ? 'kept' : 'NOT KEPT');
  const worst = quantileOf(skala.paints, 0.99);
  return {
    title: 'At the screen',
    head: ['', ...times.keys()],
    rows: [
      row('first question on screen, full speed', ({ first }) => milliseconds(first.full)),
      row(`first question on screen, processor ÷ ${slowdown}`, ({ first }) => milliseconds(first.slow)),
      row(`key or click to paint, median, processor ÷ ${slowdown}`, ({ paints }) =>
        milliseconds(quantileOf(paints, 0.5)),
      ),
      row(`key or click to paint, 99th percentile, processor ÷ ${slowdown}`, ({ paints }) =>
        milliseconds(quantileOf(paints, 0.99)),
      ),
      row('the same as Event Timing reports it, 99th percentile', ({ reported }) =>
        reported.length === 0 ? 'under 16 ms' : milliseconds(quantileOf(reported, 0.99)),
      ),
      row('keys and clicks', ({ paints }) => figure(paints.length)),
    ],
    notes: [
      `Budgets of skala on the slowed-down processor: first question ≤ ${limits.first} ms: ${told(skala.first.slow, limits.first)}; 99th percentile of key or click to paint ≤ ${limits.paint} ms: ${told(worst, limits.paint)}. They are told and fail nothing: a shared machine decides too much of it.`,
      `A real headless Chrome in a window of 1,280 × 900, CDP \`Emulation.setCPUThrottlingRate\` ${slowdown}. First question: from the last byte of the script and of what it imports statically (\`responseEnd\`; the page names those in its head) to the task after the frame that shows a field, so parsing, the instrument's JSON and drawing are in it; median of ${rounds} loads. The instrument stands in the page as JSON.`,
      `Key or click to paint: the pages take real input through the debugger. From the event's own time stamp to a task queued in the next animation frame, which runs after that frame is painted. Every option is clicked, every field clicked, filled in by keys and left with Tab, in the sections ${sections.join(', ')}; the renderers in turn, ${rounds} rounds. Event Timing (what INP is made of) groups the events of a key or click, counts in steps of 8 ms and says nothing below 16 ms.`,
      'Bare fields: the same fields without words and with no script that reacts to them; what the browser and the machine take for themselves, and so the least that anything can take here.',
      'survey-js-ui 2.5.38 with survey-core 2.5.38: the newest release of the renderer in the npm registry; there was none yet for survey-core 3.1.1. Its questions have the item ids for words, which is less to lay out than the texts that skala shows.',
    ],
  };
}
