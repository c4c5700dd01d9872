import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { openInterview, recordOf, type CompiledInstrument, type TextPack } from '@skala/engine';
import { html, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { SkalaGrid, SkalaInterview, SkalaItem, SkalaResults, SkalaReview } from '../src/index.ts';
import '../src/define/grid.ts';
import '../src/define/interview.ts';
import '../src/define/item.ts';
import '../src/define/results.ts';
import '../src/define/review.ts';

vi.hoisted(() => {
  // Lit says once on the console that it is in development mode.
  Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });
});

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../instruments/phq-9/1.0.0/${path}`, import.meta.url), 'utf8'));

const drawn = (template: TemplateResult): Promise<string> => collectResult(render(template));

describe('on a server', () => {
  const instrument = read('compiled.json') as CompiledInstrument;
  const texts = ['da', 'en'].map((language) => read(`text/${language}.json`) as TextPack);
  const interview = openInterview(instrument, { id: 'r', form: Object.keys(instrument.forms)[0] ?? '' });
  const stamp = { time: '2026-11-12T10:42:00Z', actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  interview.send({ type: 'answer', item: 'phq1', answer: '2', ...stamp });
  const record = recordOf(interview);
  const { response } = record;

  it('has no page', () => {
    expect([typeof window, typeof document]).toEqual(['undefined', 'undefined']);
  });

  it('makes each element', () => {
    for (const Element of [SkalaInterview, SkalaResults, SkalaItem, SkalaGrid, SkalaReview])
      expect(new Element()).toBeInstanceOf(Element);
  });

  it('draws an interview, with the answers given and no others', async () => {
    await SkalaInterview.load();
    for (const [language, words] of [
      ['da', 'Lille interesse'],
      ['en', 'Little interest'],
    ] as const) {
      const page = await drawn(
        html`<skala-interview
          .instrument=${instrument}
          .texts=${texts}
          .response=${response}
          language=${language}
        ></skala-interview>`,
      );
      expect(page).toContain('shadowrootmode="open"');
      expect(page).toContain(words);
      expect(page.match(/ checked(?=[\s>])/g)).toHaveLength(1);
    }
  });

  it('draws results, a question, a table and a review', async () => {
    const pages = [
      html`<skala-results .instrument=${instrument} .texts=${texts} .record=${record} language="da"></skala-results>`,
      html`<skala-item .instrument=${instrument} .texts=${texts} item="phq1" language="da"></skala-item>`,
      html`<skala-grid
        .instrument=${instrument}
        .texts=${texts}
        .items=${['phq1', 'phq2']}
        language="da"
      ></skala-grid>`,
      html`<skala-review .instrument=${instrument} .texts=${texts} .response=${response} language="da"></skala-review>`,
    ];
    const words = ['Resultater', 'Lille interesse', 'Lille interesse', 'Alle svar'];
    for (const [index, page] of pages.entries()) expect(await drawn(page)).toContain(words[index]);
  });
});
