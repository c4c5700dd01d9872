import { sendKeys } from '@web/test-runner-commands';
import { followPathway, type CompiledPathway, type PathwayResult } from '@skala/engine';
import { dueSteps, scheduleFacts } from '@skala/engine/schedule';
import { expect } from 'chai';
import { SkalaPathway } from '../src/index.ts';
import '../src/define/pathway.ts';
import { stateOf, type ScheduledStep } from '../src/pathway/step-state.ts';
import { faults, load, loadPathway, press, recordWith, settled, type Loaded } from './open-widget.ts';

const plain = (node: Element | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const step = (element: Element, id: string): HTMLElement => element.shadowRoot!.querySelector(`[data-step="${id}"]`)!;
const state = (element: Element, id: string): string => step(element, id).dataset['state']!;

async function open(properties: Partial<SkalaPathway>): Promise<SkalaPathway> {
  const element = new SkalaPathway();
  Object.assign(element, { language: 'da', ...properties });
  document.body.append(element);
  await settled();
  return element;
}

interface Given {
  readonly loaded: Loaded;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly date: string;
  readonly form?: string;
  readonly status?: 'in-progress';
}

const dated = ({ loaded, answers, date, form, status }: Given) => {
  const { response } = recordWith(loaded, answers);
  return {
    instrument: loaded.instrument,
    date,
    response: {
      ...response,
      id: `${loaded.instrument.id}-${date}`,
      form: form ?? response.form,
      status: status ?? ('completed' as const),
    },
  };
};

describe('skala-pathway', () => {
  let course: CompiledPathway;
  let screening: CompiledPathway;
  let contact: Loaded;
  let asi: Loaded;
  let phq: Loaded;
  let gad: Loaded;
  let trauma: Loaded;

  before(async () => {
    [course, screening] = (await Promise.all(
      ['dk-treatment-course', 'dk-basic-psychiatric-screening'].map(loadPathway),
    )) as [CompiledPathway, CompiledPathway];
    [contact, asi, phq, gad, trauma] = (await Promise.all(
      ['treatment-contact', 'asi-5', 'phq-9', 'gad-7', 'pc-ptsd-5'].map(load),
    )) as [Loaded, Loaded, Loaded, Loaded, Loaded];
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const inTreatment = (asOf: string): Partial<SkalaPathway> => {
    const given = [
      dated({
        loaded: contact,
        answers: { approachDate: '2026-04-20', started: true, startDate: '2026-05-12' },
        date: '2026-05-12',
      }),
      dated({ loaded: asi, answers: {}, date: '2026-08-10', form: 'follow-up' }),
    ];
    return {
      pathway: course,
      result: followPathway(course, given),
      occurrences: dueSteps(course, scheduleFacts(course, given), asOf),
      asOf,
    };
  };
  const screened = (): PathwayResult =>
    followPathway(screening, [
      dated({ loaded: asi, answers: { P4_30: true }, date: '2026-10-01' }),
      dated({ loaded: phq, answers: {}, date: '2026-11-01' }),
      dated({ loaded: trauma, answers: {}, date: '2026-11-01' }),
      dated({ loaded: gad, answers: {}, date: '2026-11-02', status: 'in-progress' }),
    ]);

  it('shows what is late, due, done and undecided, in the order of the pathway', async () => {
    const element = await open(inTreatment('2026-11-22'));
    expect(
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.step')].map(({ dataset }) => dataset['step']),
    ).to.deep.equal(course.steps.map(({ id }) => id));
    expect(state(element, 'contact')).to.equal('done');
    expect(state(element, 'asi')).to.equal('due');
    expect(state(element, 'asi-follow-up')).to.equal('overdue');
    expect(plain(step(element, 'asi-follow-up'))).to.contain('Frist 12. nov. 2026, 10 dage over fristen');
    expect(state(element, 'follow-up-1m')).to.equal('undecided');
    expect(plain(step(element, 'follow-up-1m'))).to.contain('Det afgøres, når dette er færdigt: Afslutning.');
    expect(plain(element.shadowRoot!.querySelector('.sum'))).to.equal(
      '3 trin at gøre nu, 1 over fristen. 2 kan ikke afgøres endnu.',
    );
  });

  it('shows a step whose day has not come as upcoming, with its rule and source inside', async () => {
    const element = await open(inTreatment('2026-09-01'));
    expect(state(element, 'asi-follow-up')).to.equal('upcoming');
    expect(plain(step(element, 'asi-follow-up'))).to.contain('kan tages fra 12. okt. 2026');
    expect(plain(step(element, 'asi-follow-up').querySelector('details')))
      .to.contain('lokal praksis')
      .and.to.contain('Kilde: ');
  });

  it('shows without dates what is to be done', async () => {
    const element = await open({ ...inTreatment('2026-11-22'), occurrences: [] });
    expect(state(element, 'asi-follow-up')).to.equal('done');
    expect(step(element, 'asi-follow-up').querySelector('.dates')).to.equal(null);
  });

  it('says what is held back, what waits for it, and who can release it', async () => {
    const element = await open({ pathway: screening, result: screened() });
    expect(state(element, 'phq-9')).to.equal('done');
    expect(plain(step(element, 'phq-9'))).to.contain(
      'Resultatet venter på at blive tolket. Det kan frigives af psykolog, psykiater eller læge.',
    );
    expect(state(element, 'pcl-5')).to.equal('held-back');
    expect(plain(step(element, 'pcl-5'))).to.contain('Det kan frigives af psykolog, psykiater eller læge.');
    expect(state(element, 'gad-7')).to.equal('in-progress');
  });

  it('never takes undecided, held back or late for done or not needed', () => {
    const date = (status: ScheduledStep['status'], need: ScheduledStep['need'] = 'needed'): ScheduledStep => ({
      rule: 'r',
      step: 's',
      after: 'e',
      from: '2026-01-01',
      number: 1,
      opens: '2026-01-01',
      due: '2026-02-01',
      status,
      need,
    });
    const of = (status: PathwayResult['steps'][number]['status'], ...dates: ScheduledStep[]): string =>
      stateOf({ id: 's', instrument: 'i', form: 'f', status, heldBack: false }, dates);
    expect(of('held-back', date('upcoming', 'undecided'))).to.equal('held-back');
    expect(of('undecided')).to.equal('undecided');
    expect(of('done', date('overdue'))).to.equal('overdue');
    expect(of('done', date('overdue', 'undecided'))).to.equal('undecided');
    expect(of('not-needed', date('upcoming', 'undecided'))).to.equal('undecided');
    expect(of('not-needed')).to.equal('not-needed');
    expect(of('in-progress', date('due'))).to.equal('in-progress');
    expect(of('done', date('done'), date('upcoming'))).to.equal('upcoming');
    expect(of('due', date('upcoming'))).to.equal('upcoming');
  });

  it('asks the host to begin a step, or to go on with one, from the keyboard', async () => {
    const element = await open({ pathway: screening, result: screened() });
    const asked: unknown[] = [];
    element.addEventListener('skala-step', (event) => asked.push((event as CustomEvent).detail));
    step(element, 'k6').querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    await press(element, 'Fortsæt');
    expect(asked).to.deep.equal([
      { step: 'k6', instrument: 'k6', form: 'full' },
      { step: 'gad-7', instrument: 'gad-7', form: 'full', response: 'gad-7-2026-11-02' },
    ]);
  });

  it('follows a link unless the host keeps it, and has no buttons for whoever only looks', async () => {
    const element = await open({ pathway: screening, result: screened(), links: { k6: '#k6' } });
    element.addEventListener('skala-step', (event) => event.preventDefault(), { once: true });
    const link = step(element, 'k6').querySelector('a')!;
    link.click();
    expect(location.hash).to.equal('');
    link.click();
    expect(location.hash).to.equal('#k6');
    history.replaceState(null, '', location.pathname + location.search);
    element.readonly = true;
    await settled();
    expect(element.shadowRoot!.querySelectorAll('.begin')).to.have.length(0);
  });

  it('is apart from another on the page, speaks English, and says what would be here', async () => {
    const first = await open({});
    expect(plain(first)).to.equal('');
    expect(plain(first.shadowRoot!.querySelector('.frame'))).to.contain('Her kommer trinnene');
    const second = await open({ ...inTreatment('2026-11-22'), language: 'en', headingLevel: 4 });
    expect(plain(second.shadowRoot!.querySelector('h4'))).to.equal('The course of treatment');
    expect(plain(step(second, 'asi-follow-up').querySelector('h5'))).to.equal('ASI follow-up');
    expect(plain(step(second, 'asi-follow-up'))).to.contain('10 days overdue');
  });

  for (const theme of ['light', 'dark'])
    it(`has no fault of accessibility, ${theme}`, async () => {
      for (const properties of [inTreatment('2026-11-22'), { pathway: screening, result: screened() }]) {
        const element = await open(properties);
        element.setAttribute('theme', theme);
        for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
        expect(await faults(element)).to.deep.equal([]);
      }
    });
});
