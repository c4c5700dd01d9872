import { sendKeys } from '@web/test-runner-commands';
import { followPathway } from '@skala/engine';
import { expect } from 'chai';
import {
  all,
  faults,
  inside,
  load,
  loadPathway,
  openResults,
  press,
  recordWith,
  settled,
  type Loaded,
} from './open-widget.ts';

const medical = { M6: 30, M7: '3', M8: '3' };

describe('skala-results', () => {
  let asi: Loaded;
  let phq: Loaded;

  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows a score with a decimal comma in Danish, and where it lies', async () => {
    const element = await openResults(asi, {
      language: 'da',
      record: recordWith(asi, medical),
      earlier: [recordWith(asi, { M6: 0, M7: '0', M8: '0' })],
    });
    expect(inside(element, '[data-score=medical] .value').textContent).to.equal('0,83');
    expect(inside(element, '[data-score=medical] svg').getAttribute('aria-label')).to.contain('Fysisk helbred: 0,83');
    expect(all(element, '[data-score=medical] .before')).to.have.length(1);
  });

  it('says in place what is missing for a score', async () => {
    const element = await openResults(asi, { language: 'da', record: recordWith(asi, { ...medical, M7: 'X' }) });
    const row = inside(element, '[data-score=medical]');
    expect(row.querySelector('.not-computable')!.textContent).to.equal(
      'Kan ikke beregnes. Mangler: Plaget af fysiske problemer (ønskede ikke at svare)',
    );
    expect(row.querySelectorAll('.drawing').length).to.equal(0);
  });

  it('shows why: terms that add up, the formula in words, the definition', async () => {
    const element = await openResults(asi, { language: 'da', record: recordWith(asi, medical) });
    const text = inside(element, '[data-score=medical] .why').textContent.replaceAll(/\s+/g, ' ');
    expect(text).to.contain('“Dage med fysiske problemer”/90');
    expect(text).to.contain('seneste 30 dage');
    expect(text).to.contain('30 dage');
    expect(text).to.contain(asi.instrument.hash.slice(0, 12));
  });

  it('puts raised flags before undecided ones, and never calls an undecided one clear', async () => {
    const element = await openResults(asi, { language: 'da', record: recordWith(asi, { P9_30: true }) });
    const flags = all(element, '[data-flag]');
    expect(flags.map((flag) => flag.getAttribute('data-flag'))[0]).to.equal('suicidal-thoughts');
    const undecided = flags.filter((flag) => flag.classList.contains('indeterminate'));
    expect(undecided.length).to.be.above(0);
    expect(undecided[0]!.textContent).to.contain('Kan ikke afgøres endnu');
  });

  it('shows the flags of a pathway with their evidence', async () => {
    const definition = await loadPathway('dk-outreach');
    const record = recordWith(asi, medical);
    // Only what is finished counts.
    const response = { ...record.response, status: 'completed' as const };
    const result = followPathway(definition, [{ instrument: asi.instrument, response }]);
    const element = await openResults(asi, { language: 'da', record, pathway: { definition, result } });
    expect(inside(element, '[data-flag=outreach]').textContent).to.contain('Fysisk helbred: 0,83');
  });

  it('says by which of several rule sets it reads the scores', async () => {
    const mdi = await load('mdi');
    const answers = Object.fromEntries(mdi.instrument.items.map(({ id }) => [id, '2']));
    const element = await openResults(mdi, { language: 'da', record: recordWith(mdi, answers, 'older') });
    expect(inside(element, '.rule-set').textContent.replaceAll(/\s+/g, ' ')).to.contain('Læst efter');
    expect(inside(element, '[data-score=total] .band').textContent).to.equal(
      mdi.texts.find(({ language }) => language === 'da')!.scores!['total']!.bands!['older']!['mild'],
    );
    expect(all(element, '[data-flag=positive-screen]')).to.deep.equal([]);
    expect(inside(element, '[data-flag=positive-screen-older]').textContent).to.contain('20');
  });

  it('names the scores that nobody can work out yet', async () => {
    const draft = await load('europ-asi');
    const element = await openResults(draft, { language: 'da', record: recordWith(draft, {}) });
    expect(all(element, '[aria-labelledby=pending-title] li')).to.have.length(10);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('asks for a reason to dismiss, and tells the host', async () => {
    const element = await openResults(phq, { language: 'da', record: recordWith(phq, { phq9: '2' }) });
    const decisions: unknown[] = [];
    element.addEventListener('skala-decision', (event) => decisions.push((event as CustomEvent).detail));
    await press(element, 'Afvis');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(decisions).to.deep.equal([]);
    await sendKeys({ type: 'Talt igennem' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(decisions).to.deep.equal([{ flag: 'self-harm-thoughts', decision: 'dismissed', reason: 'Talt igennem' }]);
    element.decisions = {
      'self-harm-thoughts': {
        decision: 'dismissed',
        reason: 'Talt igennem',
        time: '2026-11-12T11:00:00Z',
        actor: 'p1',
      },
    };
    await settled();
    expect(inside(element, '.decision').textContent.replaceAll(/\s+/g, ' ')).to.contain(
      'Afvist den 12. nov. 2026, p1: Talt igennem',
    );
  });

  it('shows a sum with its range and what its bands say', async () => {
    const all = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq${index + 1}`, '2']));
    const element = await openResults(phq, { language: 'en', record: recordWith(phq, all) });
    const row = inside(element, '[data-score=total] summary').textContent.replaceAll(/\s+/g, ' ');
    expect(row).to.contain('18');
    expect(row).to.contain('from 0 to 27');
  });

  it('says the same as a table', async () => {
    const element = await openResults(asi, { language: 'da', record: recordWith(asi, medical) });
    await press(element, 'Vis som tabel');
    expect(inside(element, '.score-table').textContent).to.contain('0,83');
    expect(await faults(element)).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark']) {
    it(`has no fault of accessibility, ${theme}`, async () => {
      const element = await openResults(asi, { language: 'da', record: recordWith(asi, { ...medical, P9_30: true }) });
      element.setAttribute('theme', theme);
      for (const row of all(element, 'details')) (row as HTMLDetailsElement).open = true;
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
