/**
 * The words of one instrument in one language, by id. Looks them up in a loaded text pack, which is
 * complete by construction; where a site has no pack yet, ids and codes stand in, so nothing is invented.
 */
import type { CompiledInstrument, CompiledItem } from '../definition/compiled.ts';
import type { TextPack } from '../definition/text.ts';

export interface ItemWords {
  readonly text: string;
  readonly label: string;
  readonly help?: string;
  readonly lowest?: string;
  readonly highest?: string;
}

export interface Words {
  /** Language of the words; differs from the one asked for where there is no pack in that language. */
  readonly language: string;
  /** `none`: there is no pack at all. */
  readonly status: TextPack['status'] | 'none';
  readonly statusNote: string | undefined;
  /** Whether these are words that a citizen can be asked in: neither labels nor bare codes. */
  readonly isAskable: boolean;
  readonly title: string;
  readonly shortTitle: string;
  readonly instructions: string | undefined;
  section(id: string): { readonly title: string; readonly shortTitle: string; readonly introduction?: string };
  /** `since`: as asked at a follow-up, for cumulative items. */
  item(item: CompiledItem, since?: boolean): ItemWords;
  /** The words of an option or a rating value; undefined where a rating value has none. */
  option(item: CompiledItem, code: string): string | undefined;
  missing(item: CompiledItem, key: string, voice: 'interviewer' | 'respondent'): string;
  unit(unit: string): string;
  grid(id: string): { readonly title?: string; column(id: string): string; row(id: string): string };
  check(id: string): string;
  score(id: string): { readonly label: string; readonly description?: string };
  band(score: string, set: string, band: string): string;
  criterion(id: string): string;
  ruleSet(id: string): string;
  /** The name of a score that is not defined yet, and what it waits for. */
  pendingScore(id: string): string;
  flag(id: string): { readonly title: string; readonly text: string; readonly next?: string };
  /** A short name for anything a formula may name. */
  name(id: string): string;
}

/** Words in `language`, else in English, else in whatever language there is. */
export function createWords(instrument: CompiledInstrument, packs: readonly TextPack[], language: string): Words {
  const fitting = packs.filter((pack) => pack.instrument === instrument.id && pack.version === instrument.version);
  const pack = best(fitting, language) ?? best(fitting, 'en') ?? fitting[0];
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const itemWords = (item: CompiledItem, since = false): ItemWords => {
    const words = own(pack?.items, item.id);
    if (!words) return { text: item.code, label: item.code };
    const { text, label = text, since: later, ...rest } = words;
    return {
      ...(rest as Omit<ItemWords, 'text' | 'label'>),
      text: since && item.cumulative ? (later ?? text) : text,
      label,
    };
  };
  return {
    language: pack?.language ?? language,
    status: pack?.status ?? 'none',
    statusNote: pack?.statusNote,
    isAskable: pack !== undefined && pack.status !== 'labels',
    title: pack?.title ?? instrument.id,
    shortTitle: pack?.shortTitle ?? instrument.id,
    instructions: pack?.instructions,
    section: (id) => {
      const { title = id, shortTitle = title, introduction } = own(pack?.sections, id) ?? {};
      return { title, shortTitle, ...(introduction === undefined ? {} : { introduction }) };
    },
    item: itemWords,
    option: (item, code) => own(own(pack?.responses, item.response), code) ?? (item.options ? code : undefined),
    missing: (item, key, voice) => {
      const common = own(pack?.missing, key);
      return (
        own(own(pack?.itemMissing, item.id), key) ??
        (voice === 'respondent' ? common?.selfReport : undefined) ??
        common?.label ??
        key
      );
    },
    unit: (unit) => own(pack?.units, unit) ?? unit,
    grid: (id) => {
      const words = own(pack?.grids, id);
      return {
        ...(words?.title === undefined ? {} : { title: words.title }),
        column: (column) => own(words?.columns, column) ?? column,
        row: (row) => own(words?.rows, row) ?? row,
      };
    },
    check: (id) => own(pack?.checks, id) ?? id,
    score: (id) => {
      const { label = id, description } = own(pack?.scores, id) ?? {};
      return { label, ...(description === undefined ? {} : { description }) };
    },
    band: (score, set, band) => own(own(own(pack?.scores, score)?.bands, set), band) ?? band,
    criterion: (id) => own(pack?.criteria, id) ?? id,
    ruleSet: (id) => own(pack?.ruleSets, id) ?? id,
    pendingScore: (id) => own(pack?.pendingScores, id) ?? id,
    flag: (id) => {
      const { title = id, text = '', next } = own(pack?.flags, id) ?? {};
      return { title, text, ...(next === undefined ? {} : { next }) };
    },
    name: (id) => {
      const item = items.get(id);
      return item
        ? itemWords(item).label
        : (own(pack?.scores, id)?.label ?? own(pack?.variables, id) ?? own(pack?.criteria, id) ?? id);
    },
  };
}

/** The pack in a language; a site's own words go before labels, in whatever order they come. */
function best(packs: readonly TextPack[], language: string): TextPack | undefined {
  const inLanguage = packs.filter((pack) => pack.language === language);
  return inLanguage.find(({ status }) => status !== 'labels') ?? inLanguage[0];
}

/** What a record itself has under a name, never what it inherits. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
