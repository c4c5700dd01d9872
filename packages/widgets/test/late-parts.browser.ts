import { openInterview, responseOf, type CompiledInstrument, type Response } from '@skala/engine';
import { migrateResponse } from '@skala/engine/migrate';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../src/define/interview.ts';
import { SkalaInterview } from '../src/index.ts';
import type { Parts } from '../src/interview/parts.ts';
import { Part } from '../src/part.ts';
import { answersOf, focused, holder, inside, load, press, settled, type Loaded } from './open-widget.ts';

/** A part whose download ends when the test says so. */
function partBy<T>(source: () => Promise<T>) {
  let attempts = 0;
  let end: (isThere: boolean) => void = () => undefined;
  const part = new Part(async () => {
    attempts += 1;
    const isThere = await new Promise<boolean>((resolve) => (end = resolve));
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return source();
  });
  const come = async (isThere: boolean): Promise<void> => {
    const download = part.load();
    end(isThere);
    await download;
    await settled();
  };
  return {
    part,
    attempts: () => attempts,
    arrives: () => come(true),
    fails: () => come(false),
  };
}

const by = { time: '2026-11-01T08:00:00Z', actor: 'migration' };

/** An instrument whose newer version asks the same, with a response to the older one. */
function migrated({ instrument: older, texts }: Loaded): Loaded & { readonly response: Response } {
  const names = Object.keys(older.forms);
  const from = {
    version: older.version,
    hash: older.hash,
    forms: Object.fromEntries(names.map((name) => [name, name])),
    items: {},
    dropped: {},
    scores: Object.fromEntries(older.scores.map(({ id }) => [id, { compares: 'same', was: id } as const])),
  };
  const newer: CompiledInstrument = { ...older, version: '1.1.0', hash: 'f'.repeat(64), from: [from] };
  const interview = openInterview(older, { id: 'old', form: names[0]! });
  interview.send({ type: 'start', ...by });
  interview.send({ type: 'answer', item: 'phq1', answer: '2', ...by });
  const done = migrateResponse(newer, older, JSON.parse(JSON.stringify(responseOf(interview))), by);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return { instrument: newer, texts, response: done.value.response };
}

