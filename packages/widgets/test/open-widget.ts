/** What the browser tests share: instruments from the package, elements on the page, and where the focus is. */
import type { CompiledInstrument, CompiledPathway, Response, SkalaRecord, TextPack } from '@skala/engine';
import { openInterview, recordOf } from '@skala/engine';
import axe from 'axe-core';
import { SkalaInterview, SkalaResults } from '../src/index.ts';
import { parts } from '../src/interview/parts.ts';
import '../src/define/interview.ts';
import '../src/define/results.ts';

const read = async <T>(path: string): Promise<T> =>
  (await fetch(new URL(`../../instruments/${path}`, import.meta.url))).json() as Promise<T>;

export interface Loaded {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

export async function load(id: string): Promise<Loaded> {
  const texts = await Promise.all(['da', 'en'].map((language) => read<TextPack>(`${id}/1.0.0/text/${language}.json`)));
  return { instrument: await read<CompiledInstrument>(`${id}/1.0.0/compiled.json`), texts };
}

export async function loadPathway(id: string): Promise<CompiledPathway> {
  return read<CompiledPathway>(`pathways/${id}/1.0.0/compiled.json`);
}

/** Lets every element on the page draw: an interview draws a section a few questions a frame. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  for (const element of document.body.querySelectorAll('*'))
    if (element instanceof SkalaInterview) await element.updateComplete;
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

let count = 0;

export async function openWidget(
  { instrument, texts }: Loaded,
  properties: Partial<SkalaInterview> = {},
): Promise<SkalaInterview> {
  // What comes after the first download has its own tests, in late-parts.browser.ts.
  await Promise.all([parts.later.load(), parts.english.load()]);
  const element = new SkalaInterview();
  count += 1;
  Object.assign(element, {
    instrument,
    texts,
    responseId: `r${count}`,
    actor: 'a',
    now: () => '2026-11-12T10:42:00Z',
    ...properties,
  });
  document.body.append(element);
  await settled();
  return element;
}

export async function openResults(
  { instrument, texts }: Loaded,
  properties: Partial<SkalaResults>,
): Promise<SkalaResults> {
  const element = new SkalaResults();
  Object.assign(element, { instrument, texts, ...properties });
  document.body.append(element);
  await settled();
  return element;
}

/** A record of these answers. */
export function recordWith(
  { instrument }: Loaded,
  answers: Readonly<Record<string, unknown>>,
  ruleSet?: string,
): SkalaRecord {
  const interview = openInterview(instrument, { id: 'r', form: Object.keys(instrument.forms)[0] ?? '', ruleSet });
  const stamp = { time: '2026-11-12T10:42:00Z', actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries(answers)) interview.send({ type: 'answer', item, answer, ...stamp });
  return recordOf(interview);
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The inner element that holds a question. */
export function holder(element: SkalaInterview, item: string): HTMLElement & { focusItem(id: string): boolean } {
  const found = element.shadowRoot!.querySelector<HTMLElement & { focusItem(id: string): boolean }>(
    `[data-items~="${item}"]`,
  );
  if (!found) throw new Error(`No question ${item} on screen`);
  return found;
}

/** The question, or table, in which the focus is. */
export function focusedItems(element: SkalaInterview): string {
  return element.shadowRoot!.activeElement?.getAttribute('data-items') ?? '';
}

/** Everything that a selector finds in an element, and in the elements it is made of. */
export function all(element: Element, selector: string): readonly HTMLElement[] {
  const own = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
  return own.flatMap((one) => [...(one.matches(selector) ? [one] : []), ...all(one, selector)]);
}

export function inside(element: Element, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

/** Presses the button with these words. */
export async function press(element: Element, words: string): Promise<void> {
  const button = all(element, 'button').find((one) => one.textContent.includes(words));
  if (!button) throw new Error(`No button "${words}"`);
  button.click();
  await settled();
}

export function answersOf(element: SkalaInterview): Response['answers'] {
  return element.record()!.response.answers;
}

/** Rules of axe that the element breaks, contrast of 7 to 1 included. */
export async function faults(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast-enhanced': { enabled: true } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`);
}
