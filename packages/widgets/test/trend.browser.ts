import { openInterview, recordOf, type SkalaRecord } from '@skala/engine';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { SkalaTrend } from '../src/index.ts';
import '../src/define/trend.ts';
import { all, faults, inside, load, press, settled, type Loaded } from './open-widget.ts';

const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

function recordOn({ instrument }: Loaded, day: string, answers: Readonly<Record<string, unknown>>): SkalaRecord {
  const interview = openInterview(instrument, { id: day, form: Object.keys(instrument.forms)[0] ?? '' });
  const stamp = { time: `${day}T10:00:00Z`, actor: 'a' };
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries(answers)) interview.send({ type: 'answer', item, answer, ...stamp });
  return recordOf(interview);
}

async function openTrend({ instrument, texts }: Loaded, properties: Partial<SkalaTrend>): Promise<SkalaTrend> {
  const element = new SkalaTrend();
  Object.assign(element, { instrument, texts, ...properties });
  document.body.append(element);
  await settled();
  return element;
}

describe('skala-trend', () => {
  let ors: Loaded;
  let phq: Loaded;

  before(async () => {
    [ors, phq] = await Promise.all([load('ors'), load('phq-9')]);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  /** Four marks that give this sum; X at one of them where there is none. */
  const onDay = (day: string, sum: number | undefined): SkalaRecord => {
    const each = Math.floor((sum ?? 20) / 4);
    return recordOn(ors, day, {
      orsIndividual: Number(((sum ?? 20) - 3 * each).toFixed(1)),
      orsInterpersonal: each,
      orsSocial: sum === undefined ? 'X' : each,
      orsOverall: each,
    });
  };
  const depressed = (day: string, code: string): SkalaRecord =>
    recordOn(phq, day, Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq${index + 1}`, code])));

  it('says of each pair whether the change is larger than measurement error', async () => {
    const element = await openTrend(ors, {
      language: 'da',
      records: [onDay('2026-01-05', 16), onDay('2026-01-12', 20.9), onDay('2026-02-02', 15.9)],
    });
    const lines = all(element, '.change-list li').map(text);
    expect(lines).to.have.length(2);
    expect(lines[0]).to.contain('4,9 højere, i retning af bedre. Ikke større end måleusikkerheden.');
    expect(lines[1]).to.contain('5 lavere, i retning af værre. Større end måleusikkerheden.');
    expect(text(inside(element, '.changes'))).to.contain('Siden første måling');
    expect(text(inside(element, '.sources'))).to.contain('En ændring på mindst 5 er større end måleusikkerheden.');
    expect(text(inside(element, '.sources'))).to.contain(
      ors.instrument.sources.find(({ id }) => id === 'reliable-change')!.citation,
    );
  });

  it('says that no limit is known where there is none', async () => {
    const element = await openTrend(phq, {
      language: 'en',
      records: [depressed('2026-01-05', '3'), depressed('2026-03-05', '1')],
    });
    expect(text(inside(element, '.limit-words'))).to.contain('No limit is known');
    expect(text(inside(element, '.change-list'))).to.contain('27 to 9: 18 lower, towards better.');
    expect(text(inside(element, '.change-list'))).not.to.contain('measurement error');
    expect(all(element, '.limit')).to.deep.equal([]);
  });

  it('draws time true to its length, whatever the order of the records', async () => {
    const element = await openTrend(ors, {
      language: 'da',
      records: [onDay('2026-03-02', 24), onDay('2026-01-05', 16), onDay('2026-01-12', 18)],
    });
    const places = all(element, 'circle').map((dot) => Number(dot.getAttribute('cx')));
    expect((places[2]! - places[0]!) / (places[1]! - places[0]!)).to.be.closeTo(8, 0.01);
  });

  it('leaves a gap where the score could not be computed, and says why', async () => {
    const element = await openTrend(ors, {
      language: 'da',
      records: [onDay('2026-01-05', 16), onDay('2026-01-12', undefined), onDay('2026-01-19', 24)],
    });
    expect(all(element, 'circle')).to.have.length(2);
    expect(all(element, '.course')).to.deep.equal([]);
    expect(text(inside(element, '.gaps'))).to.contain(
      '12. jan. 2026: Kan ikke beregnes. Mangler: Socialt velbefindende',
    );
    expect(text(inside(element, '.change-list'))).to.contain('5. jan. 2026 til 19. jan. 2026 (14 dage)');
  });

  it('says everything in the label of the drawing and in a table beside it', async () => {
    const element = await openTrend(ors, {
      language: 'en',
      records: [onDay('2026-01-05', 16), onDay('2026-01-19', 26)],
    });
    const spoken = inside(element, '[role=img]').getAttribute('aria-label')!;
    for (const words of [
      '5\u00a0Jan\u00a02026: 16',
      '19\u00a0Jan\u00a02026: 26',
      'At or above the cut-off for adults',
      '10 higher',
    ])
      expect(spoken).to.contain(words);
    const rows = all(element, 'tbody tr').map(text);
    expect(rows[1]).to.contain('After 14 days: 10 higher, towards better. Larger than measurement error.');
  });

  it('is a table by one key', async () => {
    const element = await openTrend(ors, {
      language: 'da',
      records: [onDay('2026-01-05', 16), onDay('2026-01-19', 26)],
    });
    inside(element, 'button').focus();
    await sendKeys({ press: 't' });
    await settled();
    expect(all(element, '[role=img]')).to.deep.equal([]);
    expect(inside(element, 'table').getBoundingClientRect().width).to.be.above(200);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('names the bands, and lets a person choose between several sets', async () => {
    const element = await openTrend(phq, { language: 'da', records: [depressed('2026-01-05', '3')] });
    expect(all(element, 'svg .name')).to.have.length(5);
    const choice = inside(element, 'select') as HTMLSelectElement;
    choice.value = 'screen';
    choice.dispatchEvent(new Event('change'));
    await settled();
    expect(all(element, 'svg .name')).to.have.length(2);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('names the bands below the drawing where there is no room beside it', async () => {
    const frame = document.createElement('div');
    frame.style.inlineSize = '288px';
    document.body.append(frame);
    const element = await openTrend(phq, { language: 'da', records: [depressed('2026-01-05', '3')] });
    frame.append(element);
    await settled();
    expect(all(element, '.band-list li')).to.have.length(5);
    expect(element.scrollWidth).to.be.at.most(288);
  });

  it('says what it leaves out', async () => {
    const element = await openTrend(ors, {
      language: 'da',
      records: [onDay('2026-01-05', 16), depressed('2026-01-05', '1')],
    });
    expect(text(inside(element, '.left-out'))).to.contain('1 måling er ikke vist');
  });

  it('shows nothing where there is nothing, and says so', async () => {
    const element = await openTrend(ors, { language: 'en' });
    expect(text(inside(element, 'p'))).to.equal('There are no measurements to show yet.');
    element.records = [onDay('2026-01-05', 16)];
    element.score = 'other';
    await settled();
    expect(text(inside(element, 'p'))).to.contain('“other”');
  });

  it('keeps two on a page apart, and is quiet once removed', async () => {
    const records = [onDay('2026-01-05', 16), onDay('2026-01-19', 26)];
    const one = await openTrend(ors, { language: 'da', records });
    const two = await openTrend(ors, { language: 'en', records });
    await press(one, 'Vis som tabel');
    expect(all(two, '[role=img]')).to.have.length(1);
    one.remove();
    one.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await settled();
    expect(all(one, '[role=img]')).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark']) {
    it(`has no fault of accessibility, ${theme}`, async () => {
      const element = await openTrend(ors, {
        language: 'da',
        records: [onDay('2026-01-05', 16), onDay('2026-01-12', undefined), onDay('2026-01-19', 24)],
      });
      element.setAttribute('theme', theme);
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