describe('what comes after the first download', () => {
  let asi: Loaded;
  let phq: Loaded;
  let later: ReturnType<typeof partBy<NonNullable<Parts['later']['value']>>>;
  let english: ReturnType<typeof partBy<NonNullable<Parts['english']['value']>>>;

  // In this order: the first import of the later part registers tables and checks for the page.
  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
    await setViewport({ width: 1280, height: 900 });
  });
  beforeEach(() => {
    later = partBy(() => import('../src/interview/later.ts'));
    english = partBy(async () => (await import('../src/locale/asking.en.ts')).en);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  /** A fresh class each time: what has come for one page has not for the next. */
  const open = async (loaded: Loaded, properties: Partial<SkalaInterview> = {}): Promise<SkalaInterview> => {
    class Interview extends SkalaInterview {
      static override parts: Parts = { later: later.part, english: english.part };
    }
    customElements.define(`late-interview-${crypto.randomUUID()}`, Interview);
    const element = new Interview();
    Object.assign(element, {
      ...loaded,
      responseId: 'r',
      actor: 'a',
      now: () => '2026-11-12T10:42:00Z',
      ...properties,
    });
    document.body.append(element);
    await settled();
    return element;
  };

  const answerAlone = async (element: SkalaInterview): Promise<void> => {
    for (let question = 1; question <= 9; question++) {
      holder(element, `phq${question}`).focusItem(`phq${question}`);
      await sendKeys({ press: '1' });
      await sendKeys({ press: 'Enter' });
      await settled();
    }
  };

  it('is asked for at once, and the first questions do not wait for it', async () => {
    const element = await open(phq, { language: 'da' });
    expect(later.attempts()).to.equal(1);
    expect(english.attempts()).to.equal(0);
    holder(element, 'phq1').focusItem('phq1');
    await sendKeys({ press: '2' });
    await settled();
    expect(answersOf(element)).to.deep.equal({ phq1: { value: '2' } });
  });

  const askForNote = async (element: SkalaInterview): Promise<void> => {
    holder(element, 'phq2').focusItem('phq2');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'KeyN' });
    await sendKeys({ up: 'Alt' });
    await settled();
  };

  it('leaves the focus where it was when it comes', async () => {
    const element = await open(phq, { language: 'da' });
    holder(element, 'phq2').focusItem('phq2');
    const before = focused();
    await later.arrives();
    expect(before).not.to.equal(null);
    expect(focused()).to.equal(before);
  });

  it('brings the field of a note that was asked for, with the focus', async () => {
    const element = await open(phq, { language: 'da' });
    await askForNote(element);
    await later.arrives();
    await settled();
    await sendKeys({ type: 'I tvivl' });
    expect((focused() as HTMLTextAreaElement).value).to.equal('I tvivl');
  });

  it('leaves the focus with a person who has gone on from the note', async () => {
    const element = await open(phq, { language: 'da' });
    await askForNote(element);
    holder(element, 'phq4').focusItem('phq4');
    await settled();
    const there = focused();
    await later.arrives();
    expect(focused()).to.equal(there);
  });

  it('is waited for before a first screen that has its tables and fields', async () => {
    const element = await open(asi, { language: 'da' });
    expect(element.shadowRoot!.querySelector('skala-question')).to.equal(null);
    element.focus();
    await later.arrives();
    expect(focused()?.matches('input')).to.equal(true);
    await press(element, 'Rusmidler');
    expect(element.shadowRoot!.querySelector('skala-question-table')).not.to.equal(null);
  });

  it('is not waited for longer than a moment, and fields come in place', async () => {
    const element = await open(asi, { language: 'da' });
    await new Promise((resolve) => setTimeout(resolve, 3100));
    await press(element, 'Rusmidler');
    expect(element.shadowRoot!.querySelector('skala-question-table')).to.equal(null);
    holder(element, 'D1_30').focusItem('D1_30');
    expect(holder(element, 'D1_30').shadowRoot!.textContent).to.contain('Henter');
    await later.arrives();
    expect(element.shadowRoot!.querySelector('skala-question-table'), 'nothing moves in this section').to.equal(null);
    expect(focused()?.matches('input')).to.equal(true);
    await sendKeys({ type: '20' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(answersOf(element)).to.deep.equal({ D1_30: { value: 20 } });
    await press(element, 'Helbred');
    await press(element, 'Rusmidler');
    expect(element.shadowRoot!.querySelector('skala-question-table')).not.to.equal(null);
  });

  it('that fails loses no answer, and comes when a person tries again', async () => {
    const element = await open(phq, { language: 'da', pace: 'item' });
    await later.fails();
    await answerAlone(element);
    const { answers } = element.record()!.response;
    expect(Object.keys(answers)).to.have.length(9);
    await sendKeys({ press: '0' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(inside(element, '#heading').textContent).to.equal('Det næste kunne ikke hentes');
    expect(focused()?.id).to.equal('heading');
    await press(element, 'Prøv igen');
    expect(inside(element, '#heading').textContent).to.equal('Henter …');
    await later.arrives();
    expect(inside(element, '#heading').textContent).to.equal('Se dine svar igennem');
    expect(element.record()!.response.answers).to.deep.include(answers);
    await press(element, 'Send svar');
    expect(element.record()!.response.status).to.equal('completed');
  });

  it('that fails lets a person go back to the questions', async () => {
    const element = await open(phq, { language: 'da' });
    await later.fails();
    holder(element, 'phq1').focusItem('phq1');
    await sendKeys({ press: '1' });
    await press(element, 'Gennemse');
    await press(element, 'Tilbage');
    expect(answersOf(element)).to.deep.equal({ phq1: { value: '1' } });
    expect(element.shadowRoot!.activeElement?.getAttribute('data-items')).to.equal('phq1');
  });

  it('shows no Danish on an English page before the English comes', async () => {
    const element = await open(phq, { language: 'en' });
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
    await english.arrives();
    expect(element.shadowRoot!.textContent).to.contain('Next');
  });

  it('is in Danish where the English cannot be had', async () => {
    const element = await open(phq, { language: 'en' });
    await english.fails();
    expect(element.shadowRoot!.textContent).to.contain('Videre');
    expect(inside(element, '.frame').lang).to.equal('da');
  });

  it('keeps the old language until the new one is here', async () => {
    const element = await open(phq, { language: 'da' });
    holder(element, 'phq1').focusItem('phq1');
    element.language = 'en';
    await settled();
    expect(element.shadowRoot!.textContent).to.contain('Videre');
    await english.arrives();
    expect(element.shadowRoot!.textContent).to.contain('Next');
    expect(element.shadowRoot!.activeElement?.getAttribute('data-items')).to.equal('phq1');
  });

  it('takes up a migrated response when it is here, and puts the focus where it was wanted', async () => {
    const old = migrated(phq);
    const element = await open(old, { language: 'da', responseId: 'old', response: old.response });
    expect(element.record()).to.equal(undefined);
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
    element.focus();
    await settled();
    await later.arrives();
    expect(element.record()!.response).to.deep.equal(old.response);
    holder(element, 'phq2').focusItem('phq2');
    await sendKeys({ press: '1' });
    await settled();
    expect(answersOf(element)).to.deep.equal({ phq1: { value: '2' }, phq2: { value: '1' } });
  });

  it('that fails before a migrated response is asked for again by the person, and no answer is lost', async () => {
    const old = migrated(phq);
    const refused: unknown[] = [];
    document.body.addEventListener('skala-refused', (event) => refused.push(event), { once: true });
    const element = await open(old, { language: 'da', responseId: 'old', response: old.response });
    await later.fails();
    expect(inside(element, '#heading').textContent).to.equal('Det næste kunne ikke hentes');
    await press(element, 'Prøv igen');
    expect(inside(element, '#heading').textContent).to.equal('Henter …');
    await later.arrives();
    expect(element.record()!.response).to.deep.equal(old.response);
    expect(refused).to.deep.equal([]);
  });
});
