import { sendKeys } from '@web/test-runner-commands';
import type { SkalaRecord } from '@skala/engine';
import { expect } from 'chai';
import '../src/define/review.ts';
import { SkalaReview } from '../src/review/review.ts';
import { dataScript, declared } from './data-script.ts';
import { all, faults, inside, load, press, recordWith, settled, type Loaded } from './open-widget.ts';

describe('skala-review', () => {
  let asi: Loaded;
  let phq: Loaded;
  let warned: SkalaRecord;

  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
    warned = recordWith(asi, { M6: 12, M7: '0' });
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const open = async ({ instrument, texts }: Loaded, properties: Partial<SkalaReview>): Promise<SkalaReview> => {
    const element = Object.assign(new SkalaReview(), { instrument, texts, language: 'da', ...properties });
    document.body.append(element);
    await settled();
    return element;
  };
  const told = (element: HTMLElement): unknown[] => {
    const details: unknown[] = [];
    element.addEventListener('skala-goto', ({ detail }) => details.push(detail));
    element.addEventListener('skala-accept', ({ detail }) => details.push(detail));
    return details;
  };

  it('shows every answer, and what is missing first', async () => {
    const { response } = recordWith(phq, { phq1: '2', phq2: 'X' });
    const element = await open(phq, { response });
    const headings = all(element, 'h2, h3').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    expect(headings[0]).to.equal('Alle svar');
    expect(headings[1]).to.match(/^Mangler svar \(\d+\)$/);
    expect(element.shadowRoot!.textContent).to.contain('Mere end halvdelen');
    expect(all(element, '.line')).to.have.length(10);
  });

  it('tells where a person wants to go', async () => {
    const element = await open(phq, { response: recordWith(phq, { phq1: '2' }).response });
    const details = told(element);
    inside(element, '.open .link').click();
    inside(element, 'dd button').click();
    expect(details).to.deep.equal([{ item: 'phq2' }, { item: 'phq1' }]);
  });

  it('accepts a warning with a reason, and not without', async () => {
    const element = await open(asi, { record: warned });
    const details = told(element);
    await press(element, 'Det passer');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(details).to.deep.equal([]);
    await sendKeys({ type: 'Det er gået over' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(details).to.have.length(1);
    expect(details[0]).to.include({ reason: 'Det er gået over' });
    expect(inside(element, '.check').textContent).to.contain('Det er gået over');
  });

  it('is only read where nothing may be changed', async () => {
    const element = await open(asi, { record: warned, readonly: true, language: 'en' });
    expect(all(element, 'button')).to.have.length(0);
    expect(element.shadowRoot!.textContent).to.contain('All answers');
  });

  it('refuses a response of another definition, in words', async () => {
    let codes: string[] = [];
    document.body.addEventListener('skala-refused', ({ detail }) => (codes = detail.issues.map(({ code }) => code)), {
      once: true,
    });
    const element = await open(phq, { response: warned.response });
    await settled();
    expect(codes).to.deep.equal(['response/instrument-mismatch']);
    expect(element.shadowRoot!.textContent).to.contain('Svarene kan ikke vises');
  });

  it('takes what it needs from the page', async () => {
    const element = document.createElement('skala-review');
    element.append(
      dataScript('instrument', asi.instrument),
      dataScript('texts', asi.texts),
      dataScript('record', warned),
    );
    document.body.append(element);
    await declared(() => element.instrument !== undefined);
    expect(all(element, '.line').length).to.be.greaterThan(50);
  });

  it('stands twice on a page without mixing, and lets go when it leaves', async () => {
    const one = await open(asi, { record: warned });
    const two = await open(phq, { response: recordWith(phq, {}).response, language: 'en' });
    expect(two.shadowRoot!.textContent).not.to.contain('M6');
    one.remove();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await settled();
    expect(all(two, '.line')).to.have.length(10);
  });

  for (const [theme, readonly] of [
    ['light', false],
    ['dark', true],
  ] as const) {
    it(`has no fault of accessibility, ${theme}`, async () => {
      const element = await open(asi, { record: warned, readonly });
      element.setAttribute('theme', theme);
      expect(await faults(element)).to.deep.equal([]);
    }).timeout(30_000);
  }
});
