/** What the server accepts from outside, as JSON Schema. */

const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$' } as const;

/** An instrument, pathway, form or flag. */
const slug = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' } as const;

const language = { type: 'string', enum: ['da', 'en'] } as const;

const wordsIn = { ...language, description: 'Of the words in the answer; Danish unless told.' } as const;

function body<T extends Record<string, unknown>>(properties: T, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties } as const;
}

export const withId = { params: body({ id }) };

export const inLanguage = { querystring: body({ language: wordsIn }, ['language']) };

/** A calendar day in its shape; whether there is such a day is looked at later. */
const day = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day in Denmark, YYYY-MM-DD.',
} as const;

export const inPeriod = { querystring: body({ from: day, until: day, language: wordsIn }, ['language']) };

export const instrumentVersion = {
  params: body({ id: slug, version: { type: 'string', pattern: '^\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}$' } }),
};

export const newResponse = {
  ...withId,
  body: body(
    { instrument: slug, form: slug, language, administration: { type: 'string', enum: ['interview', 'self-report'] } },
    ['administration'],
  ),
};

/** More than a person can have answered while the line was down for a working day. */
const mostEntries = 5000;

export const appendEntries = {
  ...withId,
  body: body({
    revision: { type: 'integer', minimum: 0 },
    entries: { type: 'array', minItems: 1, maxItems: mostEntries, items: { type: 'object' } },
  }),
};

export const completeResponse = { ...withId, body: body({ record: { type: 'object' } }) };

export const newDecision = {
  body: body(
    {
      citizen: id,
      source: slug,
      flag: slug,
      decision: { type: 'string', enum: ['confirmed', 'dismissed'] },
      reason: { type: 'string', maxLength: 2000 },
    },
    ['reason'],
  ),
};

export const newRelease = { body: body({ record: id }) };

export const newCitizen = {
  body: body({ alias: { type: 'string', pattern: '^\\p{L}[\\p{L} -]{0,39}$' } }, ['alias']),
};
