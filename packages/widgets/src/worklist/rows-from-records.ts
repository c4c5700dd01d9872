/**
 * The rows of a worklist from what a server sends: records as the viewer may see them, oldest first, and what
 * pathways came to. Of several finished records of an instrument the last counts. A record whose results are held
 * back gives its safety flags and one row that says that the rest waits.
 */
import {
  createWords,
  type CompiledInstrument,
  type CompiledPathway,
  type Flag,
  type PathwayFlag,
  type PathwayResult,
  type StrippedRecord,
  type TextPack,
  type VisibleRecord,
  type Words,
} from '@skala/engine';
import type { Language } from '../locale/language.ts';
import { evidenceLine, type Naming } from './evidence-line.ts';
import { textOf } from '../pathway-text.ts';
import { roleNames } from '../role-names.ts';
import { worklistWords } from './words.ts';
import type { WorklistFlag, WorklistRow } from './worklist-row.ts';

/** What a pathway came to for one citizen, as `followPathway` gave it for this viewer. */
export interface WorklistPathway {
  readonly subject: string;
  readonly definition: CompiledPathway;
  readonly result: PathwayResult;
  /** Flag → ISO time since when it stands as it does; when the newest record it rests on was finished unless told. */
  readonly since?: Readonly<Record<string, string>>;
}

export interface WorklistSources {
  readonly records: readonly VisibleRecord[];
  readonly instruments: readonly CompiledInstrument[];
  readonly texts: readonly TextPack[];
  readonly pathways: readonly WorklistPathway[];
  /** Citizen → who sees to it. */
  readonly owners: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** One that is being amended keeps its flags as the answers stand: a safety flag must not go away meanwhile. */
const finished: ReadonlySet<string> = new Set(['completed', 'amended', 'ended-early', 'amending']);

export function rowsFromRecords(sources: WorklistSources): readonly WorklistRow[] {
  const bySubject = new Map<string, VisibleRecord[]>();
  for (const record of sources.records) {
    if (!finished.has(record.response.status)) continue;
    const subject = subjectOf(record);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), record]);
  }
  const subjects = new Set([...bySubject.keys(), ...sources.pathways.map(({ subject }) => subject)]);
  return [...subjects].flatMap((subject) => {
    const own = bySubject.get(subject) ?? [];
    const pathways = sources.pathways.filter((one) => one.subject === subject);
    const ofInstruments = byInstrument(own).flatMap((records) => flagsOfInstrument(records, pathways, sources));
    const ofPathways = pathways
      .flatMap((pathway) => flagsOfPathway(pathway, own, sources))
      .filter((flag) => !ofInstruments.some((other) => saysTheSame(flag, other)));
    const flags = [...ofInstruments, ...ofPathways].filter(({ status }) => status !== 'clear');
    const owner = Object.hasOwn(sources.owners, subject) ? sources.owners[subject] : undefined;
    return flags.length === 0 ? [] : [{ subject, flags, ...(owner === undefined ? {} : { owner }) }];
  });
}

function subjectOf({ response }: VisibleRecord): string {
  return response.subject ?? response.id;
}

