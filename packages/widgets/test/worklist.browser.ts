import { sendKeys } from '@web/test-runner-commands';
import { followPathway, visibleRecord, type SkalaRecord } from '@skala/engine';
import { expect } from 'chai';
import { SkalaWorklist } from '../src/index.ts';
import '../src/define/worklist.ts';
import { worklistWords } from '../src/worklist/words.ts';
import type { WorklistRow } from '../src/worklist/worklist-row.ts';
import { faults, focused, load, loadPathway, press, recordWith, settled, type Loaded } from './open-widget.ts';

const rows: readonly WorklistRow[] = [
  {
    subject: '4712',
    owner: 'Jonas B.',
    flags: [
      { id: 'screen', title: 'Udredning', action: 'assessment', status: 'held-back', since: '2026-10-02' },
      { id: 'fine', title: 'Helt i orden', action: 'outreach', status: 'clear' },
    ],
  },
  {
    subject: '4711',
    alias: 'Kim',
    flags: [
      { id: 'outreach', title: 'Udgående behandling', action: 'outreach', status: 'raised', since: '2026-09-01' },
      { id: 'now', title: 'Tanker om selvmord', action: 'safety', status: 'raised', since: '2026-11-12' },
      { id: 'note', title: 'Dage med opsyn', action: 'information', status: 'raised' },
    ],
  },
  {
    subject: '99',
    owner: 'Anna C.',
    flags: [
      {
        id: 'outreach',
        title: 'Udgående behandling',
        action: 'outreach',
        status: 'indeterminate',
        since: '2026-11-20',
      },
      {
        id: 'done',
        title: 'Udredning',
        action: 'assessment',
        status: 'raised',
        decision: { decision: 'dismissed', time: '2026-11-01T10:00:00Z', actor: 'a' },
      },
    ],
  },
];

