/** What has to hold of every element: another of its kind beside it, a registry of its own, and nothing left behind. */
import { expect } from 'chai';
import { defineIn } from '../src/define/scoped.ts';
import { act, loadSamples, lookOf, openSample, tags, type Samples } from './every-element.ts';
import { all, focused, holder, load, openWidget, press, settled } from './open-widget.ts';
import { collected, watchPage } from './watch-page.ts';

describe('the watch itself', () => {
  it('sees what is left behind, and an element that is held', async () => {
    const watch = watchPage();
    const query = matchMedia('(width > 1px)');
    const listener = (): void => undefined;
    for (const target of [window, document, query]) target.addEventListener('change', listener);
    const timer = setTimeout(listener, 100_000);
    const frame = requestAnimationFrame(listener);
    const observer = new ResizeObserver(listener);
    observer.observe(document.body);
    expect(watch.left()).to.deep.equal({
      listeners: ['change on Window', 'change on HTMLDocument', 'change on MediaQueryList'],
      timers: ['setTimeout', 'requestAnimationFrame'],
      observers: ['ResizeObserver'],
    });
    for (const target of [window, document, query]) target.removeEventListener('change', listener);
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    observer.disconnect();
    expect(watch.left()).to.deep.equal({ listeners: [], timers: [], observers: [] });
    watch.end();
    const held = document.createElement('p');
    expect(await collected([new WeakRef(held), new WeakRef(document.createElement('b'))])).to.deep.equal(['p']);
    expect(held.localName).to.equal('p');
  });
});

describe('every element', () => {
  let samples: Samples;

  before(async () => {
    samples = await loadSamples();
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is in the list that these tests go by', async () => {
    const manifest = (await (await fetch(new URL('../custom-elements.json', import.meta.url))).json()) as {
      readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
    };
    const published = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    expect(published.filter(Boolean).sort()).to.deep.equal([...tags]);
  });

  for (const tag of tags) {
    it(`${tag} stands twice on a page without mixing`, async () => {
      const [one, two] = [await openSample(tag, samples), await openSample(tag, samples, 'en')];
      const [first, second] = [lookOf(one), lookOf(two)];
      expect(first, 'language').not.to.equal(second);
      await act(tag, one);
      expect(lookOf(one), 'what a person did shows').not.to.equal(first);
      expect(lookOf(two), 'and only where it was done').to.equal(second);
      one.remove();
      await act(tag, two);
      expect(lookOf(two), 'the other works alone').not.to.equal(second);
    });

    it(`${tag} is drawn in a scoped registry, with what is inside it`, async () => {
      const registry = new CustomElementRegistry();
      defineIn(registry);
      const host = document.createElement('div');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
      const element = document.createElement(tag, { customElementRegistry: registry });
      expect(element).to.be.an.instanceOf(registry.get(tag)!);
      Object.assign(element, samples[tag], { language: 'da' });
      root.append(element);
      await settled();
      const page = await openSample(tag, samples);
      expect(lookOf(element)).to.equal(lookOf(page));
      for (const inner of all(element, '*').filter(({ localName }) => localName.includes('-'))) {
        expect((inner as Element & { customElementRegistry?: unknown }).customElementRegistry).to.equal(registry);
        expect(inner.shadowRoot, inner.localName).not.to.equal(null);
      }
    });

    it(`${tag} leaves nothing behind`, async () => {
      const watch = watchPage();
      try {
        let element: HTMLElement | undefined = await openSample(tag, samples);
        await act(tag, element);
        const inner = [element, ...all(element, '*')].filter(({ localName }) => localName.includes('-'));
        const left = inner.map((one) => new WeakRef<Element>(one));
        inner.length = 0;
        element.remove();
        expect(watch.left()).to.deep.equal({ listeners: [], timers: [], observers: [] });
        element = undefined;
        await settled();
        expect(await collected(left)).to.deep.equal([]);
      } finally {
        watch.end();
      }
    });
  }

  it('leaves no timer of a first digit that waits for a second', async () => {
    const watch = watchPage();
    try {
      const element = await openWidget(await load('asi-5'), { language: 'da' });
      await press(element, 'Rusmidler');
      holder(element, 'D14').focusItem('D14');
      const before = watch.left().timers.length;
      // Sent without the test runner, which has timers of its own.
      focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
      expect(watch.left().timers.length, 'it waits').to.be.greaterThan(before);
      element.remove();
      expect(watch.left()).to.deep.equal({ listeners: [], timers: [], observers: [] });
    } finally {
      watch.end();
    }
  });
});
