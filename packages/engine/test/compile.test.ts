/** The compiled form: flat, in order, with every default filled in and every formula as data. */
import { describe, expect, it } from 'vitest';
import { baseInstrument } from './support/read-instrument.ts';

const instrument = baseInstrument();
const item = (id: string): unknown => instrument.items.find((one) => one.id === id);

describe('a compiled item', () => {
  it('has its own fields, and the defaults of those it does not name', () => {
    expect(item('A1')).toEqual({
      type: 'integer',
      min: 0,
      max: 30,
      unit: 'days',
      id: 'A1',
      code: 'A.1',
      section: 'daily',
      response: 'A1',
      missing: ['X'],
      required: true,
      by: 'respondent',
      cumulative: false,
      window: 'P30D',
      codes: [{ system: 'http://example.org', code: 'a-1' }],
    });
    expect(item('B5')).toEqual({
      type: 'boolean',
      id: 'B5',
      code: 'B5',
      section: 'table',
      response: 'B5',
      missing: ['X', 'N'],
      required: true,
      by: 'respondent',
      cumulative: false,
    });
  });

  it('has the shape of the response it names', () => {
    expect(item('A7')).toEqual({
      type: 'rating',
      min: 0,
      max: 9,
      id: 'A7',
      code: 'A7',
      section: 'daily',
      response: 'severity',
      missing: [],
      required: false,
      by: 'interviewer',
      cumulative: false,
    });
    expect(item('A2')).toMatchObject({
      type: 'choice',
      response: 'bother',
      options: [{ code: '0', value: 0 }, {}, {}, {}, {}],
    });
  });

  it('is never required where it only shows text', () => {
    expect(item('A8')).toMatchObject({ type: 'display', required: false });
  });

  it('counts as something while it is hidden: a code, a value, or not applicable', () => {
    expect(item('A5')).toMatchObject({ otherwise: { missing: 'not-applicable', key: 'N' } });
    expect(item('A6')).toMatchObject({ otherwise: { value: 0 } });
    expect(item('A9')).toMatchObject({ otherwise: { missing: 'not-applicable', key: '' } });
    expect(item('A1')).not.toHaveProperty('otherwise');
  });

  it('has its condition as data', () => {
    expect(item('A6')).toMatchObject({
      when: { op: '>', left: { op: 'name', name: 'A1' }, right: { op: 'number', value: 0 } },
    });
  });
});

describe('a compiled instrument', () => {
  it('lists items in the order in which they stand, and sections with their own', () => {
    expect(instrument.items.map(({ id }) => id)).toEqual(instrument.sections.flatMap(({ items }) => items));
    expect(instrument.sections.map(({ id, items }) => [id, items.length])).toEqual([
      ['daily', 9],
      ['table', 5],
      ['kinds', 13],
    ]);
    expect(instrument.sections[1]?.grids[0]?.rows[2]).toEqual({ id: 'third', items: ['B5', null] });
  });

  it('has scores with the formula as written, a policy, a scale and bands', () => {
    const [burden, shared, prorated, assumed] = instrument.scores;
    expect(burden).toMatchObject({ formula: 'A1/90 + A2/12 + A3/12', missing: {}, scale: [0, 1], window: 'P30D' });
    // The range, where no scale is given.
    expect(prorated).toMatchObject({ range: [0, 19.5], scale: [0, 19.5], bands: [] });
    expect(shared?.missing).toEqual({ skip: { items: ['B1', 'B3', 'B5'], reasons: ['not-applicable'], none: 0 } });
    expect(assumed?.missing).toEqual({ assume: [{ items: ['A2'], reasons: ['not-applicable'], value: 0 }] });
  });

  it('has everything that explains itself: sources, licence, codes of missing answers, currency', () => {
    expect(instrument).toMatchObject({
      format: 'skala/compiled/1',
      id: 'garden',
      version: '1.2.3',
      status: 'active',
      administration: ['interview', 'self-report'],
      licence: {
        holder: 'Nobody',
        terms: 'permission-needed',
        wording: 'external',
        note: 'For tests.',
        source: 'project',
      },
      missing: { X: 'asked-declined', N: 'not-applicable', U: 'asked-unknown' },
      currency: 'USD',
    });
    expect(instrument.sources.map(({ id }) => id)).toEqual(['manual', 'project']);
    expect(instrument.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(instrument.flags[0]).toMatchObject({ criteria: ['loaded'], action: 'assessment', source: 'manual' });
    expect(instrument.flags[2]?.criteria).toEqual([]);
  });
});
