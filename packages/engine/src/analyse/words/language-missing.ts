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
  const found = new Map<string, Missing>();
  for (const other of others.filter(({ status, language }) => status !== 'labels' && language !== text.language)) {
    for (const [field, words] of Object.entries(other) as [string, unknown][]) {
      if (ofThePack.has(field)) continue;
      lacking((text as Readonly<Record<string, unknown>>)[field], words, pointer('', field), field, (path, kind) => {
        const group = `${field} ${kind}`;
        const first = found.get(group) ?? { path, kind, language: other.language, places: new Set() };
        first.places.add(path);
        found.set(group, first);
      });
    }
  }
  return [...found.values()].map(({ path, kind, language, places }) =>
    issue('text/language-missing', path, { words: kind, language, places: places.size }),
  );
}

interface Missing {
  readonly path: string;
  /** The name of the field that holds the words. */
  readonly kind: string;
  readonly language: string;
  readonly places: Set<string>;
}

/** Tells every text that stands in `other` and not in `own`. */
function lacking(
  own: unknown,
  other: unknown,
  path: string,
  kind: string,
  tell: (path: string, kind: string) => void,
): void {
  if (typeof other === 'string' && own === undefined) tell(path, kind);
  if (typeof other !== 'object' || other === null) return;
  const has = typeof own === 'object' && own !== null ? (own as Readonly<Record<string, unknown>>) : {};
  for (const [key, inner] of Object.entries(other) as [string, unknown][]) {
    // The path is made only where something is missing: a pack has thousands of words.
    const mine = Object.hasOwn(has, key) ? has[key] : undefined;
    if (typeof inner !== 'string' || mine === undefined) lacking(mine, inner, pointer(path, key), key, tell);
  }
}
