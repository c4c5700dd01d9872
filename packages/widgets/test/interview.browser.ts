import { sendKeys, setViewport } from '@web/test-runner-commands';
import { answersToCarryOver, type Response } from '@skala/engine';
import { expect } from 'chai';
import type { SkalaInterview } from '../src/index.ts';
import {
  answersOf,
  faults,
  focused,
  focusedItems,
  holder,
  inside,
  load,
  openWidget,
  press,
  recordWith,
  settled,
  type Loaded,
} from './open-widget.ts';

const type = async (text: string): Promise<void> => {
  for (const key of text) await sendKeys({ press: key });
  await settled();
};
const withKey = async (modifier: 'Alt' | 'Shift', key: string): Promise<void> => {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
  await settled();
};
const enter = async (): Promise<void> => {
  await sendKeys({ press: 'Enter' });
  await settled();
};

describe('skala-interview', () => {
  let asi: Loaded;
  let phq: Loaded;
  let element: SkalaInterview;

  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
    await setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const isOnScreen = (item: string): boolean => element.shadowRoot!.querySelector(`[data-items~="${item}"]`) !== null;

  /** An ASI interview in the medical section, with the focus on an item. */
  const atMedical = async (item = 'M1'): Promise<void> => {
    element = await openWidget(asi, { language: 'da' });
    await press(element, 'Helbred');
    holder(element, item).focusItem(item);
    await settled();
  };

  it('is answered by keys, and puts the focus on the next question', async () => {
    await atMedical();
    await type('0');
    await enter();
    expect(focusedItems(element)).to.equal('M3');
    await type('1');
    await enter();
    await type('j');
    await enter();
    await type('0');
    await enter();
    await type('12');
    await enter();
    await type('3');
    await enter();
    await type('n');
    expect(answersOf(element)).to.deep.include({
      M1: { value: 0 },
      M3: { value: true },
      M4: { value: true },
      M5: { value: false },
      M6: { value: 12 },
      M7: { value: '3' },
      M8: { missing: 'not-applicable', key: 'N' },
    });
  });

  it('skips questions that are not asked', async () => {
    await atMedical();
    await type('0');
    await enter();
    expect(isOnScreen('M1')).to.equal(true);
    expect(isOnScreen('M2Y')).to.equal(false);
  });

  it('goes back with Shift and Enter, and to the next section from the last question', async () => {
    await atMedical('M4');
    await withKey('Shift', 'Enter');
    expect(focusedItems(element)).to.equal('M3');
    holder(element, 'M11').focusItem('M11');
    await type('0');
    await enter();
    expect(focusedItems(element)).to.contain('E1Y');
  });

  it('codes X in a number field, and refuses a code that is not permitted', async () => {
    await atMedical('M6');
    await type('x');
    expect(answersOf(element)['M6']).to.deep.equal({ missing: 'asked-declined', key: 'X' });
    holder(element, 'M3').focusItem('M3');
    await type('n');
    expect(answersOf(element)['M3']).to.equal(undefined);
    expect(inside(holder(element, 'M3'), '#error').textContent).to.equal('Koden N kan ikke bruges her.');
  });

  it('keeps what was typed when it is refused, and says what fits', async () => {
    await atMedical('M6');
    await type('45');
    await enter();
    const field = focused() as HTMLInputElement;
    expect(field.value).to.equal('45');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(inside(holder(element, 'M6'), '#error').textContent).to.equal('Skriv et tal fra 0 til 30.');
    await press(element, 'Arbejde');
    await press(element, 'Helbred');
    expect((inside(holder(element, 'M6'), 'input[type=text]') as HTMLInputElement).value).to.equal('45');
  });

  it('clears an answer', async () => {
    await atMedical('M3');
    await type('1');
    await press(holder(element, 'M3'), 'Fjern svar');
    expect(answersOf(element)['M3']).to.equal(undefined);
  });

  it('takes two digits together, and one digit after a moment', async () => {
    element = await openWidget(asi, { language: 'da' });
    await press(element, 'Rusmidler');
    holder(element, 'D14').focusItem('D14');
    await type('15');
    expect(answersOf(element)['D14']).to.deep.equal({ value: '15' });
    await type('1');
    expect(answersOf(element)['D14']).to.deep.equal({ value: '15' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(answersOf(element)['D14']).to.deep.equal({ value: '1' });
  });

  it('moves through a table by Enter', async () => {
    element = await openWidget(asi, { language: 'da' });
    await press(element, 'Rusmidler');
    holder(element, 'D1_30').focusItem('D1_30');
    await type('20');
    await enter();
    await type('10');
    await enter();
    await type('1');
    await enter();
    await type('5');
    await enter();
    expect(answersOf(element)).to.deep.include({
      D1_30: { value: 20 },
      D1_LT: { value: 10 },
      D1_RT: { value: '1' },
      D2_30: { value: 5 },
    });
    expect(focused()?.getAttribute('aria-label')).to.equal('Alkohol, beruset, År i livet');
  });

  it('accepts a warning with a reason, and not without', async () => {
    await atMedical('M6');
    await type('12');
    await enter();
    await type('0');
    const check = inside(holder(element, 'M7'), 'skala-check');
    await press(check, 'Det passer');
    await enter();
    expect(element.record()!.response.accepted).to.deep.equal({});
    await sendKeys({ type: 'Det er gået over' });
    await enter();
    expect(Object.values(element.record()!.response.accepted)).to.deep.equal([{ reason: 'Det er gået over' }]);
  });

  it('says a warning once in the live region', async () => {
    await atMedical('M6');
    await type('12');
    await enter();
    await type('0');
    expect(inside(element, '[role=status]').textContent).to.contain('Passer det?');
  });

  it('keeps a note', async () => {
    await atMedical('M3');
    await withKey('Alt', 'KeyN');
    await sendKeys({ type: 'I tvivl' });
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(element.record()!.response.notes).to.deep.equal({ M3: 'I tvivl' });
  });

  it('tells the host after every answer, and takes the response up again', async () => {
    const stored: Response[] = [];
    document.addEventListener(
      'skala-change',
      (event) => stored.push((event as CustomEvent<{ response: Response }>).detail.response),
      { once: false },
    );
    await atMedical('M3');
    await type('1');
    await press(element, 'Pause');
    const last = stored.at(-1)!;
    expect(last.status).to.equal('suspended');
    document.body.replaceChildren();
    const again = await openWidget(asi, { language: 'da', response: structuredClone(last) });
    expect(answersOf(again)).to.deep.equal({ M3: { value: true } });
    expect(again.record()!.response.status).to.equal('in-progress');
    expect(inside(again, '#heading').textContent).to.equal('Fysisk helbred');
  });

  it('is not opened anew by the response that it gave the host', async () => {
    await atMedical('M3');
    await type('1');
    element.response = element.record()!.response;
    await settled();
    await type('0');
    expect(answersOf(element)['M3']).to.deep.equal({ value: false });
  });

  it('refuses a response of another definition, in words', async () => {
    await atMedical('M3');
    await type('1');
    const { response } = element.record()!;
    let issues: readonly { code: string }[] = [];
    document.addEventListener('skala-refused', ({ detail }) => (issues = detail.issues), { once: true });
    const refused = await openWidget(asi, {
      language: 'da',
      response: { ...response, instrument: { ...response.instrument, hash: '0'.repeat(64) } },
    });
    expect(issues.map(({ code }) => code)).to.deep.equal(['response/hash-mismatch']);
    expect(refused.shadowRoot!.textContent).to.contain('Svarene er givet på en anden udgave af skemaet.');
  });

  it('ends early with a reason, and gives the record', async () => {
    await atMedical('M3');
    await type('1');
    await withKey('Alt', 'KeyR');
    await press(element, 'Afslut interview');
    expect(focused()?.id).to.equal('summary');
    let status = '';
    element.addEventListener(
      'skala-complete',
      (event) => (status = (event as CustomEvent<{ record: { response: Response } }>).detail.record.response.status),
    );
    await press(element, 'Afslut før tid');
    await sendKeys({ type: 'Borgeren gik' });
    await enter();
    expect(status).to.equal('ended-early');
    await press(element, 'Ret i et afsluttet interview');
    await sendKeys({ type: 'Tastefejl' });
    await enter();
    expect(element.record()!.response.status).to.equal('amending');
  });

  it('asks a citizen one question at a time, to the thanks', async () => {
    element = await openWidget(phq, { pace: 'item', language: 'da', supportText: 'Ring til os.' });
    expect(inside(element, '#heading').textContent).to.equal('Spørgsmål 1 af 10');
    await press(element, 'Videre');
    expect(inside(holder(element, 'phq1'), '#error').textContent).to.contain('Vil ikke svare');
    for (let question = 1; question <= 9; question++) {
      holder(element, `phq${question}`).focusItem(`phq${question}`);
      await type('1');
      if (question === 9) expect(inside(holder(element, 'phq9'), '.safety').textContent).to.contain('Ring til os.');
      await enter();
    }
    await type('0');
    await enter();
    await press(element, 'Send svar');
    expect(inside(element, '#heading').textContent).to.equal('Tak for dine svar');
    expect(element.shadowRoot!.textContent).not.to.contain('9 af');
    expect(element.record()!.response.status).to.equal('completed');
  });

  it('is not shown to a citizen without its words where they belong to someone else', async () => {
    const external = { ...phq.instrument, licence: { ...phq.instrument.licence, wording: 'external' as const } };
    element = await openWidget({ instrument: external, texts: [] }, { pace: 'item', language: 'da' });
    expect(element.shadowRoot!.textContent).to.contain('Skemaet kan ikke udfyldes alene');
  });

  it('is not shown to a citizen in a language that has only labels, and says why', async () => {
    const pcl = await load('pcl-5');
    element = await openWidget(pcl, { pace: 'item', language: 'da' });
    const text = element.shadowRoot!.textContent;
    expect(text).to.contain('følger ikke med på dette sprog');
    expect(element.shadowRoot!.querySelector('skala-question')).to.equal(null);
    element = await openWidget(pcl, { pace: 'item', language: 'en' });
    expect(element.shadowRoot!.querySelector('skala-question')).not.to.equal(null);
  });

  it('tells an interviewer above the questions that they are only labels', async () => {
    element = await openWidget(await load('sapas'), { language: 'da' });
    expect(inside(element, '.banner').textContent).to.contain('Læs op fra den officielle udgave');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('takes the place of an option where its code is a word', async () => {
    element = await openWidget(await load('treatment-end'), { language: 'da' });
    holder(element, 'useAgainstStart').focusItem('useAgainstStart');
    await settled();
    await type('2');
    expect(answersOf(element)).to.deep.equal({ useAgainstStart: { value: 'reduced' } });
  });

  it('begins with answers from another instrument, and says so', async () => {
    const short = recordWith(await load('phq-2'), { phq1: '2', phq2: '1' }).response;
    const source = {
      instrument: (await load('phq-2')).instrument,
      response: { ...short, status: 'completed' as const },
    };
    const carryOver = answersToCarryOver(phq.instrument, source, '2026-11-12T00:00:00Z');
    const stored: Response[] = [];
    element = new (customElements.get('skala-interview') as typeof SkalaInterview)();
    element.addEventListener('skala-change', (event) =>
      stored.push((event as CustomEvent<{ response: Response }>).detail.response),
    );
    Object.assign(element, {
      ...phq,
      responseId: 'r',
      actor: 'a',
      now: () => '2026-11-12T10:42:00Z',
      language: 'da',
      carryOver,
    });
    document.body.append(element);
    await settled();
    expect(stored.at(-1)!.answers).to.deep.equal({ phq1: { value: '2' }, phq2: { value: '1' } });
    expect(stored.at(-1)!.log[1]!.from!.instrument).to.equal('phq-2');
    expect(inside(element, '.banner').textContent).to.contain('PHQ-2');
  });

  it('stands twice on a page without mixing', async () => {
    const one = await openWidget(phq, { language: 'da' });
    const two = await openWidget(phq, { language: 'en' });
    holder(one, 'phq1').focusItem('phq1');
    await type('2');
    expect(answersOf(one)).to.deep.equal({ phq1: { value: '2' } });
    expect(answersOf(two)).to.deep.equal({});
    expect(two.shadowRoot!.textContent).to.contain('Next');
  });

  it('lets go of the interview when it leaves the page', async () => {
    await atMedical('M3');
    element.remove();
    let renders = 0;
    const before = element.requestUpdate.bind(element);
    element.requestUpdate = (...given: Parameters<typeof before>) => {
      renders += 1;
      before(...given);
    };
    holder(element, 'M3').dispatchEvent(new Event('resize'));
    await settled();
    expect(renders).to.equal(0);
    document.body.append(element);
    await settled();
    holder(element, 'M3').focusItem('M3');
    await type('1');
    expect(answersOf(element)['M3']).to.deep.equal({ value: true });
  });

  it('stacks tables and folds the sections where there is no room', async () => {
    await setViewport({ width: 320, height: 800 });
    element = await openWidget(asi, { language: 'da' });
    await press(element, 'Rusmidler');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.shadowRoot!.querySelectorAll('skala-question-table').length).to.equal(0);
    expect(isOnScreen('D1_30')).to.equal(true);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 900 });
  });

  for (const theme of ['light', 'dark']) {
    it(`has no fault of accessibility in its main states, ${theme}`, async () => {
      await atMedical('M6');
      element.setAttribute('theme', theme);
      await type('12');
      await enter();
      await type('0');
      expect(await faults(element), 'section with a warning').to.deep.equal([]);
      await press(element, 'Slægt');
      expect(await faults(element), 'table').to.deep.equal([]);
      await press(element, 'Gennemse');
      await press(element, 'Afslut interview');
      expect(await faults(element), 'review').to.deep.equal([]);
    }).timeout(30_000);
  }
});
