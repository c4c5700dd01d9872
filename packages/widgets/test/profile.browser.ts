import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { SkalaProfile } from '../src/index.ts';
import '../src/define/profile.ts';
import { all, faults, focused, inside, load, press, recordWith, settled, type Loaded } from './open-widget.ts';

const medical = { M6: 30, M7: '3', M8: '3' };

async function openProfile({ instrument, texts }: Loaded, properties: Partial<SkalaProfile>): Promise<SkalaProfile> {
  const element = new SkalaProfile();
  Object.assign(element, { instrument, texts, ...properties });
  document.body.append(element);
  await settled();
  return element;
}

const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

describe('skala-profile', () => {
  let asi: Loaded;

  before(async () => {
    asi = await load('asi-5');
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('draws now, before and the cut-off, and says the same in words', async () => {
    const element = await openProfile(asi, {
      language: 'en',
      record: recordWith(asi, medical),
      earlier: [recordWith(asi, { M6: 0, M7: '0', M8: '0' })],
    });
    expect(text(inside(element, '.axis'))).to.contain('Cut-off 0.5');
    const spoken = inside(element, '[data-score=medical] [role=img]').getAttribute('aria-label')!;
    expect(spoken).to.contain('0.83');
    expect(spoken).to.contain('Cut-off: 0.5');
    expect(spoken).to.contain('12\u00a0Nov\u00a02026: 0.00');
  });

  it('takes of earlier versions what the definition says compares, converted where it is to be, and names the rest', async () => {
    const earlier = recordWith(asi, medical);
    const { source } = asi.instrument.scores[0]!;
    const scores = {
      medical: { compares: 'same', was: 'medical', source },
      alcohol: { compares: 'not-comparable', was: 'alcohol', source },
    } as const;
    const older = { version: asi.instrument.version, hash: '', forms: {}, items: {}, dropped: {}, scores };
    const newer = { ...asi.instrument, version: '9.0.0', from: [older] };
    const texts = asi.texts.map((pack) => ({ ...pack, version: '9.0.0' }));
    const number = { status: 'scored', value: 0.4, bands: {} } as const;
    const withNumbers = {
      ...earlier,
      scores: earlier.scores.map((score) =>
        score.id === 'alcohol' || score.id === 'drug' ? { ...score, ...number } : score,
      ),
    };
    const record = recordWith({ instrument: newer, texts }, medical);
    const element = await openProfile({ instrument: newer, texts }, { language: 'en', record, earlier: [withNumbers] });
    expect(inside(element, '[data-score=medical] [role=img]').getAttribute('aria-label')).to.contain(
      'Nov\u00a02026: 0.83',
    );
    expect(text(inside(element, '[part=versions]'))).to.equal(
      'Not shown, because version 1.0.0 does not compare with this one, 12 Nov 2026: Alcohol, Drugs.',
    );
    expect(all(element, '[data-score=alcohol] .earlier')).to.deep.equal([]);
    expect(await faults(element)).to.deep.equal([]);

    const half = { op: '/', left: { op: 'name', name: 'medical' }, right: { op: 'number', value: 2 } } as const;
    const mapped = { medical: { compares: 'mapped', was: 'medical', value: half, source } } as const;
    element.instrument = { ...newer, from: [{ ...older, scores: mapped }] };
    element.earlier = [earlier];
    await settled();
    expect(inside(element, '[data-score=medical] [role=img]').getAttribute('aria-label')).to.contain(
      'Nov\u00a02026: 0.42',
    );
    expect(text(inside(element, '[part=versions]'))).to.contain(
      'Converted from version 1.0.0, 12 Nov 2026: Physical health.',
    );
  });

  it('moves the cut-off, or leaves it out', async () => {
    const element = await openProfile(asi, { language: 'da', record: recordWith(asi, medical), cut: 0.25 });
    expect(text(inside(element, '.axis'))).to.contain('Grænse 0,25');
    element.setAttribute('cut', 'none');
    await settled();
    expect(text(inside(element, '.axis'))).to.equal('01');
  });

  it('says in place what is missing, and what the score was before', async () => {
    const element = await openProfile(asi, {
      language: 'da',
      record: recordWith(asi, { ...medical, M7: 'X' }),
      earlier: [recordWith(asi, medical)],
    });
    const row = text(inside(element, '[data-score=medical] summary'));
    expect(row).to.contain('Plaget af fysiske problemer (ønskede ikke at svare)');
    expect(row).to.contain('Tidligere: 0,83 (12. nov. 2026)');
  });

  it('opens a row by the keyboard and shows why', async () => {
    const element = await openProfile(asi, { language: 'en', record: recordWith(asi, medical) });
    inside(element, '[data-score=medical] summary').focus();
    await sendKeys({ press: 'Enter' });
    const why = text(inside(element, '[data-score=medical][open] .why'));
    expect(why).to.contain('M6/90');
    expect(why).to.contain('0.333');
    expect(why).to.contain('past 30 days');
    expect(why).to.contain(asi.instrument.hash.slice(0, 12));
  });

  it('is a table by one key, and a drawing again by the same', async () => {
    const element = await openProfile(asi, { language: 'da', record: recordWith(asi, medical) });
    inside(element, '[data-score=medical] summary').focus();
    await sendKeys({ press: 't' });
    await settled();
    expect(text(inside(element, 'table'))).to.contain('0,83');
    expect(text(focused()!)).to.contain('Vis som tabel');
    expect(await faults(element)).to.deep.equal([]);
    await sendKeys({ press: 't' });
    await settled();
    expect(all(element, '.score-table')).to.deep.equal([]);
  });

  it('begins at the heading level it is told', async () => {
    const element = await openProfile(asi, { language: 'da', record: recordWith(asi, medical), headingLevel: 4 });
    expect(inside(element, '#title').localName).to.equal('h4');
  });

  it('keeps two on a page apart, and stops listening when removed', async () => {
    const one = await openProfile(asi, { language: 'da', record: recordWith(asi, medical) });
    const two = await openProfile(asi, { language: 'da', record: recordWith(asi, medical) });
    await press(one, 'Vis som tabel');
    expect(all(two, '.score-table')).to.deep.equal([]);
    two.remove();
    two.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    document.body.append(two);
    await settled();
    expect(all(two, '.score-table')).to.deep.equal([]);
  });

  it('says that there is nothing to show yet', async () => {
    const element = await openProfile(asi, { language: 'en' });
    expect(text(inside(element, 'p'))).to.equal('There is no result to show yet.');
  });

  for (const language of ['da', 'en'] as const) {
    it(`has no fault of accessibility, ${language}`, async () => {
      const element = await openProfile(asi, {
        language,
        record: recordWith(asi, medical),
        earlier: [recordWith(asi, { M6: 0, M7: '0', M8: '0' })],
      });
      for (const row of all(element, 'details')) (row as HTMLDetailsElement).open = true;
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
