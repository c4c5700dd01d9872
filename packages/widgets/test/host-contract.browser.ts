import type { Response, SkalaRecord } from '@skala/engine';
import { expect } from 'chai';
import type { SkalaInterview } from '../src/index.ts';
import { dataScript, declared } from './data-script.ts';
import {
  all,
  focused,
  holder,
  inside,
  load,
  openWidget,
  press,
  recordWith,
  settled,
  type Loaded,
} from './open-widget.ts';

describe('what an interview and its page tell each other', () => {
  let phq: Loaded;

  before(async () => {
    phq = await load('phq-9');
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const choose = async (element: SkalaInterview, item: string, code: number): Promise<void> => {
    const radios = all(holder(element, item), 'input') as readonly HTMLInputElement[];
    radios[code]!.click();
    await settled();
  };
  const inForm = async (properties: Partial<SkalaInterview>): Promise<[HTMLFormElement, SkalaInterview]> => {
    const form = document.createElement('form');
    const element = await openWidget(phq, { language: 'da', ...properties });
    document.body.append(form);
    form.append(element);
    await settled();
    return [form, element];
  };

  it('tells which question was answered, and the answer only where the host wants it', async () => {
    const element = await openWidget(phq, { language: 'da' });
    const told: unknown[] = [];
    element.addEventListener('skala-answer', ({ detail }) => told.push(detail));
    await choose(element, 'phq1', 2);
    element.setAttribute('with-values', '');
    await choose(element, 'phq2', 1);
    await press(holder(element, 'phq2'), 'Fjern svar');
    expect(told).to.deep.equal([{ item: 'phq1' }, { item: 'phq2', answer: { value: '1' } }, { item: 'phq2' }]);
  });

  it('tells once that a safety flag is raised, and not again when the response is taken up', async () => {
    const element = await openWidget(phq, { language: 'da' });
    const told: unknown[] = [];
    document.body.addEventListener('skala-flag', ({ detail }) => told.push(detail));
    await choose(element, 'phq9', 1);
    await choose(element, 'phq9', 0);
    await choose(element, 'phq9', 2);
    expect(told).to.deep.equal([{ flag: 'self-harm-thoughts', action: 'safety' }]);
    await openWidget(phq, { language: 'da', response: element.record()!.response });
    expect(told).to.have.length(1);
  });

  it('asks before it goes elsewhere, and stays where it is told to', async () => {
    const element = await openWidget(phq, { language: 'da', pace: 'item' });
    const told: unknown[] = [];
    let isHeld = true;
    element.addEventListener('skala-navigate', (event) => {
      told.push(event.detail);
      if (isHeld) event.preventDefault();
    });
    await choose(element, 'phq1', 1);
    await press(element, 'Videre');
    expect(inside(element, '#heading').textContent).to.equal('Spørgsmål 1 af 10');
    isHeld = false;
    await press(element, 'Videre');
    expect(inside(element, '#heading').textContent).to.equal('Spørgsmål 2 af 10');
    const { section } = phq.instrument.items[0]!;
    const step = { from: { section, item: 'phq1' }, to: { section, item: 'phq2' } };
    expect(told).to.deep.equal([step, step]);
  });

  it('asks before it goes to another section', async () => {
    const element = await openWidget(phq, { language: 'da' });
    element.addEventListener('skala-navigate', (event) => event.preventDefault());
    const title = inside(element, '#heading').textContent;
    await press(element, 'Hverdagen');
    expect(inside(element, '#heading').textContent).to.equal(title);
  });

  it('puts the response into a form, then the record, and nothing without a name', async () => {
    const [form, element] = await inForm({ required: true });
    await choose(element, 'phq1', 1);
    expect([...new FormData(form)]).to.deep.equal([]);
    element.name = 'interview';
    await settled();
    const response = JSON.parse(new FormData(form).get('interview') as string) as Response;
    expect(response.answers).to.deep.equal({ phq1: { value: '1' } });
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.customError).to.equal(true);
    expect(element.validationMessage).to.equal('Interviewet er ikke afsluttet endnu.');
    form.reportValidity();
    expect(focused()!.id).to.equal('heading');
    const items = phq.instrument.items.map(({ id }) => id);
    for (const item of items.slice(0, 9)) await choose(element, item, 1);
    await press(element, 'Hverdagen');
    await choose(element, items[9]!, 0);
    await press(element, 'Gennemse');
    await press(element, 'Afslut interview');
    const record = JSON.parse(new FormData(form).get('interview') as string) as SkalaRecord;
    expect(record.response.status).to.equal('completed');
    expect(form.checkValidity()).to.equal(true);
  });

  it('belongs to the form around it whatever form of the instrument it asks', async () => {
    const [form, element] = await inForm({});
    element.setAttribute('instrument-form', Object.keys(phq.instrument.forms)[0]!);
    await settled();
    expect([...form.elements]).to.deep.equal([element]);
  });

  it('takes instrument and texts from the page, without a script of the host', async () => {
    for (const tag of ['skala-interview', 'skala-results'] as const) {
      const element = document.createElement(tag);
      element.language = 'da';
      element.append(
        dataScript('instrument', phq.instrument),
        ...phq.texts.map((text) => dataScript('texts', text)),
        dataScript('record', recordWith(phq, { phq1: '1' })),
      );
      document.body.append(element);
      await declared(() => element.instrument !== undefined);
      expect(element.shadowRoot!.textContent).to.contain('PHQ-9');
    }
  });

  it('refuses data in the page that is none, by a code', async () => {
    let issues: unknown;
    const element = document.createElement('skala-interview');
    element.addEventListener('skala-refused', ({ detail }) => (issues = detail.issues));
    element.append(dataScript('instrument', '{"format"'));
    document.body.append(element);
    await declared(() => issues !== undefined);
    expect(issues).to.deep.equal([
      { code: 'format/unknown', path: '/instrument', params: { format: 'text', expected: 'JSON' } },
    ]);
  });
});
