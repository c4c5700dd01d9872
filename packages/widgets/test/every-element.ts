/** Every element of the package with something in it, for what has to hold of each of them. */
import { followPathway, type CompiledPathway, type SkalaRecord } from '@skala/engine';
import '../src/define/flags.ts';
import '../src/define/grid.ts';
import '../src/define/item.ts';
import '../src/define/pathway.ts';
import '../src/define/profile.ts';
import '../src/define/review.ts';
import '../src/define/summary.ts';
import '../src/define/trend.ts';
import '../src/define/worklist.ts';
import { parts } from '../src/interview/parts.ts';
import { all, inside, load, loadPathway, recordWith, settled, type Loaded } from './open-widget.ts';

export const tags = [
  'skala-flags',
  'skala-grid',
  'skala-interview',
  'skala-item',
  'skala-pathway',
  'skala-profile',
  'skala-results',
  'skala-review',
  'skala-summary',
  'skala-trend',
  'skala-worklist',
] as const;

type Tag = (typeof tags)[number];

/** What each is given. */
export type Samples = { readonly [Name in Tag]: Partial<HTMLElementTagNameMap[Name]> };

export async function loadSamples(): Promise<Samples> {
  await Promise.all([parts.later.load(), parts.english.load()]);
  const [asi, phq, outreach] = await Promise.all([load('asi-5'), load('phq-9'), loadPathway('dk-outreach')]);
  const finished = (loaded: Loaded, answers: Readonly<Record<string, unknown>>): SkalaRecord => {
    const record = recordWith(loaded, answers);
    return { ...record, response: { ...record.response, subject: '4711', status: 'completed' } };
  };
  const phqRecord = finished(phq, { phq1: '2', phq9: '1' });
  const asiRecord = finished(asi, { M6: 12, M7: '0' });
  return {
    'skala-flags': { ...phq, record: phqRecord },
    'skala-grid': { ...phq, items: ['phq1', 'phq2'] },
    'skala-interview': { ...phq, responseId: 'r', actor: 'a', now: () => '2026-11-12T10:42:00Z' },
    'skala-item': { ...phq, item: 'phq1' },
    'skala-pathway': { pathway: outreach, result: resultOf(outreach, asi, asiRecord) },
    'skala-profile': { ...asi, record: asiRecord },
    'skala-results': { ...phq, record: phqRecord },
    'skala-review': { ...asi, record: recordWith(asi, { M6: 12, M7: '0' }) },
    'skala-summary': { entries: [{ record: asiRecord, ...asi }] },
    'skala-trend': { ...phq, records: [phqRecord] },
    'skala-worklist': { records: [phqRecord], instruments: [phq.instrument], texts: phq.texts },
  };
}

const resultOf = (pathway: CompiledPathway, { instrument }: Loaded, { response }: SkalaRecord) =>
  followPathway(pathway, [{ instrument, response }]);

/** An element on the page, drawn. */
export async function openSample(tag: Tag, samples: Samples, language: 'da' | 'en' = 'da'): Promise<HTMLElement> {
  const element = Object.assign(document.createElement(tag), samples[tag], { language });
  document.body.append(element);
  await settled();
  return element;
}

const click = (selector: string) => (element: HTMLElement) => inside(element, selector).click();

const acts: { readonly [Name in Tag]: (element: HTMLElement) => void } = {
  'skala-flags': click('.actions button:last-child'),
  'skala-grid': click('input'),
  'skala-interview': click('input'),
  'skala-item': click('input'),
  // What is pressed in it is the host's to do.
  'skala-pathway': (element) => void Object.assign(element, { readonly: true }),
  'skala-profile': click('[part=switch]'),
  'skala-results': click('[part=switch]'),
  'skala-review': click('.check button:last-of-type'),
  // Nothing in it can be pressed.
  'skala-summary': (element) => void Object.assign(element, { numbers: true }),
  'skala-trend': click('[part=switch]'),
  'skala-worklist': click('.sort'),
};

/** Does what a person would, in a way that can be seen. */
export async function act(tag: Tag, element: HTMLElement): Promise<void> {
  acts[tag](element);
  await settled();
}

/** What can be seen of an element: the marks of its shadow roots, and what is chosen in them. */
export function lookOf(element: Element): string {
  const roots = [element, ...all(element, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const marks = roots.map(({ innerHTML }) => innerHTML.replaceAll(/<!--.*?-->/gs, ''));
  return [...marks, all(element, ':checked').length].join('\n');
}
