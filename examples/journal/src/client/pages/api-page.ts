/** Everything that may be asked of the server, drawn from the document that the server writes of itself. */
import { html, type TemplateResult } from 'lit';
import type { JournalWords } from '../../words/journal-words.ts';
import { ask } from '../api.ts';
import type { ApiDocument } from '../api-docs/api-document.ts';
import { operationView, type PlacedOperation } from '../api-docs/operation-view.ts';
import { describedView, fieldsView, typeOf } from '../api-docs/schema-view.ts';
import { fill, type PageContext } from '../page-context.ts';

const address = '/api/openapi.json';

export async function showApi(context: PageContext): Promise<void> {
  const document = await ask<ApiDocument>(address);
  fill(context, pageView(document, context.words));
  // What the address names was not there when the page came.
  const target = location.hash.slice(1);
  if (target !== '') globalThis.document.getElementById(target)?.scrollIntoView();
}

function pageView(document: ApiDocument, words: JournalWords): TemplateResult {
  const operations: readonly PlacedOperation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = document.tags.map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return html`<div class="api">
    <h1>${words.text('api.title')}</h1>
    <p class="lead">${words.text('api.lead')}</p>
    <p>${describedView(document.info.description, words)}</p>
    <p class="buttons">
      <a class="button" href=${address} download="openapi.json">${words.text('api.document')}</a>
      <button type="button" @click=${() => print()}>${words.text('api.print')}</button>
    </p>
    <nav aria-label=${words.text('api.contents')}>
      ${groups.map(
        ({ name, operations: own }) =>
          html`<p class="quiet">${describedView(name, words)}</p>
            <ul class="fields">
              ${own.map(
                ({ method, path, operation: { operationId, summary } }) =>
                  html`<li>
                    <a href="#${operationId}">${describedView(summary, words)}</a>
                    <code>${method.toUpperCase()} ${path}</code>
                  </li>`,
              )}
            </ul>`,
      )}
    </nav>
    ${groups.map(
      ({ name, description, operations: own }) =>
        html`<section aria-labelledby="tag-${name}">
          <h2 id="tag-${name}">${describedView(name, words)}</h2>
          <p class="quiet">${describedView(description, words)}</p>
          ${own.map((one) => operationView(one, words))}
        </section>`,
    )}
    ${shapesView(document, words)} ${codesView(document, words)}
  </div>`;
}

function shapesView({ components }: ApiDocument, words: JournalWords): TemplateResult {
  return html`<section aria-labelledby="shapes">
    <h2 id="shapes">${words.text('api.shapes')}</h2>
    <p class="quiet">${words.text('api.shapes-lead')}</p>
    ${Object.entries(components.schemas).map(
      ([name, schema]) =>
        html`<article aria-labelledby=${name}>
          <h3 id=${name}><code>${name}</code></h3>
          <p>${describedView(schema.description, words)}</p>
          ${schema.properties ? '' : html`<p><code>${typeOf(schema)}</code></p>`} ${fieldsView(schema, words)}
        </article>`,
    )}
  </section>`;
}

function codesView({ 'x-refusal-codes': codes }: ApiDocument, words: JournalWords): TemplateResult {
  return html`<section aria-labelledby="codes">
    <h2 id="codes">${words.text('api.codes')}</h2>
    <p class="quiet">${words.text('api.codes-lead')}</p>
    <ul class="fields">
      ${Object.entries(codes).map(
        ([code, meaning]) => html`<li id=${code}><code>${code}</code> ${describedView(meaning, words)}</li>`,
      )}
    </ul>
  </section>`;
}
