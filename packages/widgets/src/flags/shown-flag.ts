/** A flag with its words, from the instrument of a record or from a pathway over several. */
import type { Evidence, Flag, MissingInput, PathwayFlag, PathwayMissingInput } from '@skala/engine';
import type { EvidenceInput, TextPack } from '@skala/engine';
import { answerWords } from '../inputs/answer-words.ts';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import {
  citation,
  isUnit,
  itemOf,
  type Decision,
  type PathwayShown,
  type RecordSetting,
} from '../results/results-setting.ts';
import { listed } from '../results/why-not.ts';
import type { ResultsWords } from '../results/words.ts';

/** What the flags show: those of a record, those of a pathway, or both. */
export interface FlagsSetting {
  readonly text: ResultsWords;
  readonly language: Language;
  readonly of: RecordSetting | undefined;
  readonly pathway: PathwayShown | undefined;
  readonly texts: readonly TextPack[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly headingLevel: number;
  /** For somebody who may look, and not decide. */
  readonly isReadonly: boolean;
}

export interface ShownFlag {
  readonly flag: Flag | PathwayFlag;
  /** Language of the words. */
  readonly lang: string;
  readonly title: string;
  readonly says: string;
  readonly next: string | undefined;
  readonly source: string;
  criterion(id: string): string;
  /** What a formula names. */
  name(id: string): string;
  /** The value in words; undefined where a number would say nothing. */
  value(input: EvidenceInput): string | undefined;
  /** Why something is not known, in words. */
  reason(missing: MissingInput | PathwayMissingInput): string;
}

export type ShownEvidence = Evidence | PathwayFlag['evidence'][number];

const order = { raised: 0, 'held-back': 1, indeterminate: 2, clear: 3 } as const;
const urgency = { safety: 0, outreach: 1, assessment: 2, information: 3 } as const;

/** Raised ones first, then what cannot be decided; among equals, safety first. */
export function shownFlags(setting: FlagsSetting): readonly ShownFlag[] {
  return [...ofRecord(setting), ...ofPathway(setting)].sort(
    ({ flag: a }, { flag: b }) => order[a.status] - order[b.status] || urgency[a.action] - urgency[b.action],
  );
}

function ofRecord({ of, text }: FlagsSetting): readonly ShownFlag[] {
  if (!of) return [];
  const { words } = of.question;
  return of.record.flags.map((flag) => {
    const { title, text: says, next } = words.flag(flag.id);
    return {
      flag,
      lang: words.language,
      title,
      says,
      next,
      source: citation(of.instrument.sources, flag.source),
      criterion: (id) => (id === flag.id ? title : words.criterion(id)),
      name: (id) => words.name(id),
      value: (input) => valueWords(input, input.name, of),
      reason: ({ reason }) => text.reasons[reason] ?? reason,
    };
  });
}

function ofPathway(setting: FlagsSetting): readonly ShownFlag[] {
  const { pathway, of, language, text } = setting;
  if (!pathway) return [];
  const { definition, result } = pathway;
  const lang = language in definition.text ? language : (Object.keys(definition.text)[0] ?? language);
  const words = definition.text[lang];
  return result.flags.map((flag) => {
    const { title = flag.id, text: says = '', next } = words?.flags[flag.id] ?? {};
    return {
      flag,
      lang,
      title,
      says,
      next,
      source: citation(definition.sources, flag.source),
      criterion: (id) => (id === flag.id ? title : (words?.criteria?.[id] ?? id)),
      name: (id) => nameOfInput(setting, id, lang),
      value: (input) => {
        const from = definition.inputs[input.name];
        if (!from) return undefined;
        const isOwn = from.instrument === of?.instrument.id;
        if ('score' in from) return valueWords(input, from.score, isOwn ? of : undefined, language);
        return isOwn ? valueWords(input, from.item, of) : undefined;
      },
      reason: (missing) => {
        const said = text.reasons[missing.reason] ?? missing.reason;
        if (!('items' in missing) || missing.items.length === 0) return said;
        const lacks = missing.items.map(({ item }) => itemName(setting, missing.instrument, item));
        return `${said}: ${listed(lacks, text)}`;
      },
    };
  });
}

/** What an input of a pathway is called, in the texts of the instrument it comes from; without them, by its step. */
function nameOfInput(setting: FlagsSetting, id: string, lang: string): string {
  const { definition } = setting.pathway ?? {};
  const from = definition?.inputs[id];
  if (!definition || !from) return id;
  const name =
    'score' in from
      ? packOf(setting, from.instrument)?.scores?.[from.score]?.label
      : itemName(setting, from.instrument, from.item, '');
  const step = definition.steps.find(({ instrument }) => instrument === from.instrument);
  return name || (step && definition.text[lang]?.steps[step.id]) || id;
}

function itemName(setting: FlagsSetting, instrument: string, item: string, otherwise = item): string {
  const words = packOf(setting, instrument)?.items[item];
  return words?.label ?? words?.text ?? otherwise;
}

function packOf({ texts, pathway, language }: FlagsSetting, instrument: string): TextPack | undefined {
  const packs = [...texts, ...(pathway?.texts ?? [])].filter((pack) => pack.instrument === instrument);
  return packs.find((pack) => pack.language === language) ?? packs[0];
}

function valueWords(
  input: EvidenceInput,
  target: string,
  of: RecordSetting | undefined,
  language = of?.text.language ?? 'da',
): string | undefined {
  const item = of && itemOf(of, target);
  if (item) return answerWords(item, of.record.response.answers[target], of.question);
  if (input.value === undefined || input.kind === 'criterion') return undefined;
  const own = of?.instrument.scores.find(({ id }) => id === target);
  const isWhole = Number.isInteger(input.value) && !(own && isUnit(own));
  const hasOwnScale = own !== undefined && !isUnit(own);
  return formatNumber(input.value, language, input.kind !== 'score' || isWhole || hasOwnScale ? undefined : 2);
}
