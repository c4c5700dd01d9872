import { wordingNote } from './wording-note.ts';
import type { NewRequest } from './new-instrument.ts';

/** The page of an instrument, with a place for everything that a reader has to be told. */
export function provenancePage(request: NewRequest, origin: string): string {
  const { id, titles, languages, holder, licence } = request;
  const [first = 'en'] = languages;
  const title = titles[first] ?? id;
  return `# ${title}

${origin} A draft: nobody has compared it with its sources yet.

## History and sources

Who made it, when, and where it was published. What was read for this definition, and what is only cited.

## Licence

${wordingNote(licence, holder)}

## Wording

${languages.map((language) => `- **${language}**: whose words, and who has compared them with the official edition.`).join('\n')}

## Scores and flags

What is computed, by which rule, from which page. The vectors marked \`proposed\` were computed by the engine:
compare each with the manual, write the page into its \`source\`, and delete the mark.

## Known deviations

Where the definition differs from its sources, and why.

## Population

For whom it was made and tested, and for whom not.
`;
}

/** The list of versions of an instrument, with its first heading. */
export function changelogPage(id: string, version: string, entry: string): string {
  return `# Changes of ${id}\n\n## ${version}\n\n${entry}\n`;
}

/** The list of versions with one more, which stands first. */
export function withHeading(changelog: string, version: string, entry: string): string {
  const first = changelog.search(/^## /m);
  const place = first < 0 ? changelog.length : first;
  const before = changelog.slice(0, place).trimEnd();
  return `${before}\n\n## ${version}\n\n${entry}\n${first < 0 ? '' : `\n${changelog.slice(place)}`}`;
}
