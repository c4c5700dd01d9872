/** JSON Schema (2020-12, as OpenAPI 3.1 has it), written so that the compiler compares it with the type it describes. */

export type Schema = Readonly<Record<string, unknown>>;

/** A field that may be absent. */
interface Optional {
  readonly absentOr: Schema;
}

/** The fields of T that may be absent. */
type Absent<T> = { [K in keyof T]-?: T extends Record<K, T[K]> ? never : K }[keyof T];

/** A field that may be absent in the type has to be so in the schema, and the other way round. */
type Field<T, K extends keyof T> = K extends Absent<T> ? Optional : Schema;

/** An object with the fields of T and no others: what is not named here is not sent. */
export function shape<T extends object>(
  fields: { readonly [K in keyof T]-?: Field<T, K> },
  description?: string,
): Schema {
  const entries = Object.entries<Schema | Optional>(fields);
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, field]) => !isOptional(field)).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, isOptional(field) ? field.absentOr : field])),
  };
}

export function optional(schema: Schema): Optional {
  return { absentOr: schema };
}

function isOptional(field: Schema | Optional): field is Optional {
  return 'absentOr' in field;
}

/** What is named in the document's components. */
export function ref(name: string, description?: string): Schema {
  const named = { $ref: `#/components/schemas/${name}` };
  // What stands beside a reference is lost when the document is put together.
  return description === undefined ? named : { description, allOf: [named] };
}

export function text(description?: string): Schema {
  return { type: 'string', ...about(description) };
}

/** Always this text. */
export function always(value: string): Schema {
  return { type: 'string', const: value };
}

export function oneOf(values: readonly string[], description?: string): Schema {
  return { type: 'string', enum: values, ...about(description) };
}

export function truth(description?: string): Schema {
  return { type: 'boolean', ...about(description) };
}

export function number(description?: string): Schema {
  return { type: 'number', ...about(description) };
}

export function count(description?: string, minimum = 0): Schema {
  return { type: 'integer', minimum, ...about(description) };
}

/** Something else, or null. */
export function orNull(type: 'string' | 'number', description?: string): Schema {
  return { type: [type, 'null'], ...about(description) };
}

export function listOf(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...about(description) };
}

/** By keys that are not known beforehand. */
export function mapOf(values: Schema, description?: string): Schema {
  return { type: 'object', additionalProperties: values, ...about(description) };
}

export function anyOf(...schemas: readonly Schema[]): Schema {
  return { anyOf: schemas };
}

/** An object whose inside is described elsewhere. */
export function objectOf(description: string): Schema {
  return { type: 'object', description };
}

export const time = { type: 'string', format: 'date-time', description: 'ISO 8601, in UTC.' } as const satisfies Schema;

export function day(description = 'A day in Denmark.'): Schema {
  return { type: 'string', format: 'date', description };
}

function about(description: string | undefined): Schema {
  return description === undefined ? {} : { description };
}
