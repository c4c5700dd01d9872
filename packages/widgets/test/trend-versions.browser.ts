/** A trend over several versions of an instrument joins what its definition says compares, and nothing else. */
import { openInterview, recordOf, type CompiledInstrument, type SkalaRecord } from '@skala/engine';
import { expect } from 'chai';
import { SkalaTrend } from '../src/index.ts';
import '../src/define/trend.ts';
import { all, faults, inside, load, press, settled, type Loaded } from './open-widget.ts';

type Comparison = NonNullable<CompiledInstrument['from']>[number]['scores'][string];

const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

const doubled: Comparison = {
  compares: 'mapped',
  was: 'total',
  value: { op: '*', left: { op: 'name', name: 'total' }, right: { op: 'number', value: 2 } },
  source: 'openfit',
};

describe('skala-trend over versions', () => {
  let ors: Loaded;

  before(async () => {
    ors = await load('ors');
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  /** Four marks of a quarter each, on a version of the instrument. */
  const onDay = (version: string, day: string, sum: number): SkalaRecord => {
    const interview = openInterview({ ...ors.instrument, version }, { id: day, form: 'full' });
    const stamp = { time: `${day}T10:00:00Z`, actor: 'a' };
    interview.send({ type: 'start', ...stamp });
    for (const { id } of ors.instrument.items) interview.send({ type: 'answer', item: id, answer: sum / 4, ...stamp });
    return recordOf(interview);
  };

  /** Version 2.0.0, which says this of the total of 1.0.0. */
  const openTrend = async (
    records: readonly SkalaRecord[],
    total?: Comparison,
    language: 'da' | 'en' = 'en',
  ): Promise<SkalaTrend> => {
    const element = new SkalaTrend();
    const from = total && [{ version: '1.0.0', hash: '', forms: {}, items: {}, dropped: {}, scores: { total } }];
    const instrument = { ...ors.instrument, version: '2.0.0', ...(from ? { from } : {}) };
    const texts = ors.texts.map((pack) => ({ ...pack, version: '2.0.0' }));
    Object.assign(element, { instrument, texts, language, records });
    document.body.append(element);
    await settled();
    return element;
  };
  const two = (): readonly SkalaRecord[] => [onDay('1.0.0', '2026-01-05', 12), onDay('2.0.0', '2026-01-19', 32)];
  const marks = (element: SkalaTrend): readonly string[] => all(element, 'svg .gap text').map(text);
  const changes = (element: SkalaTrend): readonly string[] => all(element, '.change-list li').map(text);
  const rows = (element: SkalaTrend): readonly string[] => all(element, 'tbody tr').map(text);

  it('joins numbers that are the same, and judges the change', async () => {
    const element = await openTrend(two(), { compares: 'same', was: 'total', source: 'openfit' });
    expect(all(element, '.course')).to.have.length(1);
    expect(changes(element)[0]).to.contain('12 to 32: 20 higher, towards better. Larger than measurement error.');
    expect(all(element, '[part=versions]')).to.deep.equal([]);
    expect(all(element, 'thead th').map(text)).to.include('Version');
    expect(text(inside(element, '.sources'))).to.contain('Source of the comparison with version 1.0.0:');
  });

  it('finds a score that had another name', async () => {
    const [older, newer] = two();
    const scores = older!.scores.map((score) => ({ ...score, id: 'sum' }));
    const same = { compares: 'same', was: 'sum', source: 'openfit' } as const;
    const element = await openTrend([{ ...older!, scores }, newer!], same);
    expect(changes(element)[0]).to.contain('12 to 32');
  });

  it('converts a number that has a mapping, joins it and says what it was; its measurement error is not known', async () => {
    const element = await openTrend(two(), doubled);
    expect(all(element, '.course')).to.have.length(1);
    expect(all(element, 'circle title').map(text)[0]).to.contain('24 (converted from 12 in version 1.0.0)');
    expect(changes(element)[0]).to.contain(
      '24 (converted from 12 in version 1.0.0) to 32: 8 higher, towards better. Measurement error is not known',
    );
    expect(changes(element)[0]).not.to.contain('Larger than');
    expect(all(element, '.limit')).to.deep.equal([]);
    expect(text(inside(element, '.limit-words'))).not.to.contain('dashed');
    expect(text(inside(element, '[part=versions]'))).to.contain('Version 1.0.0 is converted to version 2.0.0.');
    expect(rows(element)[0]).to.contain('24 (converted from 12 in version 1.0.0) Below the cut-off');
  });

  it('leaves out of the drawing what a mapping gives no number for', async () => {
    const zero = { op: 'number', value: 0 } as const;
    const element = await openTrend(two(), { ...doubled, value: { op: '/', left: zero, right: zero } });
    expect(marks(element)).to.deep.equal(['≠']);
    expect(changes(element)[0]).to.contain('the number of the earlier version cannot be converted');
  });

  const broken: readonly (readonly [string, Comparison | undefined, string])[] = [
    ['not comparable', { compares: 'not-comparable', was: 'total', source: 'openfit' }, 'means something else'],
    ['only comparable when scored again', { compares: 'rescored', was: 'total', source: 'openfit' }, 'another way now'],
    ['not spoken of', undefined, 'does not say how the score of that version compares'],
  ];
  for (const [how, comparison, why] of broken)
    it(`breaks the line where the scores are ${how}, and says why`, async () => {
      const element = await openTrend([...two(), onDay('2.0.0', '2026-02-02', 36)], comparison);
      expect(all(element, 'circle')).to.have.length(2);
      expect(all(element, '.course')).to.have.length(1);
      expect(marks(element)).to.deep.equal(['≠']);
      expect(changes(element)[0]).to.match(new RegExp(`12 in version 1\\.0\\.0 to 32: Cannot be compared: .*${why}`));
      expect(changes(element)[1]).to.contain('32 to 36: 4 higher, towards better. Not larger');
      const versions = text(inside(element, '[part=versions]'));
      expect(versions).to.contain('Version 1.0.0 is not drawn:').and.to.contain(why);
      expect(versions).to.contain('5 Jan 2026: 12 in version 1.0.0.');
      expect(rows(element)[0]).to.contain(why).and.not.to.contain('cut-off');
      expect(inside(element, '[role=img]').getAttribute('aria-label')).to.contain('12 in version 1.0.0. Cannot be');
      // The limits start at what is drawn first.
      expect(all(element, '.limit').map((line) => line.getAttribute('x1'))).to.include(
        all(element, 'circle')[0]!.getAttribute('cx'),
      );
      expect(await faults(element)).to.deep.equal([]);
    });

  it('says only how far two numbers of a version that does not compare are apart', async () => {
    const older = [onDay('1.0.0', '2026-01-05', 12), onDay('1.0.0', '2026-01-12', 20)];
    const element = await openTrend([...older, onDay('2.0.0', '2026-01-19', 32)]);
    expect(changes(element)[0]).to.contain('8 higher. Measurement error is not known');
    expect(changes(element)[0]).not.to.contain('towards');
    expect(all(element, '.course')).to.deep.equal([]);
  });

  it('tells what changed since the first measurement that can be compared', async () => {
    const newer = ['2026-01-19', '2026-02-02', '2026-02-16'].map((day, index) => onDay('2.0.0', day, 28 + 4 * index));
    const element = await openTrend([onDay('1.0.0', '2026-01-05', 12), ...newer], undefined, 'da');
    expect(text(inside(element, '.changes p'))).to.contain('Siden den første måling, der kan sammenlignes');
    expect(text(inside(element, '.changes p'))).to.contain('28 til 36: 8 højere');
  });

  it('a score that the older version did not have is missing there', async () => {
    const element = await openTrend(two(), { compares: 'new', was: 'total' });
    expect(marks(element)).to.deep.equal(['?']);
    expect(text(inside(element, '.gaps'))).to.contain('not part of this version');
    expect(changes(element)).to.deep.equal([]);
  });

  it('the table says the same', async () => {
    const element = await openTrend(two(), undefined, 'da');
    await press(element, 'Vis som tabel');
    expect(rows(element)[0]).to.contain('12 i version 1.0.0 Kan ikke sammenlignes: skemaet siger ikke');
    expect(rows(element)[1]).to.contain('Efter 14 dage: Kan ikke sammenlignes');
    expect(text(inside(element, '[part=versions]'))).to.contain('Version 1.0.0 er ikke tegnet ind');
    expect(await faults(element)).to.deep.equal([]);
  });
});
