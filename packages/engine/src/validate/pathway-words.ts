import type { PathwayDefinition } from '../definition/pathway.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';

/** In every language: words for everything that has a name, and for nothing else. */
export function checkPathwayWords(definition: PathwayDefinition): readonly Issue[] {
  const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] =>
    list?.map(({ id }) => id) ?? [];
  const named = {
    steps: { what: 'step', names: ids(definition.steps) },
    criteria: { what: 'criterion', names: ids(definition.criteria) },
    flags: { what: 'flag', names: ids(definition.flags) },
    events: { what: 'event', names: Object.keys(definition.events ?? {}) },
    schedule: { what: 'rule', names: ids(definition.schedule) },
    indicators: { what: 'indicator', names: ids(definition.indicators) },
    roles: { what: 'role', names: definition.steps.flatMap(({ heldBack }) => heldBack?.releasedBy ?? []) },
  } as const;
  return Object.entries(definition.text).flatMap(([language, text]) =>
    (Object.keys(named) as (keyof typeof named)[]).flatMap((part) => {
      const { what } = named[part];
      const names = new Set(named[part].names);
      const place = pointer('/text', language, part);
      const given = Object.keys(text[part] ?? {});
      return [
        ...[...names]
          .filter((name) => !given.includes(name))
          .map((name) => issue('text/missing-words', pointer(place, name), { what, name })),
        ...given
          .filter((name) => !names.has(name))
          .map((name) => issue('text/extra-words', pointer(place, name), { what, name })),
      ];
    }),
  );
}
