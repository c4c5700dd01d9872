/** A schema as people read it: the type in one line, and the fields of an object below. */
import { html, nothing, type TemplateResult } from 'lit';
import type { JournalWords } from '../../words/journal-words.ts';
import type { ShownSchema } from './api-document.ts';

type Part = string | TemplateResult;

/** `CitizenName`, `string | null`, `Flag[]`, with a link to what has a name. */
export function typeOf(schema: ShownSchema): Part {
  const { $ref, allOf, anyOf, type, items, additionalProperties: rest } = schema;
  if (allOf) return typeOf(allOf[0]);
  if ($ref !== undefined) return linkTo($ref.split('/').at(-1) ?? '');
  if (anyOf) return joined(anyOf.map(typeOf));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return joined(schema.enum.map((value) => JSON.stringify(value)));
  if (type === 'array' && !items) return '[]';
  if (items) return html`${items.anyOf ? html`(${typeOf(items)})` : typeOf(items)}[]`;
  if (typeof rest === 'object') return html`{ [key]: ${typeOf(rest)} }`;
  const name = typeof type === 'object' ? type.join(' | ') : (type ?? 'any');
  return schema.format === undefined ? name : `${name} (${schema.format})`;
}

function linkTo(name: string): TemplateResult {
  return html`<a href="#${name}">${name}</a>`;
}

/** A line may be broken before each. */
function joined(parts: readonly Part[]): TemplateResult {
  return html`${parts.map((part, index) => (index === 0 ? part : html` |<wbr /> ${part}`))}`;
}

/** The fields of the object that a schema describes, or of what its list or map holds. */
export function fieldsView(schema: ShownSchema, words: JournalWords): TemplateResult | typeof nothing {
  const { properties, required = [], items, additionalProperties: rest } = schema;
  if (items) return fieldsView(items, words);
  if (typeof rest === 'object') return fieldsView(rest, words);
  if (!properties) return nothing;
  return html`<ul class="fields">
    ${Object.entries(properties).map(
      ([name, field]) =>
        html`<li>
          <code>${name}${required.includes(name) ? nothing : '?'}: ${typeOf(field)}</code>
          ${describedView(field.description, words)} ${fieldsView(field, words)}
        </li>`,
    )}
  </ul>`;
}

/** Words of the document, which is in English; names between backticks. */
export function describedView(text: string | undefined, { language }: JournalWords): TemplateResult | typeof nothing {
  if (text === undefined || text === '') return nothing;
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
  return html`<span lang=${language === 'en' ? nothing : 'en'}>${parts}</span>`;
}
