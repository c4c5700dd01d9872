import type { CompiledPathway } from '@skala/engine';
import type { Language } from './locale/language.ts';
import { textOf } from './pathway-text.ts';

/** The roles that may release what is held back, each once, as one reads them: "psykolog, psykiater eller læge". */
export function roleNames(
  heldBack: readonly { readonly pathway: string; readonly releasedBy: readonly string[] }[],
  pathways: readonly CompiledPathway[],
  language: Language,
): string {
  const names = heldBack.flatMap(({ pathway, releasedBy }) => {
    const definition = pathways.find(({ id }) => id === pathway);
    const roles = definition && textOf(definition, language)[1]?.roles;
    return releasedBy.map((role) => inSentence(roles && Object.hasOwn(roles, role) ? (roles[role] ?? role) : role));
  });
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(new Set(names));
}

/** A name in the middle of a sentence; abbreviations stay as they are. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