function byInstrument(records: readonly VisibleRecord[]): readonly (readonly VisibleRecord[])[] {
  const groups = new Map<string, VisibleRecord[]>();
  for (const record of records) {
    const { id } = record.response.instrument;
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  return [...groups.values()];
}

/** When a record was finished; undefined where the server does not say. */
function finishedAt({ response }: VisibleRecord): string | undefined {
  if (!('log' in response)) return undefined;
  return (response.log.findLast(({ type }) => type === 'complete') ?? response.log.at(-1))?.time;
}

function isStripped(record: VisibleRecord): record is StrippedRecord {
  return record.format === 'skala/stripped-record/1';
}

/** To whoever reads the list: a pathway often repeats the safety flag of its instrument. */
function saysTheSame(a: WorklistFlag, b: WorklistFlag): boolean {
  return a.title === b.title && a.action === b.action && a.status === b.status;
}

/** The flags without those that rest on a part of what another with the same outcome rests on. Safety flags all stay. */
function withoutCovered<Any extends Flag | PathwayFlag>(flags: readonly Any[]): readonly Any[] {
  const covers = (larger: Any, smaller: Any): boolean =>
    smaller.action !== 'safety' &&
    larger.action === smaller.action &&
    larger.status === smaller.status &&
    smaller.evidence.length > 0 &&
    larger.evidence.length > smaller.evidence.length &&
    smaller.evidence.every(({ id }) => larger.evidence.some((one) => one.id === id));
  return flags.filter((flag) => !flags.some((other) => covers(other, flag)));
}

function flagsOfInstrument(
  records: readonly VisibleRecord[],
  pathways: readonly WorklistPathway[],
  sources: WorklistSources,
): readonly WorklistFlag[] {
  const latest = records.at(-1);
  if (!latest) return [];
  const source = latest.response.instrument.id;
  const words = wordsOf(latest, sources);
  const naming = namingOf(words, sources);
  const flags = withoutCovered(latest.flags).map((flag): WorklistFlag => {
    const { title = flag.id, next } = words?.flag(flag.id) ?? {};
    const own = { ...naming, criterion: (id: string) => (id === flag.id ? title : naming.criterion(id)) };
    return {
      id: flag.id,
      source,
      title,
      action: flag.action,
      status: flag.status,
      evidence: evidenceLine(flag, own),
      ...when(sinceOf(records, flag.id, flag.status)),
      ...(next === undefined || flag.status !== 'raised' ? {} : { next }),
      ...inLanguage(words?.language, sources.language),
    };
  });
  if (!isStripped(latest)) return flags;
  // Where a pathway says for what it is held back, that says more.
  const isSaid = pathways.some(
    ({ definition, result }) =>
      latest.heldBack.some(({ pathway }) => pathway === definition.id) &&
      result.flags.some(({ status, action }) => status === 'held-back' && action !== 'information'),
  );
  return isSaid ? flags : [...flags, heldBack(latest, words?.shortTitle ?? source, sources)];
}

/** The one row that stands for all that a stripped record leaves out. */
function heldBack(record: StrippedRecord, title: string, sources: WorklistSources): WorklistFlag {
  const words = worklistWords(sources.language);
  const roles = roleNames(
    record.heldBack,
    sources.pathways.map(({ definition }) => definition),
    sources.language,
  );
  return {
    id: 'held-back',
    source: record.response.instrument.id,
    title: words.resultOf(title),
    action: 'assessment',
    status: 'held-back',
    evidence: words.notInterpreted,
    ...(roles === '' ? {} : { next: words.interpretedBy(roles) }),
    ...when(finishedAt(record)),
  };
}

/** Since when the flag has had this status: the first of the latest run of records that say so. */
function sinceOf(records: readonly VisibleRecord[], flag: string, status: string): string | undefined {
  const isSame = (record: VisibleRecord): boolean =>
    record.flags.some((one) => one.id === flag && one.status === status);
  const before = records.findLastIndex((record) => !isSame(record));
  const first = records[before + 1];
  return first && finishedAt(first);
}

function flagsOfPathway(
  { definition, result, since }: WorklistPathway,
  records: readonly VisibleRecord[],
  sources: WorklistSources,
): readonly WorklistFlag[] {
  const { language } = sources;
  const [spoken, text] = textOf(definition, language);
  const used = new Set(definition.steps.map(({ instrument }) => instrument));
  const newest = records
    .filter(({ response }) => used.has(response.instrument.id))
    .flatMap((one) => finishedAt(one) ?? []);
  return withoutCovered(result.flags).map((flag): WorklistFlag => {
    const { title = flag.id, next } = text?.flags[flag.id] ?? {};
    const naming: Naming = {
      language,
      words: worklistWords(language),
      criterion: (id) => (id === flag.id ? title : (text?.criteria?.[id] ?? id)),
      name: (id) => inputName(definition, id, sources),
      instrument: (id) => {
        const step = definition.steps.find(({ instrument }) => instrument === id)?.id ?? id;
        return text?.steps[step] ?? step;
      },
    };
    const isHeldBack = flag.status === 'held-back';
    const held = isHeldBack ? result.steps.filter((step) => step.heldBack).map(({ id }) => id) : [];
    const rules = definition.steps
      .filter(({ id }) => held.includes(id))
      .map(({ heldBack: rule }) => ({ pathway: definition.id, releasedBy: rule?.releasedBy ?? [] }));
    const roles = roleNames(rules, [definition], language);
    const waiting = held.map((id) => text?.steps[id] ?? id).join(', ');
    const step = roles === '' ? (flag.status === 'raised' ? next : undefined) : naming.words.interpretedBy(roles);
    return {
      id: flag.id,
      source: definition.id,
      title,
      action: flag.action,
      status: flag.status,
      evidence: waiting === '' ? evidenceLine(flag, naming, definition) : naming.words.notInterpretedOf(waiting),
      ...when(since?.[flag.id] ?? newest.sort().at(-1)),
      ...(step === undefined ? {} : { next: step }),
      ...inLanguage(spoken, language),
    };
  });
}

/** What an input is called in the texts of its instrument; the instrument itself where there are none. */
function inputName({ inputs }: CompiledPathway, id: string, { instruments, texts, language }: WorklistSources): string {
  const input = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
  if (!input) return id;
  const instrument = instruments.findLast((one) => one.id === input.instrument);
  if (!instrument) return input.instrument;
  return createWords(instrument, texts, language).name('score' in input ? input.score : input.item);
}

function wordsOf({ response }: VisibleRecord, { instruments, texts, language }: WorklistSources): Words | undefined {
  const { id, version } = response.instrument;
  const instrument = instruments.find((one) => one.id === id && one.version === version);
  return instrument && createWords(instrument, texts, language);
}

function namingOf(words: Words | undefined, { language }: WorklistSources): Naming {
  return {
    language,
    words: worklistWords(language),
    criterion: (id) => words?.criterion(id) ?? id,
    name: (id) => words?.name(id) ?? id,
    instrument: (id) => id,
  };
}

function when(since: string | undefined): Pick<WorklistFlag, 'since'> {
  return since === undefined ? {} : { since };
}

function inLanguage(spoken: string | undefined, language: Language): Pick<WorklistFlag, 'language'> {
  return spoken === undefined || spoken === language ? {} : { language: spoken };
}
