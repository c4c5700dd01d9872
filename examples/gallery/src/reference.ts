/** What an element takes, says and lets be styled, from the manifest. */
import type { Language } from '@skala/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Described, ElementDeclaration, Member } from './manifest.ts';
import { words, type Bilingual } from './words.ts';

interface Row extends Described {
  readonly attribute?: string;
}

export function reference(declaration: ElementDeclaration, language: Language): TemplateResult {
  const { members, attributes, events, slots, cssParts, cssProperties } = declaration;
  const list = (title: Bilingual, rows: readonly Row[]): TemplateResult | typeof nothing =>
    rows.length === 0
      ? nothing
      : html`<section>
          <h2>${title[language]}</h2>
          <dl lang="en">${rows.map((row) => described(row, language))}</dl>
        </section>`;
  return html`${list(
    words.properties,
    members.filter(({ kind }) => kind === 'field'),
  )}${list(words.methods, members.filter(({ kind }) => kind === 'method').map(signature))}${list(
    words.attributes,
    attributes.filter(({ fieldName }) => fieldName === undefined),
  )}${list(words.events, events)}${list(words.slots, slots)}${list(words.parts, cssParts)}${
    cssProperties.length === 0
      ? nothing
      : html`<details>
          <summary>${words.customProperties[language]}</summary>
          <dl lang="en">${cssProperties.map((row) => described(row, language))}</dl>
        </details>`
  }`;
}

function described({ name, type, attribute, description, ...row }: Row, language: Language): TemplateResult {
  return html`<div>
    <dt><code>${name}</code>${type ? html` <code class="type">${type.text}</code>` : nothing}</dt>
    <dd>
      ${description}
      ${
        attribute !== undefined && attribute !== name
          ? html`<span class="muted" lang=${language}
              >${words.attribute[language]} <code lang="en">${attribute}</code></span
            >`
          : nothing
      }
      ${
        row.default === undefined
          ? nothing
          : html`<span class="muted" lang=${language}
              >${words.unlessTold[language]} <code lang="en">${row.default}</code></span
            >`
      }
    </dd>
  </div>`;
}

function signature(member: Member): Row {
  const given = (member.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? ''}`).join(', ');
  return {
    name: `${member.name}(${given})`,
    ...(member.description === undefined ? {} : { description: member.description }),
    ...(member.return ? { type: member.return.type } : {}),
  };
}
