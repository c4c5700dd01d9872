/** The Custom Elements Manifest (schema 2.1.0), which editors, catalogues and the gallery read. */
import type { ElementDescription, ElementProperty } from './read-elements.ts';

export function manifestOf(elements: readonly ElementDescription[]): object {
  const modules = [...new Set(elements.map(({ module }) => module))].sort();
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...modules.map((path) => {
        const declared = elements.filter(({ module }) => module === path);
        return {
          kind: 'javascript-module',
          path,
          declarations: declared.map(declarationOf),
          exports: declared.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } })),
        };
      }),
      ...elements.map(({ tag, name, module, defineModule }) => ({
        kind: 'javascript-module',
        path: defineModule,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module } }],
      })),
    ],
  };
}

function declarationOf(element: ElementDescription): object {
  const { tag, name, description, properties, methods, events, parts, slots, customProperties } = element;
  return {
    kind: 'class',
    name,
    customElement: true,
    tagName: tag,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    members: [
      ...properties.map(fieldOf),
      ...methods.map((method) => ({
        kind: 'method',
        name: method.name,
        description: method.description,
        parameters: method.parameters.map(({ name, type, optional }) => ({ name, type: { text: type }, optional })),
        return: { type: { text: method.returns } },
      })),
    ],
    attributes: [
      ...properties
        .filter(({ attribute }) => attribute !== undefined)
        .map((property) => ({
          name: property.attribute,
          fieldName: property.name,
          type: { text: property.type },
          description: property.description,
          default: property.value,
        })),
      ...element.attributes.map(({ name, type, description }) => ({ name, type: { text: type }, description })),
    ],
    events: events.map((event) => ({ ...event, type: { text: event.type } })),
    slots,
    cssParts: parts,
    cssProperties: customProperties.map(({ name, description, value }) => ({ name, description, default: value })),
  };
}

function fieldOf(property: ElementProperty): object {
  const { name, description, type, value, attribute, reflects } = property;
  return {
    kind: 'field',
    name,
    description,
    type: { text: type },
    default: value,
    privacy: 'public',
    ...(attribute === undefined ? {} : { attribute, reflects }),
    ...(property.readonly ? { readonly: true } : {}),
  };
}
