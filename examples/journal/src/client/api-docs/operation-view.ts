import { html, nothing, type TemplateResult } from 'lit';
import { roles } from '../../access/roles.ts';
import type { JournalWords } from '../../words/journal-words.ts';
import type { Operation } from './api-document.ts';
import { describedView, fieldsView, typeOf } from './schema-view.ts';

/** An operation with where it is. */
export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function operationView({ method, path, operation }: PlacedOperation, words: JournalWords): TemplateResult {
  const { operationId, summary, description, requestBody } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  return html`<article aria-labelledby=${operationId}>
    <h3 id=${operationId}>${describedView(summary, words)}</h3>
    <p class="address"><code>${method.toUpperCase()} ${path}</code></p>
    ${description
      .split('\n\n')
      .slice(0, -1)
      .map((text) => html`<p>${describedView(text, words)}</p>`)}
    <dl>
      <dt>${words.text('api.for')}</dt>
      <dd>${whoMay(operation, words)}</dd>
      ${parametersView(operation, words)}
      ${
        body
          ? html`<dt>${words.text('api.body')}</dt>
              <dd>${body.properties ? nothing : html`<code>${typeOf(body)}</code>`} ${fieldsView(body, words)}</dd>`
          : nothing
      }
      <dt>${words.text('api.answers')}</dt>
      <dd>${answersView(operation, words)}</dd>
      <dt>${words.text('api.refusals')}</dt>
      <dd>${refusalsView(operation)}</dd>
    </dl>
  </article>`;
}

function whoMay({ 'x-roles': permitted }: Operation, words: JournalWords): string {
  if (permitted.length === 0) return words.text('api.anybody');
  if (permitted.length === roles.length) return words.text('api.whoever-is-logged-in');
  return roles
    .filter((role) => permitted.includes(role))
    .map((role) => words.text(`role.${role}`))
    .join(', ');
}

function parametersView({ parameters = [] }: Operation, words: JournalWords): TemplateResult | typeof nothing {
  if (parameters.length === 0) return nothing;
  return html`<dt>${words.text('api.parameters')}</dt>
    <dd>
      <ul class="fields">
        ${parameters.map(
          ({ name, in: place, required, schema, description }) =>
            html`<li>
              <code>${name}${required ? nothing : '?'}: ${typeOf(schema)}</code> ${words.text(`api.in.${place}`)}
              ${describedView(description, words)}
            </li>`,
        )}
      </ul>
    </dd>`;
}

function answersView({ responses, 'x-refusals': refusals }: Operation, words: JournalWords): TemplateResult {
  const answers = Object.entries(responses).filter(([status]) => !Object.hasOwn(refusals, status));
  return html`<ul class="fields">
    ${answers.map(([status, { description, content }]) =>
      Object.entries(content).map(
        ([type, { schema }]) =>
          html`<li>
            <code>${status} ${type === 'application/json' ? typeOf(schema) : type}</code>
            ${describedView(description, words)} ${fieldsView(schema, words)}
          </li>`,
      ),
    )}
  </ul>`;
}

/** Each code leads to what it means. */
function refusalsView({ 'x-refusals': refusals }: Operation): TemplateResult {
  return html`<ul class="fields refusals">
    ${Object.entries(refusals).map(
      ([status, codes]) =>
        html`<li>
          <code
            >${status}${codes.map((code, index) => html`${index === 0 ? ' ' : ', '}<a href="#${code}">${code}</a>`)}</code
          >
        </li>`,
    )}
  </ul>`;
}
