/**
 * The catalogue as a page for people who choose: for every instrument what it measures, for whom, how long it
 * takes, whether it may be used, what a result means and who may interpret it.
 */
import { createWords, type CompiledInstrument, type CompiledScore, type TextPack, type Words } from '@skala/engine';
import type { Shelves } from '@skala/instruments';

export interface Shelved {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
  /** Folder of the instrument, from where the page stands. */
  readonly folder: string;
}

export interface PathwayShown {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export type PageLanguage = 'da' | 'en';

const about = ['measures', 'population', 'duration', 'use', 'result', 'interpretation'] as const;

const phrases = {
  da: {
    title: 'Instrumenter',
    lead: 'Siden er lavet ud fra definitionerne i pakkerne med `skala list --page da`. Et resultat af en screening er ikke en diagnose.',
    overview: ['instrument', 'spørgsmål', 'dansk', 'engelsk', 'licens'],
    about: ['Måler', 'For hvem', 'Hvor lang tid', 'Må vi bruge det', 'Hvad et resultat betyder', 'Hvem må fortolke'],
    scores: 'Scorer',
    readings: 'Kan læses på flere måder; den valgte gemmes med svarene',
    flags: 'Foreslår',
    pending: 'Endnu ikke fastlagt',
    page: 'Kilder, licens og forbehold',
    from: 'fra',
    wanted: 'Ønskede instrumenter',
    wantedLead: 'De kan ikke laves, før det manglende er fundet. Intet er gættet.',
    pathways: 'Forløb',
    status: {
      official: 'officielle ord',
      own: 'egne ord',
      unchecked: 'ukontrolleret oversættelse',
      labels: 'kun korte navne',
    },
    terms: {
      'public-domain': 'fri (offentligt eje)',
      'free-to-reproduce': 'fri at gengive',
      'non-commercial': 'kun ikke-kommercielt',
      'permission-needed': 'kræver tilladelse',
      own: 'projektets egen',
      unknown: 'vilkår ikke fundet',
    },
  },
  en: {
    title: 'Instruments',
    lead: 'Made from the definitions in the packages by `skala list --page en`. The result of a screening is not a diagnosis.',
    overview: ['instrument', 'questions', 'Danish', 'English', 'licence'],
    about: ['Measures', 'For whom', 'How long', 'May we use it', 'What a result means', 'Who may interpret it'],
    scores: 'Scores',
    readings: 'Can be read in several ways; the chosen one is stored with the answers',
    flags: 'Suggests',
    pending: 'Not defined yet',
    page: 'Sources, licence and caveats',
    from: 'from',
    wanted: 'Wanted instruments',
    wantedLead: 'They cannot be made before what is missing has been found. Nothing is guessed.',
    pathways: 'Pathways',
    status: {
      official: 'official words',
      own: 'our own words',
      unchecked: 'unchecked translation',
      labels: 'short names only',
    },
    terms: {
      'public-domain': 'public domain',
      'free-to-reproduce': 'free to reproduce',
      'non-commercial': 'non-commercial only',
      'permission-needed': 'permission needed',
      own: "the project's own",
      unknown: 'terms not found',
    },
  },
} as const;

export function cataloguePage(
  shelved: readonly Shelved[],
  { groups, wanted }: Shelves,
  pathways: readonly PathwayShown[],
  language: PageLanguage,
): string {
  const say = phrases[language];
  const find = (id: string): readonly Shelved[] => shelved.filter(({ instrument }) => instrument.id === id);
  const chapters = groups.flatMap(({ title, instruments }) => [
    `## ${title[language]}`,
    ...instruments.flatMap(find).map((one) => entry(one, language)),
  ]);
  return [
    `# ${say.title}`,
    say.lead,
    overview(
      groups.flatMap(({ instruments }) => instruments.flatMap(find)),
      language,
    ),
    ...chapters,
    `## ${say.pathways}`,
    ...pathways.map(({ id, title, description }) => `### ${title} (\`${id}\`)\n\n${plain(description)}`),
    `## ${say.wanted}`,
    say.wantedLead,
    wanted.map(({ title, missing }) => `- **${title}**: ${missing[language]}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function wordsOf({ instrument, texts }: Shelved, language: PageLanguage): Words {
  return createWords(instrument, texts, language);
}

function overview(all: readonly Shelved[], language: PageLanguage): string {
  const say = phrases[language];
  const rows = all.map((one) => {
    const { instrument, texts } = one;
    const status = (of: string): string => {
      const pack = texts.find((text) => text.language === of);
      return pack ? say.status[pack.status] : '–';
    };
    const terms = say.terms[instrument.licence.terms as keyof typeof say.terms];
    const asked = instrument.items.filter(({ type }) => type !== 'display').length;
    const name = `[${wordsOf(one, language).shortTitle}](#${anchor(heading(one, language))})`;
    return [name, String(asked), status('da'), status('en'), terms];
  });
  return [say.overview, say.overview.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function heading(one: Shelved, language: PageLanguage): string {
  const { instrument } = one;
  const version = instrument.status === 'active' ? instrument.version : `${instrument.version} ${instrument.status}`;
  return `${wordsOf(one, language).title} (${instrument.id} ${version})`;
}

/** How headings are addressed on the pages of code hosts. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function entry(one: Shelved, language: PageLanguage): string {
  const say = phrases[language];
  const { instrument, texts, folder } = one;
  const words = wordsOf(one, language);
  const pack = texts.find((text) => text.language === language);
  const lines = about.flatMap((part, index) => {
    const text = pack?.about?.[part];
    return text === undefined ? [] : [`- **${say.about[index] ?? part}**: ${plain(text)}`];
  });
  const { scores, flags, ruleSets = [], pendingScores = [] } = instrument;
  if (scores.length > 0)
    lines.push(`- **${say.scores}**: ${scores.map((score) => scoreLine(score, words, language)).join('; ')}.`);
  if (ruleSets.length > 0)
    lines.push(`- **${say.readings}**: ${ruleSets.map(({ id }) => words.ruleSet(id)).join('; ')}.`);
  if (flags.length > 0) lines.push(`- **${say.flags}**: ${flags.map(({ id }) => words.flag(id).title).join('; ')}.`);
  if (pendingScores.length > 0)
    lines.push(`- **${say.pending}**: ${pendingScores.map(({ id }) => words.pendingScore(id)).join(' ')}`);
  lines.push(`- [${say.page}](${folder}/README.md)`);
  return `### ${heading(one, language)}\n\n${lines.join('\n')}`;
}

/** The range, and where each band after the first begins. */
function scoreLine(score: CompiledScore, words: Words, language: PageLanguage): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false });
  const [low, high] = score.range;
  // A range of days between dates says nothing to a reader.
  const range = high - low > 10_000 ? '' : ` ${number.format(low)}–${number.format(high)}`;
  const cuts = score.bands.map(
    (set) =>
      ` (${set.ruleSet === undefined ? '' : `${words.ruleSet(set.ruleSet)}: `}${set.bands
        .slice(1)
        .map(
          ({ id, from }) =>
            `${words.band(score.id, set.id, id).toLowerCase()} ${phrases[language].from} ${number.format(from)}`,
        )
        .join(', ')})`,
  );
  return `${words.score(score.id).label}${range}${cuts.join('')}`;
}

/** Text of a pack in a line of Markdown. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([*_`<|])/g, '\\$1')
    .trim();
}
