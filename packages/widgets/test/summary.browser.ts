import { visibleRecord, type CompiledPathway, type SkalaRecord } from '@skala/engine';
import { expect } from 'chai';
import { SkalaSummary } from '../src/index.ts';
import '../src/define/summary.ts';
import { summaryWords } from '../src/summary/words.ts';
import { faults, load, loadPathway, recordWith, settled, type Loaded } from './open-widget.ts';

const text = (element: Element): string =>
  element.shadowRoot!.querySelector('.frame')!.textContent.replaceAll(/\s+/g, ' ');

async function open(properties: Partial<SkalaSummary>, slotted = ''): Promise<SkalaSummary> {
  const element = new SkalaSummary();
  Object.assign(element, { language: 'da', ...properties });
  if (slotted !== '') {
    const paragraph = document.createElement('p');
    paragraph.slot = slotted;
    paragraph.textContent = 'Stedets egne ord';
    element.append(paragraph);
  }
  document.body.append(element);
  await settled();
  return element;
}

function finished(loaded: Loaded, answers: Readonly<Record<string, unknown>>): SkalaRecord {
  const record = recordWith(loaded, answers);
  return { ...record, response: { ...record.response, status: 'completed' } };
}

/** Läsbarhetsindex: words a sentence, and how many in a hundred are longer than six letters. */
function lix(sentences: string): number {
  const words = sentences.match(/[\p{L}\d]+/gu) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / (sentences.match(/[.?!:]+/g) ?? ['']).length + (100 * long.length) / words.length;
}

