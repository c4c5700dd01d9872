/**
 * What the answers say, an area a line, in words. Where the site has words of its own for a score, those; else only
 * scores on a scale from 0 to 1, such as the areas of the ASI, and only as much as the scale itself says: nothing,
 * something, or at least half of what it can show. Words for anything finer would be a reading of the score, which is
 * for the site to choose.
 */
import {
  createWords,
  scoreAnswers,
  type CompiledInstrument,
  type CompiledScore,
  type Score,
  type SkalaRecord,
  type TextPack,
  type VisibleRecord,
} from '@skala/engine';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import type { SummaryWords } from './words.ts';

/** A record, with what is needed to put it into words. */
export interface SummaryEntry {
  /** As the server sends it to the citizen, or to whoever prints the page. */
  readonly record: VisibleRecord;
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
  /** What to call it to the citizen; its short title unless told. */
  readonly title?: string;
  /** ISO date or time; when it was finished unless told. */
  readonly date?: string;
  /**
   * Score → the site's own plain words, each from a value up to the next; the lowest first. An empty list leaves the
   * score out.
   */
  readonly levels?: Readonly<Record<string, readonly { readonly from: number; readonly text: string }[]>>;
}

export interface Area {
  readonly score: string;
  readonly name: string;
  /** Language of the name. */
  readonly language: string;
  readonly says: string;
  readonly number?: string;
}

export function isWaiting({ record }: SummaryEntry): boolean {
  return record.format !== 'skala/record/1';
}

/** When it was talked about: the day on which it was first finished. */
export function dateOf({ record, date }: SummaryEntry): string | undefined {
  if (date !== undefined) return date;
  if (!('log' in record.response)) return undefined;
  const { log } = record.response;
  return (log.find(({ type }) => type === 'complete') ?? log.at(-1))?.time;
}

/** Nothing of a result that is held back. */
export function areasOf(
  entry: SummaryEntry,
  language: Language,
  words: SummaryWords,
  numbers: boolean,
): readonly Area[] {
  const { record, instrument, texts } = entry;
  if (record.format !== 'skala/record/1') return [];
  const names = createWords(instrument, texts, language);
  return instrument.scores.flatMap((definition, index): Area[] => {
    const score = record.scores.find(({ id }) => id === definition.id);
    if (!score || score.status === 'not-in-form') return [];
    const isWhole = index === 0 && !isUnit(definition);
    const says = saysOf(entry, definition, score, words, numbers && isWhole);
    if (says === undefined) return [];
    const [low, high] = definition.scale.map((edge) => formatNumber(edge, language));
    const number =
      numbers && score.status === 'scored'
        ? words.number(formatNumber(score.value, language, isUnit(definition) ? 2 : undefined), low ?? '', high ?? '')
        : undefined;
    return [
      {
        score: definition.id,
        // The names of other scores are for staff: "PHQ-9 samlet", "Gruppe D".
        name: isUnit(definition) ? names.score(definition.id).label : words.whole,
        language: isUnit(definition) ? names.language : language,
        says,
        ...(number === undefined ? {} : { number }),
      },
    ];
  });
}

/** Undefined leaves the score out. */
function saysOf(
  { levels }: SummaryEntry,
  definition: CompiledScore,
  score: Score,
  words: SummaryWords,
  isNumberOnly: boolean,
): string | undefined {
  const own = levels && Object.hasOwn(levels, definition.id) ? levels[definition.id] : undefined;
  if (own?.length === 0) return undefined;
  const isShown = own !== undefined || (isUnit(definition) && definition.direction !== 'none');
  if (score.status !== 'scored') return isShown ? words.missing : undefined;
  if (own) return own.findLast(({ from }) => score.value >= from)?.text;
  if (!isShown) return isNumberOnly ? '' : undefined;
  const isWorse = definition.direction === 'higher-is-worse';
  const load = isWorse ? score.value : 1 - score.value;
  const level = load <= 0 ? 'none' : load < 0.5 ? 'some' : 'much';
  return (isWorse ? words.levels : words.better)[level];
}

function isUnit({ scale }: CompiledScore): boolean {
  return scale[0] === 0 && scale[1] === 1;
}

/** How many questions the citizen answered, and whether any was left unanswered by choice. */
export function answersOf(
  { response }: SkalaRecord,
  { items }: CompiledInstrument,
): { readonly answered: number; readonly isSomeSkipped: boolean } {
  const given = items.filter(({ by }) => by === 'respondent').flatMap(({ id }) => response.answers[id] ?? []);
  const answered = given.filter((answer) => 'value' in answer).length;
  const isSomeSkipped = given.some(
    (answer) => 'missing' in answer && ['asked-declined', 'asked-unknown'].includes(answer.missing),
  );
  return { answered, isSomeSkipped };
}

/**
 * Whether the page has to say what help there is. The flags themselves are never shown, and the server sends the
 * citizen none, so they are worked out from the answers. Where there are no answers to see, and the instrument asks
 * about safety, nobody knows, so it says it.
 */
export function needsHelp({ record, instrument }: SummaryEntry): boolean {
  const safety = instrument.flags.filter(({ action }) => action === 'safety');
  if (safety.length === 0) return false;
  const { response } = record;
  if (!('answers' in response)) return true;
  const { form, money, ruleSet } = response;
  const { flags } = scoreAnswers(instrument, { ...response.answers, ...response.aside }, { form, money, ruleSet });
  return flags.some(({ action, status }) => action === 'safety' && status === 'raised');
}
