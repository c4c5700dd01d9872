/** Which way an element runs: its words decide, whatever the page does. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { directionOf } from '../src/locale/direction.ts';
import { loadSamples, openSample, tags, type Samples } from './every-element.ts';
import { all, inside, load, openWidget, press, recordWith, settled, type Loaded } from './open-widget.ts';

/** The frame of an element, where its language stands. */
const frameOf = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[lang][dir]')!;

/** The buttons below the questions, which come when all of those are drawn. */
async function movesOf(element: HTMLElement): Promise<readonly HTMLElement[]> {
  while (all(element, '.moves button').length === 0) await new Promise((resolve) => setTimeout(resolve));
  return all(element, '.moves button');
}

const arrowOf = (button: HTMLElement): string => getComputedStyle(button.querySelector('span')!).scale;

describe('direction', () => {
  let samples: Samples;
  let arabic: Loaded;

  before(async () => {
    const phq = await load('phq-9');
    const danish = phq.texts.find(({ language }) => language === 'da')!;
    const question = 'كم مرة ضايقتك هذه المشكلات؟';
    const items = Object.fromEntries(
      Object.entries(danish.items).map(([id, item]) => [id, { ...item, text: question, label: 'مشكلة' }]),
    );
    arabic = {
      instrument: phq.instrument,
      texts: [{ ...danish, language: 'ar', title: 'استبيان صحة المريض', items }],
    };
    samples = await loadSamples();
    await setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('dir');
  });

  it('is known of a language, and of its letters', () => {
    const rightToLeft = ['ar', 'ar-EG', 'he', 'fa', 'ur', 'ckb', 'ps', 'ku-Arab', 'az-Arab-IR'];
    expect(rightToLeft.filter((language) => directionOf(language) !== 'rtl')).to.deep.equal([]);
    const leftToRight = ['da', 'en-GB', 'kl', 'so', 'ku', 'arn', 'fai', 'x-arab', ''];
    expect(leftToRight.filter((language) => directionOf(language) !== 'ltr')).to.deep.equal([]);
  });

  for (const tag of tags)
    for (const language of ['da', 'en'] as const)
      it(`of ${tag} is that of its words on a page from right to left, ${language}`, async () => {
        document.documentElement.dir = 'rtl';
        const element = await openSample(tag, samples, language);
        expect(element.matches(':dir(rtl)'), 'the page').to.equal(true);
        expect(frameOf(element).lang).to.equal(language);
        const words = [frameOf(element), ...all(element, 'h1, h2, h3, h4, p, th, td, legend, button, svg text')];
        expect(words.length).to.be.greaterThan(2);
        expect(words.filter((one) => getComputedStyle(one).direction !== 'ltr')).to.deep.equal([]);
      });

  it('is left to right where there is nothing to show yet', async () => {
    document.documentElement.dir = 'rtl';
    for (const tag of tags) {
      const element = document.createElement(tag);
      document.body.append(element);
      await settled();
      expect(getComputedStyle(frameOf(element)).direction, tag).to.equal('ltr');
    }
  });

  it('is right to left where the questions are, on any page, and arrows turn with it', async () => {
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      for (const pace of ['item', 'section'] as const) {
        const element = await openWidget(arabic, { language: 'da', pace });
        expect(getComputedStyle(frameOf(element)).direction, pace).to.equal('rtl');
        expect(getComputedStyle(inside(element, '.question')).direction, pace).to.equal('rtl');
        const buttons = await movesOf(element);
        expect(buttons.map(arrowOf)).to.deep.equal(['-1 1', '-1 1']);
        const [back, next] = buttons.map((button) => button.getBoundingClientRect().right);
        if (pace === 'section') expect(back, 'back is where one comes from').to.be.greaterThan(next!);
        element.remove();
      }
    }
  });

  it('turns no arrow from left to right', async () => {
    document.documentElement.dir = 'rtl';
    const element = await openWidget(await load('phq-9'), { language: 'da' });
    expect((await movesOf(element)).map(arrowOf)).to.deep.equal(['none', 'none']);
  });

  it('of words of the interface is their own among questions from right to left', async () => {
    const element = await openWidget(arabic, { language: 'da', pace: 'item' });
    const heading = inside(element, '#heading');
    expect(heading.textContent).to.equal('Spørgsmål 1 af 10');
    expect(getComputedStyle(heading).unicodeBidi).to.equal('plaintext');
    await press(element, 'Videre');
    expect(getComputedStyle(inside(element, '#error')).unicodeBidi).to.equal('plaintext');
  });

  it('of a question, a table of questions and a review is that of the questions', async () => {
    const { response } = recordWith(arabic, { phq1: '1' });
    const given = {
      'skala-item': { item: 'phq1' },
      'skala-grid': { items: ['phq1', 'phq2'] },
      'skala-review': { response },
    } as const;
    for (const [tag, properties] of Object.entries(given)) {
      const element = Object.assign(document.createElement(tag), { ...arabic, language: 'da', ...properties });
      document.body.append(element);
      await settled();
      expect(getComputedStyle(frameOf(element)).direction, tag).to.equal('rtl');
    }
  });
});
