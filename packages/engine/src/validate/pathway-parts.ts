import { pathwaySchema, type PathwayDefinition } from '../definition/pathway.ts';
import type { Issue } from '../issue/issue.ts';
import type { Parts, Sound } from './without-faulty.ts';

export const pathwayParts: Parts<PathwayDefinition> = {
  schema: pathwaySchema,
  removable: [
    /^\/(?:source|steps|schedule|indicators|criteria|flags)\/\d+(?=\/|$)/,
    /^\/(?:inputs|events)\/[^/]+(?=\/|$)/,
    /^\/text\/[^/]+\/(?:steps|criteria|flags|events|schedule|indicators|roles)\/[^/]+(?=\/|$)/,
    /^\/text\/[^/]+\/(?:description|criteria|events|schedule|indicators|roles)$/,
  ],
  removableWithNames: /^\/text\/[^/]+(?=\/|$)/,
  standIns: {
    id: 'unnamed',
    version: '0.0.0',
    status: 'draft',
    jurisdiction: 'XX',
    source: [],
    inputs: {},
    steps: [],
    flags: [],
    text: {},
  },
  innerStandIns: [
    [/^\/text\/[^/]+\/title$/, () => 'Untitled'],
    [/^\/text\/[^/]+\/(?:steps|flags)$/, () => ({})],
  ],
};

/** What a top field that was set aside as a whole would have had an answer to. */
const unknownWithout: Readonly<Record<string, readonly string[]>> = {
  source: ['name/unknown-source'],
  inputs: ['expression/unknown-name'],
  steps: ['name/unknown-step', 'name/unknown-input-instrument', 'text/extra-words'],
  events: ['name/unknown-event', 'text/extra-words'],
  criteria: ['name/unknown-criterion', 'expression/unknown-name', 'text/extra-words'],
  flags: ['text/extra-words'],
  schedule: ['text/extra-words'],
  indicators: ['text/extra-words'],
};

/** Whether an issue of what is left, placed in the document as written, only comes from what was set aside. */
export function isOnlyFromSetAside(
  { unsound, withoutField, isSetAside }: Sound<PathwayDefinition>,
  hasStepsSetAside: boolean,
): (found: Issue) => boolean {
  const excused = new Set([...withoutField].flatMap((field) => unknownWithout[field] ?? []));
  return ({ code, path, params }) => {
    if (excused.has(code) || isSetAside(path)) return true;
    // A step that was set aside brings an instrument, and roles.
    if (hasStepsSetAside && (code === 'name/unknown-input-instrument' || /^\/text\/[^/]+\/roles\//.test(path)))
      return true;
    const isOfName = code.startsWith('name/unknown-') || code.startsWith('text/') || code === 'expression/unknown-name';
    return isOfName && unsound.has(String(params['name']));
  };
}
