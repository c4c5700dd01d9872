import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../src/define/grid.ts';
import { SkalaGrid } from '../src/grid/grid.ts';
import { all, faults, focused, inside, load, settled, type Loaded } from './open-widget.ts';

describe('skala-grid', () => {
  let phq: Loaded;
  let pq: Loaded;
  const questions = ['phq1', 'phq2', 'phq9'];

  before(async () => {
    [phq, pq] = await Promise.all([load('phq-9'), load('pq-16')]);
    await setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const open = async (
    { instrument, texts }: Loaded,
    properties: Partial<SkalaGrid>,
    around: HTMLElement = document.body,
  ): Promise<SkalaGrid> => {
    const element = Object.assign(new SkalaGrid(), { instrument, texts, language: 'da', ...properties });
    around.append(element);
    await settled();
    await settled();
    return element;
  };
  const formAround = (): HTMLFormElement => {
    const form = document.createElement('form');
    document.body.append(form);
    return form;
  };

  it('is a table with an answer a column, moved through by keys', async () => {
    const element = await open(phq, { items: questions });
    const told: unknown[] = [];
    element.addEventListener('skala-answer', ({ detail }) => told.push(detail));
    expect(all(element, 'tbody tr')).to.have.length(3);
    element.focus();
    await settled();
    await sendKeys({ press: '2' });
    await sendKeys({ press: 'Enter' });
    await settled();
    await sendKeys({ press: 'Space' });
    await settled();
    expect(told).to.deep.equal([
      { item: 'phq1', answer: { value: '2' } },
      { item: 'phq2', answer: { value: '0' } },
    ]);
    await sendKeys({ press: 'Delete' });
    await settled();
    expect(told.at(-1)).to.deep.equal({ item: 'phq2' });
    expect(element.answers).to.deep.equal({ phq1: { value: '2' } });
  });

  it('names each radio by its question and its column', async () => {
    const element = await open(phq, { items: questions, language: 'en' });
    const radio = inside(element, 'tbody input');
    const names = radio
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => inside(element, `#${id}`).textContent);
    expect(names[0]).to.contain('Little interest');
    expect(names[1]).to.contain('Not at all');
  });

  it('titles a table of the instrument at the level that the page asks for', async () => {
    const asi = await load('asi-5');
    const element = await open(asi, { grid: 'symptoms', headingLevel: 4 });
    expect(inside(element, '#title').localName).to.equal('h4');
    expect((await open(asi, { grid: 'symptoms' })).headingLevel).to.equal(2);
  });

  it('stacks its questions where there is no room', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open(phq, { items: questions, answers: { phq1: { value: '3' } } });
    expect(all(element, 'table')).to.have.length(0);
    expect(all(element, 'fieldset')).to.have.length(3);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 900 });
    // Measured when it enters the page; a page in the background hears of no other change of size.
    document.body.append(element);
    await settled();
    expect(all(element, 'table')).to.have.length(1);
    expect(all(element, 'input:checked')).to.have.length(1);
  });

  it('shows a table of the instrument by its id, or the questions of it', async () => {
    const element = await open(pq, { grid: 'experiences' });
    expect(all(element, 'tbody tr').length).to.be.greaterThan(10);
  });

  it('stacks questions that are not answered alike', async () => {
    const asi = await load('asi-5');
    const element = await open(asi, { items: ['M6', 'M3'] });
    expect(all(element, 'table')).to.have.length(0);
    expect(all(element, '.question')).to.have.length(2);
  });

  it('puts the answers into a form as one JSON object, and stops it while one is open', async () => {
    const form = formAround();
    const element = await open(
      phq,
      { items: questions, name: 'phq', required: true, answers: { phq1: { value: '1' }, phq9: { value: '0' } } },
      form,
    );
    expect(form.reportValidity()).to.equal(false);
    expect(element.validationMessage).to.equal('Der mangler svar på 1 spørgsmål.');
    await settled();
    expect(focused()!.closest('tr')!.dataset['item']).to.equal('phq2');
    expect(focused()!.closest('tr')!.textContent).to.contain('Vælg eller skriv et svar.');
    await sendKeys({ press: '3' });
    await settled();
    expect(form.reportValidity()).to.equal(true);
    expect(JSON.parse(new FormData(form).get('phq') as string)).to.deep.equal({
      phq1: { value: '1' },
      phq9: { value: '0' },
      phq2: { value: '3' },
    });
    form.reset();
    await settled();
    expect(element.answers).to.deep.equal({ phq1: { value: '1' }, phq9: { value: '0' } });
  });

  it('takes no answer in a fieldset that is disabled', async () => {
    const form = formAround();
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    form.append(fieldset);
    const element = await open(phq, { items: questions, name: 'phq', required: true }, fieldset);
    expect(all(element, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
  });

  it('says that there is no such question', async () => {
    let names: unknown[] = [];
    document.body.addEventListener(
      'skala-refused',
      ({ detail }) => (names = detail.issues.map(({ params }) => params['name'])),
      { once: true },
    );
    await open(phq, { items: ['phq1', 'other'] });
    expect(names).to.deep.equal(['other']);
  });

  it('takes its questions from an attribute, twice on a page without mixing', async () => {
    const [one, two] = [await open(phq, {}), await open(phq, {})];
    for (const element of [one, two]) element.setAttribute('items', 'phq1  phq2');
    await settled();
    (inside(one, 'input') as HTMLInputElement).click();
    await settled();
    expect([one.answers, two.answers]).to.deep.equal([{ phq1: { value: '0' } }, {}]);
  });

  for (const [voice, theme] of [
    ['interviewer', 'light'],
    ['respondent', 'dark'],
  ] as const) {
    it(`has no fault of accessibility, ${voice}, ${theme}`, async () => {
      const element = await open(phq, { items: questions, voice, required: true, answers: { phq1: { value: '1' } } });
      element.setAttribute('theme', theme);
      element.reportValidity();
      await settled();
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
