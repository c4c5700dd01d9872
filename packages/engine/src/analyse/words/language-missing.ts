import type { TextPack } from '../../definition/text.ts';
import { issue, pointer, type Issue } from '../../issue/issue.ts';

/** Fields that are about the pack and not words of the instrument. */
const ofThePack: ReadonlySet<string> = new Set([
  '$schema',
  'format',
  'instrument',
  'version',
  'language',
  'status',
  'statusNote',
]);

/**
 * Optional words, such as a line of help, that another language has and this one has not: one issue for each kind of
 * words, at the first place. Labels in place of the instrument's words are neither complete nor a measure.
 */
export function findMissingInLanguage(text: TextPack, others: readonly TextPack[]): readonly Issue[] {
  if (text.status === 'labels') return [];
  const own = new Set(wordsIn(text, '').map(({ path }) => path));
  const found = new Map<string, Missing>();
  for (const other of others.filter(({ status, language }) => status !== 'labels' && language !== text.language)) {
    for (const { path, kind } of wordsIn(other, '').filter((words) => !own.has(words.path))) {
      const group = `${path.split('/')[1] ?? ''} ${kind}`;
      const first = found.get(group) ?? { path, kind, language: other.language, places: new Set() };
      first.places.add(path);
      found.set(group, first);
    }
  }
  return [...found.values()].map(({ path, kind, language, places }) =>
    issue('text/language-missing', path, { words: kind, language, places: places.size }),
  );
}

interface Missing extends Words {
  readonly language: string;
  readonly places: Set<string>;
}

interface Words {
  readonly path: string;
  /** The name of the field. */
  readonly kind: string;
}

function wordsIn(value: object, at: string): readonly Words[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Words[] => {
    const path = pointer(at, key);
    if (at === '' && ofThePack.has(key)) return [];
    if (typeof inner === 'string') return [{ path, kind: key }];
    return typeof inner === 'object' && inner !== null ? wordsIn(inner, path) : [];
  });
}
