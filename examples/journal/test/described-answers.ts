/** Holds what the server answers against the document that describes it. */
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Refusal } from '../src/api-types.ts';

interface DescribedResponse {
  readonly content?: Readonly<Record<string, { readonly schema: AnySchema }>>;
}

export interface DescribedOperation {
  readonly responses: Readonly<Record<string, DescribedResponse>>;
  readonly 'x-needs': string;
  readonly 'x-roles': readonly string[];
  /** Codes by status. */
  readonly 'x-refusals': Readonly<Record<string, readonly string[]>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, AnySchema>> };
}

export interface GivenAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export interface AnswerCheck {
  /** Throws on what the document does not say. Returns the operation, such as `GET /api/citizens 200`. */
  check(answer: GivenAnswer): string;
}

/** The engine's own codes; every other is named where it may occur. */
const ofEngine = /^(?:answer|format|interview|migration|record|response|shape)\//;

export function answerCheck({ paths, components }: ApiDocument): AnswerCheck {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addFormat('binary', true);
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'document', components });
  const validators = new Map<AnySchema, ValidateFunction>();
  const validatorOf = (schema: AnySchema): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/components', '"document#/components');
    const validator = validators.get(schema) ?? ajv.compile(JSON.parse(text) as AnySchema);
    validators.set(schema, validator);
    return validator;
  };
  const patterns = Object.keys(paths).map((path) => {
    const pattern = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
    return { path, matches: new RegExp(`^${pattern}$`) };
  });

  return {
    check({ method, path, status, type, body }) {
      const [address = ''] = path.split('?');
      const found = patterns.find(({ matches }) => matches.test(address))?.path ?? '';
      const operation = paths[found]?.[method.toLowerCase()];
      const said = `${method} ${found} ${String(status)}`;
      const described = operation?.responses[String(status)];
      if (operation && !described) throw new Error(`${said}: the document has no such status.`);
      const schema = operation ? described?.content?.[type.split(';', 1)[0] ?? '']?.schema : refusalSchema;
      if (schema === undefined) throw new Error(`${said}: the document has no ${type}.`);
      const validate = validatorOf(schema);
      if (!validate(body)) throw new Error(`${said}: ${ajv.errorsText(validate.errors)}`);
      const codes = operation?.['x-refusals'][String(status)];
      const stray = codes && (body as Refusal).issues.find(({ code }) => !codes.includes(code) && !ofEngine.test(code));
      if (stray) throw new Error(`${said}: the document does not have ${stray.code} here.`);
      return said;
    },
  };
}

const refusalSchema: AnySchema = { $ref: '#/components/schemas/Refusal' };
