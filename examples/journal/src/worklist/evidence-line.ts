/**
 * The evidence of a flag in one line, such as "3 af 4 områder ≥ 0,5: helbred 0,71 · økonomi 0,83 · familie 0,55".
 * The whole of it, with what would settle an unknown, is on the page of results.
 */
import type { CompiledPathway, Flag, PathwayEvidence, PathwayFlag, PathwayResult } from '@skala/engine';
import type { Catalogue } from '../catalogue.ts';
import type { Language } from '../settings.ts';
import { journalWords, type JournalWords } from '../words/journal-words.ts';
import type { CurrentFlag } from './flag-history.ts';
import { flagWords, type FlagWords } from './flag-words.ts';

type ShownEvidence = Flag['evidence'][number] | PathwayEvidence;

/** How many missing answers are named before the rest is only counted. */
const namedMissing = 3;

export function evidenceLine(catalogue: Catalogue, current: CurrentFlag, language: Language): string {
  const say = journalWords(language);
  const words = flagWords(catalogue, current, language);
  const parts = current.pathway
    ? pathwayParts(current.pathway, current, words, say)
    : instrumentParts(catalogue, current, words, say);
  return parts.join(' · ');
}

function pathwayParts(
  { definition: pathway, result }: NonNullable<CurrentFlag['pathway']>,
  { flag }: CurrentFlag,
  words: FlagWords,
  say: JournalWords,
): string[] {
  if (flag.status === 'held-back') return [say.text('evidence.held-back')];
  const areas = flag.evidence.filter(({ inputs }) => inputs.every(({ kind }) => kind === 'score'));
  const others = flag.evidence.filter((evidence) => !areas.includes(evidence));
  const unknown = areas.filter(({ status }) => status === 'unknown').map(({ id }) => shortName(words.criterion(id)));
  const due = flag.status === 'indeterminate' ? duePart(pathway, result, say) : [];
  if (areas.length < 2) return [...metParts(flag, words, say), ...due];
  const parts: string[] = [];
  // With no area known the interview itself is missing, which is said at the end.
  if (unknown.length < areas.length) parts.push(areasPart(areas, limitOf(pathway, areas), words, say));
  if (unknown.length > 0 && unknown.length < areas.length)
    parts.push(say.text('evidence.unknown', { names: unknown.join(', ') }));
  if (others.some(({ status }) => status !== 'unknown')) {
    const met = others.filter(({ status }) => status === 'met').length;
    parts.push(say.text('evidence.others', { met, all: others.length }));
  }
  return [...parts, ...due];
}

/** Those of its lines that are met, in words. */
function metParts(flag: CurrentFlag['flag'], words: FlagWords, say: JournalWords): string[] {
  return flag.evidence
    .filter(({ status }) => status === 'met')
    .map(({ id, inputs }) => {
      const values = inputs.flatMap(({ kind, value }) => (kind === 'score' && value !== undefined ? [value] : []));
      const name = words.criterion(id);
      return values.length === 0
        ? name
        : `${name} (${values.map((value) => say.number(value, Number.isInteger(value) ? 0 : 2)).join(', ')})`;
    });
}

function areasPart(
  areas: readonly ShownEvidence[],
  limit: number | undefined,
  words: FlagWords,
  say: JournalWords,
): string {
  const met = areas.filter(({ status }) => status === 'met');
  const count = { met: met.length, all: areas.length };
  const head =
    limit === undefined
      ? say.text('evidence.areas', count)
      : say.text('evidence.areas-limit', { ...count, limit: say.number(limit, 1) });
  const list = met.map(({ id, inputs }) => {
    const highest = Math.max(...inputs.flatMap(({ value }) => value ?? []));
    return `${shortName(words.criterion(id))}\u00a0${say.number(highest, 2)}`;
  });
  return list.length > 0 ? `${head}: ${list.join(' · ')}` : head;
}

function duePart(pathway: CompiledPathway, result: PathwayResult, say: JournalWords): string[] {
  const due = result.steps
    .filter(({ status }) => status === 'due')
    .map(({ id }) => pathway.text[say.language]?.steps[id] ?? id);
  return due.length > 0 ? [say.text('evidence.missing', { names: due.join(', ') })] : [];
}

function instrumentParts(
  catalogue: Catalogue,
  { flag, source, record }: CurrentFlag,
  words: FlagWords,
  say: JournalWords,
): string[] {
  const instrument = catalogue.words(source, record.record.response.instrument.version, say.language);
  if (flag.status === 'indeterminate') {
    const names = flag.missing.slice(0, namedMissing).map(({ item }) => instrument.name(item));
    const more = flag.missing.length - names.length;
    const list = more > 0 ? [...names, say.text('evidence.more', { count: more })] : names;
    return [say.text('evidence.missing', { names: list.join(', ') })];
  }
  return flag.evidence
    .filter(({ status }) => status === 'met')
    .map((evidence) => metPart(evidence, flag, words, (id) => instrument.name(id), say));
}

function metPart(
  evidence: ShownEvidence,
  flag: Flag | PathwayFlag,
  words: FlagWords,
  name: (id: string) => string,
  say: JournalWords,
): string {
  const scores = evidence.inputs.flatMap(({ kind, name: id, value }) =>
    kind === 'score' && value !== undefined ? [{ id, value }] : [],
  );
  const criterion = words.criterion(evidence.id);
  if (scores.length === 0) return criterion;
  const values = scores.map(({ value }) => say.number(value)).join(', ');
  return evidence.id === flag.id
    ? `${scores.map(({ id }) => name(id)).join(', ')} ${values}`
    : `${criterion} (${values})`;
}

/** The limit that all these criteria share, as the pathway states it. */
function limitOf(pathway: CompiledPathway, areas: readonly ShownEvidence[]): number | undefined {
  const limits = new Set(
    pathway.criteria.filter(({ id }) => areas.some((area) => area.id === id)).flatMap(({ when }) => limitsIn(when)),
  );
  return limits.size === 1 ? [...limits][0] : undefined;
}

type Formula = CompiledPathway['criteria'][number]['when'];

function limitsIn(formula: Formula): readonly number[] {
  if (formula.op === '>=') return formula.right.op === 'number' ? [formula.right.value] : [];
  return formula.op === 'or' || formula.op === 'and' ? [...limitsIn(formula.left), ...limitsIn(formula.right)] : [];
}

/** "Helbred: fysisk eller psykisk belastning på mindst 0,5" → "helbred". */
function shortName(criterion: string): string {
  const head = criterion.split(/[:(]/, 1)[0]?.trim() ?? criterion;
  // Not what is all capitals, such as ASI.
  return /^\p{Lu}\p{Ll}/u.test(head) ? head.charAt(0).toLowerCase() + head.slice(1) : head;
}
