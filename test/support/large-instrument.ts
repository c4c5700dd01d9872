/** A sound instrument of any size, with its words: what a large interview is to the tools that read it. */

type Json = Readonly<Record<string, unknown>>;

const sectionSize = 100;
const areaSize = 10;

/**
 * `items` questions in sections of a hundred, in areas of ten: a gate, a number of days and a rating that are asked
 * after it, and seven questions on one scale. Each area has a score with bands and a check,
 * every second one a criterion and a flag.
 */
export function largeInstrument(items: number): Json {
  const areas = Array.from({ length: Math.ceil(items / areaSize) }, (_, index) => index);
  const sections = Array.from({ length: Math.ceil(items / sectionSize) }, (_, index) => ({
    id: `section-${String(index)}`,
    items: areas.slice(index * 10, index * 10 + 10).flatMap(areaItems),
  }));
  return {
    format: 'skala/instrument/1',
    id: 'large',
    version: '1.0.0',
    status: 'draft',
    administration: ['interview'],
    source: [{ id: 'own', citation: 'Made by a program.' }],
    licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
    missing: { X: 'asked-declined', N: 'not-applicable' },
    responses: {
      bother: { type: 'choice', options: [0, 1, 2, 3, 4].map((value) => ({ code: String(value), value })) },
    },
    forms: { full: 'all' },
    sections,
    checks: areas.map((area) => ({
      id: `check-${String(area)}`,
      severity: 'warning',
      when: `${name(area, 1)} > 20 and ${name(area, 3)} == 0`,
      items: [name(area, 1), name(area, 3)],
    })),
    scores: areas.map(areaScore),
    criteria: everySecond(areas).map((area) => ({ id: `high${String(area)}`, when: `score${String(area)} >= 0.5` })),
    flags: everySecond(areas).map((area) => ({
      id: `flag-${String(area)}`,
      action: 'information',
      when: `high${String(area)} or ${name(area, 2)} >= 8`,
      criteria: [`high${String(area)}`],
      source: 'own',
    })),
  };
}

const everySecond = (areas: readonly number[]): readonly number[] => areas.filter((area) => area % 2 === 0);

const name = (area: number, item: number): string => `a${String(area)}_${String(item)}`;

function areaItems(area: number): readonly Json[] {
  const gate = `${name(area, 0)} == 1`;
  const scale = Array.from({ length: areaSize - 3 }, (_, index) => ({
    id: name(area, index + 3),
    response: 'bother',
    missing: ['X', 'N'],
  }));
  return [
    { id: name(area, 0), type: 'boolean', missing: ['X'] },
    { id: name(area, 1), type: 'integer', min: 0, max: 30, missing: ['X'], when: gate, otherwise: 0 },
    { id: name(area, 2), type: 'rating', min: 0, max: 9, missing: ['X'], when: gate, otherwise: 0 },
    ...scale,
  ];
}

function areaScore(area: number): Json {
  const scale = Array.from({ length: areaSize - 3 }, (_, index) => name(area, index + 3));
  return {
    id: `score${String(area)}`,
    value: `${name(area, 1)}/60 + sum([${scale.join(', ')}])/56`,
    missing: 'complete',
    range: [0, 1],
    direction: 'higher-is-worse',
    bands: [
      {
        id: 'load',
        bands: [
          { id: 'low', from: 0 },
          { id: 'high', from: 0.5 },
        ],
        source: 'own',
      },
    ],
    source: 'own',
  };
}

/** Its words in one language. */
export function largeText(items: number, language: string): Json {
  const areas = Array.from({ length: Math.ceil(items / areaSize) }, (_, index) => index);
  const by = <T>(ids: readonly string[], words: (id: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(ids.map((id) => [id, words(id)]));
  const questions = areas.flatMap((area) => areaItems(area).map(({ id }) => String(id)));
  return {
    format: 'skala/text/1',
    instrument: 'large',
    version: '1.0.0',
    language,
    status: 'own',
    title: 'Large',
    shortTitle: 'Large',
    sections: by(
      Array.from({ length: Math.ceil(items / sectionSize) }, (_, index) => `section-${String(index)}`),
      (id) => ({ title: id }),
    ),
    items: by(questions, (id) => ({ text: `How was ${id} in the past 30 days?` })),
    responses: { bother: { '0': 'Not at all', '1': 'A little', '2': 'Some', '3': 'Much', '4': 'Very much' } },
    missing: { X: { label: 'Declined' }, N: { label: 'Does not apply' } },
    checks: by(
      areas.map((area) => `check-${String(area)}`),
      (id) => `Is ${id} right?`,
    ),
    scores: by(
      areas.map((area) => `score${String(area)}`),
      (id) => ({ label: id, bands: { load: { low: 'Low', high: 'High' } } }),
    ),
    criteria: by(
      everySecond(areas).map((area) => `high${String(area)}`),
      (id) => `${id} is half or more`,
    ),
    flags: by(
      everySecond(areas).map((area) => `flag-${String(area)}`),
      (id) => ({ title: id, text: `${id} is up` }),
    ),
  };
}
