/** The files of @skala/react and @skala/vue that list the elements, their events and what they take. */
import { basename } from 'node:path';
import type { ElementDescription } from './read-elements.ts';

const written = '// Written by pnpm build:manifest from the elements of @skala/widgets.\n';

const entryOf = ({ defineModule }: ElementDescription): string => basename(defineModule, '.ts');

/** `skala-change` as the name of a property: `onSkalaChange`. */
function handlerName(event: string): string {
  return `on${event.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** One file an element, by path in packages/react, and the entry that has them all. */
export function reactFiles(elements: readonly ElementDescription[]): Readonly<Record<string, string>> {
  const files = elements.map((element) => [`src/elements/${entryOf(element)}.ts`, reactFile(element)] as const);
  const index = elements.map((element) => `export { ${element.name} } from './elements/${entryOf(element)}.ts';`);
  const head = `/** Entry \`@skala/react\`: every element as a component. \`@skala/react/<name>\` loads one of them. */\n${written}`;
  return Object.fromEntries([...files, ['src/index.ts', `${head}\n${index.join('\n')}\n`]]);
}

function reactFile(element: ElementDescription): string {
  const { tag, name, description, events } = element;
  const eventsType = events.length > 0 ? ', type SkalaEvents' : '';
  const listed = events.map(
    (event) => `${handlerName(event.name)}: '${event.name}' as EventName<SkalaEvents['${event.name}']>,`,
  );
  return `${written}
import { createComponent${events.length > 0 ? ', type EventName' : ''} } from '@lit/react';
import '@skala/widgets/define/${entryOf(element)}';
import { ${name} as ${name}Element${eventsType} } from '@skala/widgets';
import * as React from 'react';

/** ${description} */
export const ${name} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: ${name}Element,
  events: {${listed.join('')}},
});
`;
}

/** What the types of Vue are made from, by path in packages/vue. */
export function vueFiles(elements: readonly ElementDescription[]): Readonly<Record<string, string>> {
  const rows = elements.map(({ tag, name, description, properties, events }) => {
    const settable = properties.filter((property) => !property.readonly).map((property) => `'${property.name}'`);
    const fired = events.map((event) => `'${event.name}'`);
    return `/** ${description} */
      '${tag}': VueElement<${name}, ${settable.join(' | ') || 'never'}, ${fired.join(' | ') || 'never'}>;`;
  });
  const text = `${written}
import type { ${elements.map(({ name }) => name).join(', ')} } from '@skala/widgets';
import type { VueElement } from './vue-element.ts';

/** The elements by tag, as Vue types a component. */
export interface SkalaComponents {
  ${rows.join('\n')}
}
`;
  return { 'src/components.ts': text };
}
