/** What is on screen when: a section from its top, an answer before what follows from it, and nothing lost between. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkalaInterview } from '../src/index.ts';
import { answersOf, focusedItems, holder, inside, load, openWidget, settled, type Loaded } from './open-widget.ts';

describe('drawing', () => {
  let asi: Loaded;
  before(async () => {
    asi = await load('asi-5');
    await setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const root = (element: SkalaInterview): ShadowRoot => element.shadowRoot!;
  const drawn = (element: SkalaInterview): number => root(element).querySelectorAll('[data-items]').length;
  /** All that is done before the page is painted. */
  const microtasks = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  };
  const choose = (element: SkalaInterview, item: string, option: number): void =>
    holder(element, item).shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')[option]!.click();
  const counted = (element: SkalaInterview): string =>
    root(element).querySelector('.section-head .number')!.textContent.trim();

  it('begins a section at its top, with nothing to click that the rest would move', async () => {
    const element = await openWidget(asi, { language: 'da' });
    inside(element, '.moves .primary').click();
    await microtasks();
    const first = drawn(element);
    expect(first).to.be.within(1, 10);
    expect(root(element).querySelector('.moves')).to.equal(null);
    expect(root(element).querySelector('.questions')!.getAttribute('aria-busy')).to.equal('true');
    await settled();
    expect(drawn(element)).to.be.greaterThan(first);
    expect(root(element).querySelector('.moves')).not.to.equal(null);
    expect(root(element).querySelector('.questions')!.hasAttribute('aria-busy')).to.equal(false);
  });

  it('shows an answer before what follows from it, and stores it at once', async () => {
    const element = await openWidget(asi, { language: 'da', name: 'interview' });
    const form = document.createElement('form');
    document.body.append(form);
    form.append(element);
    await settled();
    const before = counted(element);
    choose(element, 'G8', 0);
    await microtasks();
    expect(holder(element, 'G8').hasAttribute('answered')).to.equal(true);
    expect(counted(element)).to.equal(before);
    expect(answersOf(element)).to.have.property('G8');
    expect(new FormData(form).get('interview')).to.be.a('string').that.contains('"G8"');
    await settled();
    expect(counted(element)).not.to.equal(before);
  });

  it('does not let a person wait who goes on', async () => {
    const element = await openWidget(asi, { language: 'da' });
    choose(element, 'G8', 0);
    const radio = holder(element, 'G8').shadowRoot!.querySelector('input')!;
    radio.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    await microtasks();
    expect(focusedItems(element)).to.equal('G9');
    expect(holder(element, 'G9').hasAttribute('current')).to.equal(true);
  });

  it('ends when the element leaves the page in the middle of it, and goes on when it comes back', async () => {
    const element = await openWidget(asi, { language: 'da' });
    inside(element, '.moves .primary').click();
    await microtasks();
    element.remove();
    await element.updateComplete;
    document.body.append(element);
    await settled();
    expect(root(element).querySelector('.moves')).not.to.equal(null);
  });
});