describe('skala-summary', () => {
  let asi: Loaded;
  let phq: Loaded;
  let screening: CompiledPathway;
  const heavy = { M6: 30, M7: '3', M8: '3' };
  const depressed = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq${index + 1}`, '2']));

  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
    screening = await loadPathway('dk-basic-psychiatric-screening');
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says an area at a time what the answers say, in words', async () => {
    const element = await open({ entries: [{ record: finished(asi, heavy), ...asi, title: 'Interview om dit liv' }] });
    const area = (score: string): string => element.shadowRoot!.querySelector(`[data-score=${score}] dd`)!.textContent;
    expect(area('medical')).to.equal('Her er der meget, der fylder.');
    expect(area('drug')).to.equal('Her mangler vi nogle af dine svar.');
    expect(text(element)).to.contain('Interview om dit liv').and.to.contain('12. nov. 2026');
    expect(text(element)).to.contain('Du svarede på 3 spørgsmål.');
  });

  it('has numbers only when it is asked to', async () => {
    const entries = [{ record: finished(asi, heavy), ...asi }];
    const element = await open({ entries });
    expect(text(element)).to.not.contain('0,83');
    element.numbers = true;
    await settled();
    expect(text(element)).to.contain('Tallet er 0,83 på en skala fra 0 til 1.');
  });

  it('shows no flag, no reading and no word of a diagnosis, whatever the record holds', async () => {
    const record = finished(phq, depressed);
    expect(record.flags.some(({ status }) => status === 'raised')).to.equal(true);
    for (const language of ['da', 'en'] as const) {
      const pack = phq.texts.find((one) => one.language === language)!;
      const element = await open({ language, entries: [{ record, ...phq }] });
      const words = text(element).toLowerCase();
      for (const { title } of Object.values(pack.flags ?? {})) expect(words).to.not.contain(title.toLowerCase());
      expect(words).to.not.match(
        /depress|angst|anxiety|lidelse|disorder|symptom|screening|positiv|selvmord|suicid|selvskade|risiko|risk/,
      );
      expect(words).to.not.contain('18');
    }
  });

  it('puts a score in the words of the site, or leaves it out', async () => {
    const entry = { record: finished(phq, depressed), ...phq };
    const levels = {
      total: [
        { from: 0, text: 'Du har det nogenlunde.' },
        { from: 10, text: 'Du har det svært.' },
      ],
    };
    const element = await open({ entries: [{ ...entry, levels }] });
    expect(text(element)).to.contain('Du har det svært.');
    element.entries = [{ record: finished(asi, heavy), ...asi, levels: { medical: [] } }];
    await settled();
    expect(element.shadowRoot!.querySelector('[data-score=medical]')).to.equal(null);
  });

  it('says of what is held back only that it waits to be talked through', async () => {
    const record = finished(phq, depressed);
    for (const viewer of [{ role: 'citizen' }, { role: 'citizen', actor: 'a' }]) {
      const element = await open({
        numbers: true,
        entries: [{ record: visibleRecord(record, [screening], viewer), ...phq, date: '2026-11-12' }],
      });
      expect(text(element)).to.contain('Svarene er ikke talt igennem endnu.').and.to.contain('12. nov. 2026');
      expect(text(element)).to.not.contain('Du svarede').and.to.not.contain('18');
      element.remove();
    }
  });

  it('says what help there is where safety was answered, also when the flags were taken out or nobody can know', async () => {
    const raised = finished(phq, { phq9: '1' });
    const clear = finished(phq, { phq9: '0' });
    const help = 'Ring på 12 34 56 78.';
    const says = async (record: SkalaRecord | ReturnType<typeof visibleRecord>): Promise<boolean> =>
      text(await open({ help, entries: [{ record, ...phq }] })).includes(help);
    expect(await says(raised)).to.equal(true);
    expect(await says({ ...raised, flags: [] }), 'as a citizen gets it').to.equal(true);
    expect(await says(visibleRecord(clear, [screening], { role: 'citizen' })), 'no answers to see').to.equal(true);
    expect(await says(clear)).to.equal(false);
  });

  it('has the words of the site by property or by slot, and words of its own without', async () => {
    const entries = [{ record: finished(asi, heavy), ...asi }];
    const element = await open({ entries, next: ['Vi ses på tirsdag.', 'Du tænker over det.'], contact: 'Mette K.' });
    expect(element.shadowRoot!.querySelectorAll('.next li')).to.have.length(2);
    expect(text(element)).to.contain('Mette K.');
    const slotted = await open({ entries }, 'contact');
    const slot = slotted.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=contact]')!;
    expect(slot.assignedElements()[0]!.textContent).to.equal('Stedets egne ord');
    expect(text(slotted)).to.contain(summaryWords('da').nextText);
  });

  it('is plain: LIX under 35 in Danish, in all its words and in those of a page', async () => {
    const words = Object.values(summaryWords('da')).flatMap((value: unknown) => {
      if (typeof value === 'function') return [String((value as (...given: readonly unknown[]) => unknown)(2, 0, 1))];
      return typeof value === 'string' ? [value] : Object.values(value as object).map(String);
    });
    const sentences = words.map((one) => (/[.?!]$/.test(one) ? one : `${one}.`));
    expect(lix(sentences.join(' '))).to.be.below(35);
    for (const sentence of sentences.flatMap((one) => one.split(/[.?!]/)))
      expect(sentence.split(' ').length, sentence).to.be.below(20);
    const element = await open({ entries: [{ record: finished(asi, heavy), ...asi }] });
    const page = [...element.shadowRoot!.querySelectorAll('p, dd')].map(({ textContent }) => textContent);
    expect(lix(page.join(' '))).to.be.below(35);
  });

  it('is apart from another on the page, follows the language around it, and says what would be here', async () => {
    document.documentElement.lang = 'en';
    const entries = [{ record: finished(asi, heavy), ...asi }];
    const first = await open({ language: undefined, entries, headingLevel: 1 });
    const second = await open({ entries: [] });
    document.documentElement.lang = 'da';
    expect(first.shadowRoot!.querySelector('h1')!.textContent).to.equal('What we talked about');
    expect(first.shadowRoot!.querySelector('.frame')!.getAttribute('lang')).to.equal('en');
    expect(first.shadowRoot!.querySelectorAll('h2').length).to.be.above(2);
    expect(text(second)).to.contain('Her kommer en side til dig');
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault of accessibility, ${theme}`, async () => {
      const element = await open({
        numbers: true,
        entries: [
          { record: finished(asi, { ...heavy, P9_30: true }), ...asi },
          { record: visibleRecord(finished(phq, depressed), [screening], { role: 'citizen' }), ...phq },
        ],
      });
      element.setAttribute('theme', theme);
      expect(await faults(element)).to.deep.equal([]);
    });
});