async function open(properties: Partial<SkalaWorklist>): Promise<SkalaWorklist> {
  const element = new SkalaWorklist();
  Object.assign(element, { language: 'da', ...properties });
  document.body.append(element);
  await settled();
  return element;
}

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const plain = (node: Element | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const subjects = (element: Element): readonly string[] =>
  [...root(element).querySelectorAll<HTMLElement>('tbody')].map(({ dataset }) => dataset['subject']!);
const flags = (element: Element): readonly string[] =>
  [...root(element).querySelectorAll<HTMLElement>('tbody tr')].map(({ dataset }) => dataset['flag']!);
const row = (element: Element, flag: string): Element => root(element).querySelector(`[data-flag="${flag}"]`)!;

function finished(
  loaded: Loaded,
  subject: string,
  answers: Readonly<Record<string, unknown>>,
  time: string,
): SkalaRecord {
  const { response, ...record } = recordWith(loaded, answers);
  const log = response.log.map((entry) => ({ ...entry, time }));
  return { ...record, response: { ...response, id: `${subject}${time}`, subject, status: 'completed', log } };
}

describe('skala-worklist', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('puts safety first, keeps a citizen together, and shows nothing that is clear', async () => {
    const element = await open({ rows });
    expect(subjects(element)).to.deep.equal(['4711', '4712', '99']);
    expect(flags(element)).to.deep.equal(['now', 'outreach', 'screen', 'outreach']);
    expect(plain(root(element).querySelector('[role=status]'))).to.equal(
      '3 borgere, 4 forslag. 1 til orientering er ikke vist.',
    );
  });

  it('says that what is held back waits, and that what is undecided is not decided', async () => {
    const element = await open({ rows });
    expect(plain(row(element, 'screen'))).to.contain('Afventer tolkning');
    expect(plain(root(element).querySelector('[data-subject="99"]'))).to.contain('Kan ikke afgøres endnu');
  });

  it('sorts by a column from the keyboard, says which way, and keeps the focus', async () => {
    const element = await open({ rows });
    const chosen: unknown[] = [];
    element.addEventListener('skala-sort', (event) => chosen.push((event as CustomEvent).detail));
    const button = [...root(element).querySelectorAll<HTMLElement>('.sort')].find((one) =>
      plain(one).includes('Borger'),
    )!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(subjects(element)).to.deep.equal(['99', '4711', '4712']);
    expect(button.closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(subjects(element)).to.deep.equal(['4712', '4711', '99']);
    expect(focused()).to.equal(button);
    expect(root(element).querySelectorAll('[aria-sort]')).to.have.length(1);
    expect(chosen.at(-1)).to.deep.equal({ column: 'subject', direction: 'descending' });
  });

  it('sorts by how long somebody has waited, and by who is responsible, nobody first', async () => {
    const element = await open({ rows, sort: { column: 'since', direction: 'ascending' } });
    expect(subjects(element)).to.deep.equal(['4711', '4712', '99']);
    element.sort = { column: 'owner', direction: 'ascending' };
    await settled();
    expect(subjects(element)).to.deep.equal(['4711', '99', '4712']);
  });

  it('filters by text, status and kind, and tells the host', async () => {
    const element = await open({ rows });
    const told: unknown[] = [];
    element.addEventListener('skala-filter', (event) => told.push((event as CustomEvent).detail));
    root(element).querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ type: 'jonas' });
    await settled();
    expect(subjects(element)).to.deep.equal(['4712']);
    expect(told.at(-1)).to.deep.equal({ status: 'open', action: 'to-act', text: 'jonas' });
    element.filter = { status: 'decided', action: 'all', text: '' };
    await settled();
    expect(plain(row(element, 'done'))).to.contain('Afvist 1. nov. 2026');
    element.filter = { status: 'all', action: 'information', text: '' };
    await settled();
    expect(flags(element)).to.deep.equal(['note']);
  });

  it('says what would be here, and gets back from a filter that nothing fits', async () => {
    const empty = await open({
      rows: [{ subject: '1', flags: [{ id: 'a', title: 'A', action: 'outreach', status: 'clear' }] }],
    });
    expect(plain(root(empty).querySelector('.empty'))).to.equal(worklistWords('da').empty);
    empty.remove();
    const element = await open({ rows, filter: { status: 'open', action: 'all', text: 'findes ikke' } });
    expect(root(element).querySelector('table')).to.equal(null);
    expect(await faults(element)).to.deep.equal([]);
    await press(element, 'Vis alt');
    expect(subjects(element)).to.have.length(3);
    expect(focused()).to.equal(root(element).querySelector('input'));
  });

  it('opens a flag or a citizen, and follows no link that the host keeps', async () => {
    const linked = rows.map((one) => ({
      ...one,
      href: '#citizen',
      flags: one.flags.map((flag) => ({ ...flag, href: '#flag' })),
    }));
    const element = await open({ rows: linked });
    const opened: unknown[] = [];
    document.body.addEventListener(
      'skala-open',
      (event) => {
        opened.push((event as CustomEvent).detail);
        event.preventDefault();
      },
      { once: true },
    );
    row(element, 'now').querySelector<HTMLElement>('td a')!.click();
    expect(opened).to.deep.equal([{ subject: '4711', flag: 'now' }]);
    expect(location.hash).to.equal('');
    root(element).querySelector<HTMLElement>('th a')!.click();
    expect(location.hash).to.equal('#citizen');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('stays a table for a screen reader when it is drawn as cards', async () => {
    const element = await open({ rows });
    element.style.inlineSize = '320px';
    const cell = root(element).querySelector<HTMLElement>('tbody td.evidence')!;
    expect(getComputedStyle(cell).display).to.equal('grid');
    expect(cell.getAttribute('role')).to.equal('cell');
    for (const each of root(element).querySelectorAll('tbody tr'))
      expect(plain(each.querySelector('[role=rowheader]'))).to.not.equal('');
    expect(root(element).querySelectorAll('[role=columnheader]')).to.have.length(6);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('is apart from another on the page, and speaks English', async () => {
    const first = await open({ rows });
    const second = await open({ rows, language: 'en', headingLevel: 3 });
    await press(second, 'Citizen');
    expect(subjects(first)[0]).to.equal('4711');
    expect(subjects(second)[0]).to.equal('99');
    expect(plain(root(second).querySelector('h3'))).to.equal('For attention');
    expect(plain(row(second, 'now'))).to.contain('Safety. Suggested');
    expect([...(await faults(first)), ...(await faults(second))]).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault of accessibility, ${theme}`, async () => {
      const element = await open({ rows, filter: { status: 'all', action: 'all', text: '' } });
      element.setAttribute('theme', theme);
      expect(await faults(element)).to.deep.equal([]);
    });

  describe('from records', () => {
    let asi: Loaded;
    let phq: Loaded;
    const depressed = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq${index + 1}`, '2']));

    before(async () => {
      [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
    });

    it('has the evidence of a pathway in one line', async () => {
      const definition = await loadPathway('dk-outreach');
      const record = finished(asi, '4711', { M6: 30, M7: '3', M8: '3' }, '2026-11-12T10:00:00Z');
      const result = followPathway(definition, [{ instrument: asi.instrument, response: record.response }]);
      const element = await open({
        records: [record],
        instruments: [asi.instrument],
        texts: asi.texts,
        pathways: [{ subject: '4711', definition, result }],
        owners: { 4711: 'Mette K.' },
      });
      const outreach = plain(row(element, 'outreach'));
      expect(outreach).to.contain('1 af 4 områder ≥ 0,5: helbred 0,83 · kan ikke beregnes: økonomi, kriminalitet');
      expect(outreach).to.contain('Mangler: Kort interview om målgruppen');
      expect(outreach).to.contain('12. nov. 2026').and.to.contain('Mette K.');
      expect(element.shadowRoot!.querySelector('[data-flag=outreach-load]'), 'said by the larger one').to.equal(null);
    });

    it('dates a flag from the first of the records in a row that raise it', async () => {
      const records = [
        finished(asi, '4711', { P9_30: true }, '2026-01-05T10:00:00Z'),
        finished(asi, '4711', { P9_30: false }, '2026-02-05T10:00:00Z'),
        finished(asi, '4711', { P9_30: true }, '2026-03-05T10:00:00Z'),
        finished(asi, '4711', { P9_30: true }, '2026-04-05T10:00:00Z'),
      ];
      const element = await open({ records, instruments: [asi.instrument], texts: asi.texts });
      expect(plain(row(element, 'suicidal-thoughts'))).to.contain('5. mar. 2026');
    });

    it('shows the safety flags of what is held back, says that the rest waits and for whom, and no result', async () => {
      const definition = await loadPathway('dk-basic-psychiatric-screening');
      const record = finished(phq, '4711', depressed, '2026-11-12T10:00:00Z');
      const given = {
        instruments: [phq.instrument],
        texts: phq.texts,
        filter: { status: 'all', action: 'all', text: '' } as const,
      };
      const stripped = visibleRecord(record, [definition], {});
      const alone = await open({ ...given, records: [stripped] });
      expect(flags(alone)).to.deep.equal(['self-harm-thoughts', 'held-back']);
      expect(plain(row(alone, 'held-back')))
        .to.contain('Resultat af PHQ-9')
        .and.to.contain('Afventer tolkning');
      const result = followPathway(definition, [{ instrument: phq.instrument, response: record.response }]);
      const element = await open({
        ...given,
        records: [stripped],
        pathways: [{ subject: '4711', definition, result }],
      });
      const waiting = plain(row(element, 'further-assessment'));
      expect(waiting).to.contain('Ikke tolket endnu: PHQ-9 om depression');
      expect(waiting).to.contain('Skal tolkes af psykolog, psykiater eller læge');
      expect(flags(element).filter((flag) => flag === 'self-harm-thoughts')).to.have.length(1);
      expect(plain(root(element).querySelector('table'))).to.not.match(/\b18\b/);
    });
  });
});
