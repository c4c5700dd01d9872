import { followPathway, type PathwayResult } from '@skala/engine';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { SkalaFlags } from '../src/index.ts';
import '../src/define/flags.ts';
import {
  all,
  faults,
  focused,
  inside,
  load,
  loadPathway,
  press,
  recordWith,
  settled,
  type Loaded,
} from './open-widget.ts';

async function openFlags(properties: Partial<SkalaFlags>): Promise<SkalaFlags> {
  const element = new SkalaFlags();
  Object.assign(element, properties);
  document.body.append(element);
  await settled();
  return element;
}

const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

describe('skala-flags', () => {
  let asi: Loaded;
  let phq: Loaded;

  before(async () => {
    [asi, phq] = await Promise.all([load('asi-5'), load('phq-9')]);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const raised = (language: 'da' | 'en'): Partial<SkalaFlags> => ({
    ...phq,
    language,
    record: recordWith(phq, { phq9: '2' }),
  });

  function decisionsOf(element: SkalaFlags): readonly unknown[] {
    const decisions: unknown[] = [];
    element.addEventListener('skala-decision', ({ detail }) => decisions.push(detail));
    return decisions;
  }

  it('shows the flags of a record with what is met and what is not known', async () => {
    const element = await openFlags(raised('en'));
    const [first] = all(element, '[data-flag]');
    expect(first!.dataset['flag']).to.equal('self-harm-thoughts');
    expect(text(first!)).to.contain('met:');
    const undecided = all(element, '.indeterminate');
    expect(undecided.length).to.be.above(0);
    expect(text(undecided[0]!)).to.contain('What would settle it');
  });

  it('shows the flags of a pathway without any record', async () => {
    const definition = await loadPathway('dk-outreach');
    const record = recordWith(asi, { M6: 30, M7: '3', M8: '3' });
    const response = { ...record.response, status: 'completed' as const };
    const result = followPathway(definition, [{ instrument: asi.instrument, response }]);
    const element = await openFlags({ texts: asi.texts, language: 'da', pathway: { definition, result } });
    const flag = text(inside(element, '[data-flag=outreach]'));
    expect(flag).to.contain('Fysisk helbred: 0,83');
    expect(flag).to.contain('intet interview endnu');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('names what a score of a pathway lacks', async () => {
    const definition = await loadPathway('dk-outreach');
    const record = recordWith(asi, { M6: 30, M8: '3' });
    const response = { ...record.response, status: 'completed' as const };
    const result = followPathway(definition, [{ instrument: asi.instrument, response }]);
    const element = await openFlags({ texts: asi.texts, language: 'da', pathway: { definition, result } });
    expect(text(inside(element, '[data-flag=outreach]'))).to.contain('kan ikke beregnes: Plaget af fysiske problemer');
  });

  it('says of what is held back that somebody else may see it, and shows nothing of it', async () => {
    const definition = await loadPathway('dk-outreach');
    const [id = ''] = Object.keys(Object.values(definition.text)[0]!.flags);
    const held = { id, action: 'outreach', status: 'held-back', evidence: [], missing: [], source: '' } as const;
    const result: PathwayResult = { pathway: definition, steps: [], flags: [held] };
    const element = await openFlags({ language: 'da', pathway: { definition, result } });
    expect(text(inside(element, '.held-back'))).to.contain('Afventer en, der må tolke resultatet');
    expect(all(element, 'button')).to.deep.equal([]);
    expect(all(element, '.evidence')).to.deep.equal([]);
  });

  it('tells the host what is confirmed', async () => {
    const element = await openFlags(raised('en'));
    const decisions = decisionsOf(element);
    await press(element, 'Confirm');
    expect(decisions).to.deep.equal([{ flag: 'self-harm-thoughts', decision: 'confirmed' }]);
    element.decisions = {
      'self-harm-thoughts': { decision: 'confirmed', time: '2026-11-12T11:00:00Z', actor: 'p1' },
    };
    await settled();
    expect(text(inside(element, '.decision'))).to.equal('Confirmed on 12 Nov 2026, p1');
    expect(text(inside(element, '[data-flag=self-harm-thoughts] .status'))).to.equal('Confirmed');
  });

  it('offers nothing to decide to somebody who may only look, and shows what was decided', async () => {
    const made = { decision: 'confirmed', time: '2026-11-12T10:42:00.000Z', actor: 'staff-2' } as const;
    const element = await openFlags(raised('en'));
    expect(all(element, '.raised button')).to.have.length(2);
    element.readonly = true;
    await settled();
    expect(all(element, 'button')).to.deep.equal([]);
    element.decisions = { 'self-harm-thoughts': made };
    await settled();
    expect(text(all(element, '.raised .decision')[0]!)).to.contain('Confirmed');
  });

  it('dismisses only with a reason, by the keyboard', async () => {
    const element = await openFlags(raised('da'));
    const decisions = decisionsOf(element);
    all(element, 'button').at(-1)!.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(decisions).to.deep.equal([]);
    expect(await faults(element)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(text(focused()!)).to.equal('Afvis');
    await sendKeys({ press: 'Enter' });
    await settled();
    await sendKeys({ type: 'Talt igennem' });
    await sendKeys({ press: 'Enter' });
    expect(decisions).to.deep.equal([{ flag: 'self-harm-thoughts', decision: 'dismissed', reason: 'Talt igennem' }]);
  });

  it('keeps two on a page apart', async () => {
    const one = await openFlags(raised('da'));
    const two = await openFlags(raised('da'));
    const decisions = decisionsOf(two);
    await press(one, 'Afvis');
    await press(one, 'Fortryd');
    await press(one, 'Bekræft');
    expect(decisions).to.deep.equal([]);
    expect(all(two, 'form')).to.deep.equal([]);
  });

  for (const language of ['da', 'en'] as const) {
    it(`has no fault of accessibility, ${language}`, async () => {
      const element = await openFlags(raised(language));
      for (const one of all(element, 'details')) (one as HTMLDetailsElement).open = true;
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
