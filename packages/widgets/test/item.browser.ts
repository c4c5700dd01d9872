import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../src/define/item.ts';
import { SkalaItem } from '../src/item/item.ts';
import { dataScript, declared } from './data-script.ts';
import { all, faults, focused, inside, load, press, settled, type Loaded } from './open-widget.ts';

describe('skala-item', () => {
  let phq: Loaded;
  let asi: Loaded;

  before(async () => {
    [phq, asi] = await Promise.all([load('phq-9'), load('asi-5')]);
  });
  afterEach(() => document.body.replaceChildren());

  const open = async (
    { instrument, texts }: Loaded,
    properties: Partial<SkalaItem>,
    around: HTMLElement = document.body,
  ): Promise<SkalaItem> => {
    const element = Object.assign(new SkalaItem(), { instrument, texts, language: 'da', ...properties });
    around.append(element);
    await settled();
    return element;
  };
  const formAround = (): HTMLFormElement => {
    const form = document.createElement('form');
    document.body.append(form);
    return form;
  };
  const answersOf = (element: HTMLElement): unknown[] => {
    const told: unknown[] = [];
    element.addEventListener('skala-answer', ({ detail }) => told.push(detail));
    return told;
  };
  const radio = (element: Element, words: string): HTMLInputElement =>
    all(element, 'label')
      .find((label) => label.textContent.includes(words))!
      .querySelector('input')!;

  it('tells the answer, and that it was cleared', async () => {
    const element = await open(phq, { item: 'phq1' });
    const told = answersOf(document.body);
    element.focus();
    await settled();
    await sendKeys({ press: '2' });
    await settled();
    expect(element.answer).to.deep.equal({ value: '2' });
    await press(element, 'Fjern svar');
    expect(told).to.deep.equal([{ item: 'phq1', answer: { value: '2' } }, { item: 'phq1' }]);
    expect(element.answer).to.equal(undefined);
  });

  it('asks a question that an interview would ask only after others', async () => {
    const element = await open(asi, { item: 'M2Y' });
    expect(all(element, 'input').length).to.be.greaterThan(0);
  });

  it('says in place what fits, and keeps what was typed', async () => {
    const element = await open(asi, { item: 'M6', name: 'days' });
    element.focus();
    await settled();
    await sendKeys({ type: '45' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(inside(element, '#error').textContent).to.equal('Skriv et tal fra 0 til 30.');
    expect((focused() as HTMLInputElement).value).to.equal('45');
    expect(element.validity.badInput).to.equal(true);
    expect(element.answer).to.equal(undefined);
  });

  it('speaks the language of the page around it', async () => {
    const english = document.createElement('div');
    english.lang = 'en';
    document.body.append(english);
    const element = await open(phq, { item: 'phq1', voice: 'respondent', language: undefined }, english);
    expect(element.shadowRoot!.querySelector('[part=frame]')!.getAttribute('lang')).to.equal('en');
    expect(all(element, 'legend')[0]!.textContent).to.contain('Little interest');
  });

  it('puts plain text, a list or a coded answer into a form, and nothing without a name', async () => {
    const form = formAround();
    await open(phq, { item: 'phq1', name: 'interest', answer: { value: '3' } }, form);
    await open(asi, { item: 'M6', name: 'days', answer: { missing: 'asked-declined', key: 'X' } }, form);
    await open(asi, { item: 'M3', name: 'chronic', answer: { value: true } }, form);
    await open(asi, { item: 'M1', answer: { value: 2 } }, form);
    await open(asi, { item: 'M4', name: 'open' }, form);
    expect(Object.fromEntries(new FormData(form))).to.deep.equal({
      interest: '3',
      days: '{"missing":"asked-declined","key":"X"}',
      chronic: 'true',
    });
  });

  it('stops a form that needs its answer, in words, with the focus on the field', async () => {
    const form = formAround();
    const element = await open(phq, { item: 'phq1', name: 'interest', required: true }, form);
    expect(form.reportValidity()).to.equal(false);
    await settled();
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('Svar på spørgsmålet, før du går videre.');
    expect(inside(element, '#error').textContent).to.equal('Svar på spørgsmålet, før du går videre.');
    expect((focused() as HTMLInputElement).type).to.equal('radio');
    radio(element, 'Næsten hver dag').click();
    await settled();
    expect(form.checkValidity()).to.equal(true);
    expect(inside(element, '#error').hidden).to.equal(true);
  });

  it('goes back to the answer of the host when the form is reset', async () => {
    const form = formAround();
    const element = await open(phq, { item: 'phq1', name: 'interest', answer: { value: '1' } }, form);
    radio(element, 'Næsten hver dag').click();
    await settled();
    expect(new FormData(form).get('interest')).to.equal('3');
    form.reset();
    await settled();
    expect(element.answer).to.deep.equal({ value: '1' });
    expect(new FormData(form).get('interest')).to.equal('1');
  });

  it('takes up what the browser has kept, and nothing else', async () => {
    const element = await open(phq, { item: 'phq1', name: 'interest' });
    for (const state of ['null', '{"x":1}', 'no json']) element.formStateRestoreCallback(state);
    expect(element.answer).to.equal(undefined);
    element.formStateRestoreCallback('{"value":"2"}');
    await settled();
    expect(element.answer).to.deep.equal({ value: '2' });
    expect(inside(element, 'input:checked').closest('label')!.textContent).to.contain('halvdelen');
  });

  it('takes no answer in a fieldset that is disabled', async () => {
    const form = formAround();
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    const element = await open(
      phq,
      { item: 'phq1', name: 'interest', answer: { value: '1' }, required: true },
      fieldset,
    );
    fieldset.disabled = true;
    await settled();
    expect(all(element, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
    expect(new FormData(form).has('interest')).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
    fieldset.disabled = false;
    await settled();
    expect(all(element, 'input').some((input) => input.matches(':disabled'))).to.equal(false);
  });

  it('takes no answer while it is disabled itself', async () => {
    const element = await open(phq, { item: 'phq1', disabled: true });
    await settled();
    expect(all(element, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
    element.disabled = false;
    await settled();
    expect(all(element, 'input').some((input) => input.matches(':disabled'))).to.equal(false);
  });

  it('shows an answer that is only to be read', async () => {
    const element = await open(phq, { item: 'phq1', answer: { value: '2' }, readonly: true, note: 'Siden maj' });
    expect(all(element, 'input').length).to.equal(0);
    expect(inside(element, 'dd').textContent).to.contain('Mere end halvdelen');
    expect(element.shadowRoot!.textContent).to.contain('Siden maj');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('is not shown to a person alone without its words', async () => {
    const element = await open({ instrument: phq.instrument, texts: [] }, { item: 'phq1', voice: 'respondent' });
    expect(element.shadowRoot!.textContent).to.contain('Spørgsmålet kan ikke vises her');
  });

  it('says that there is no such question', async () => {
    const codes: string[] = [];
    document.body.addEventListener(
      'skala-refused',
      ({ detail }) => codes.push(...detail.issues.map(({ code }) => code)),
      {
        once: true,
      },
    );
    await open(phq, { item: 'phq99' });
    await settled();
    expect(codes).to.deep.equal(['answer/unknown-item']);
  });

  it('tells a note', async () => {
    const element = await open(phq, { item: 'phq1' });
    let note: unknown;
    element.addEventListener('skala-note', ({ detail }) => (note = detail));
    await press(element, 'Note');
    await sendKeys({ type: 'Siden maj' });
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(note).to.deep.equal({ item: 'phq1', text: 'Siden maj' });
  });

  it('takes what it needs from the page, without a script of the host', async () => {
    const text = phq.texts.find(({ language }) => language === 'da');
    const element = document.createElement('skala-item');
    element.setAttribute('item', 'phq2');
    element.append(
      dataScript('instrument', JSON.stringify(phq.instrument)),
      dataScript('texts', JSON.stringify(text)),
      dataScript('answer', '{"value":"1"}'),
    );
    document.body.append(element);
    await declared(() => element.answer !== undefined);
    expect(element.answer).to.deep.equal({ value: '1' });
    expect(all(element, 'legend').length).to.equal(1);
  });

  it('refuses data in the page that is none', async () => {
    const issues: unknown[] = [];
    const element = document.createElement('skala-item');
    element.addEventListener('skala-refused', ({ detail }) => issues.push(...detail.issues));
    element.append(dataScript('instrument', '{"format":"skala/instrument/1"}'), dataScript('texts', '{'));
    document.body.append(element);
    await declared(() => issues.length > 0);
    expect(issues).to.deep.equal([
      {
        code: 'format/unknown',
        path: '/instrument',
        params: { format: 'skala/instrument/1', expected: 'skala/compiled/1' },
      },
      { code: 'format/unknown', path: '/texts', params: { format: 'text', expected: 'JSON' } },
    ]);
  });

  it('stands twice on a page without mixing, and lets go when it leaves', async () => {
    const one = await open(phq, { item: 'phq1' });
    const two = await open(phq, { item: 'phq1', language: 'en' });
    radio(one, 'Slet ikke').click();
    await settled();
    expect([one.answer, two.answer]).to.deep.equal([{ value: '0' }, undefined]);
    one.remove();
    one.append(document.createElement('p'));
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await settled();
    document.body.append(one);
    await settled();
    expect(one.answer).to.deep.equal({ value: '0' });
  });

  for (const [voice, theme] of [
    ['interviewer', 'light'],
    ['respondent', 'dark'],
  ] as const) {
    it(`has no fault of accessibility, ${voice}, ${theme}`, async () => {
      const element = await open(phq, { item: 'phq9', voice, required: true, name: 'x' }, formAround());
      element.setAttribute('theme', theme);
      element.reportValidity();
      await settled();
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
