/**
 * The evidence of a flag in one line, such as "3 af 4 områder ≥ 0,5: helbred 0,71 · økonomi 0,83 · familie 0,55".
 * What is unknown or held back is said; nothing of it is ever counted as not met without a word.
 */
import type {
  CompiledPathway,
  Evidence,
  Flag,
  MissingInput,
  PathwayEvidence,
  PathwayFlag,
  PathwayMissingInput,
} from '@skala/engine';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import { listed } from '../results/why-not.ts';
import type { WorklistWords } from './words.ts';

/** What names things, and in which language. */
export interface Naming {
  readonly language: Language;
  readonly words: WorklistWords;
  readonly criterion: (id: string) => string;
  /** What a formula names. */
  readonly name: (id: string) => string;
  readonly instrument: (id: string) => string;
}

type Line = Evidence | PathwayEvidence;

/** How many are named before the rest is only counted. */
const named = 3;

export function evidenceLine(flag: Flag | PathwayFlag, naming: Naming, pathway?: CompiledPathway): string {
  const { words } = naming;
  if (flag.status === 'held-back') return words.notInterpreted;
  const areas = flag.evidence.filter(({ inputs }) => inputs.length > 0 && inputs.every(({ kind }) => kind === 'score'));
  const areAreasSaid = areas.length > 1 && areas.some(({ status }) => status !== 'unknown');
  const parts = areAreasSaid
    ? areaParts(flag.evidence, areas, naming, pathway)
    : metParts(flag.evidence, flag.id, naming);
  const waiting = flag.evidence.filter(({ status }) => status === 'held-back').length;
  if (waiting > 0) parts.push(words.waiting(waiting));
  // Areas that cannot be computed are named among the areas.
  const missing = flag.missing.filter((one) => !areAreasSaid || isWhole(one));
  const names = new Set(
    missing.map((one) => (isWhole(one) ? naming.instrument(one.instrument) : naming.name(one.item))),
  );
  if (names.size > 0) parts.push(words.missing(listed([...names], words, named)));
  return parts.join(' · ');
}

/** Nothing of the instrument is known: it is what is missing, and not each of its answers. */
function isWhole(one: MissingInput | PathwayMissingInput): one is PathwayMissingInput {
  return one.reason === 'no-record' || one.reason === 'in-progress';
}

/** Several criteria on scores: how many are met, by how much, and which cannot be computed. */
function areaParts(
  all: readonly Line[],
  areas: readonly Line[],
  { words, language, criterion }: Naming,
  pathway: CompiledPathway | undefined,
): string[] {
  const met = areas.filter(({ status }) => status === 'met');
  const unknown = areas.filter(({ status }) => status === 'unknown').map(({ id }) => shortName(criterion(id)));
  const limit = pathway && limitOf(pathway, areas);
  const head =
    limit === undefined
      ? words.areas(met.length, areas.length)
      : words.areasLimit(met.length, areas.length, formatNumber(limit, language));
  const values = met.map(({ id, inputs }) => {
    const highest = Math.max(...inputs.flatMap(({ value }) => value ?? []));
    return `${shortName(criterion(id))}\u00a0${formatNumber(highest, language, 2)}`;
  });
  const parts = [values.length > 0 ? `${head}: ${values.join(' · ')}` : head];
  if (unknown.length > 0) parts.push(words.unknown(unknown.join(', ')));
  const others = all.filter((line) => !areas.includes(line) && line.status !== 'held-back');
  if (others.some(({ status }) => status !== 'unknown'))
    parts.push(words.others(others.filter(({ status }) => status === 'met').length, others.length));
  return parts;
}

/** What is met, by name, with the scores it was met by. */
function metParts(lines: readonly Line[], flag: string, { words, language, criterion, name }: Naming): string[] {
  const met = lines.filter(({ status }) => status === 'met');
  const parts = met.slice(0, named).map(({ id, inputs }) => {
    const scores = inputs.filter(({ kind, value }) => kind === 'score' && value !== undefined);
    const values = scores.map(({ value = 0 }) => formatNumber(value, language, Number.isInteger(value) ? 0 : 2));
    if (values.length === 0)
      return id === flag
        ? listed(
            inputs.map((one) => name(one.name)),
            words,
            named,
          )
        : criterion(id);
    return id === flag
      ? scores.map((one, index) => `${name(one.name)} ${values[index] ?? ''}`).join(', ')
      : `${criterion(id)} (${values.join(', ')})`;
  });
  return met.length > named ? [...parts, words.andMore(met.length - named)] : parts;
}

type Formula = CompiledPathway['criteria'][number]['when'];

/** The limit that all these criteria share, as the pathway states it. */
function limitOf({ criteria }: CompiledPathway, areas: readonly Line[]): number | undefined {
  const own = criteria.filter(({ id }) => areas.some((area) => area.id === id));
  const limits = new Set(own.flatMap(({ when }) => limitsIn(when)));
  const [limit] = limits;
  return limits.size === 1 && !Number.isNaN(limit) ? limit : undefined;
}

/** The numbers that something has to reach; NaN for anything else, so that no other formula looks like a limit. */
function limitsIn(formula: Formula): readonly number[] {
  if (formula.op === 'or' || formula.op === 'and') return [...limitsIn(formula.left), ...limitsIn(formula.right)];
  return [formula.op === '>=' && formula.right.op === 'number' ? formula.right.value : NaN];
}

/** "Helbred: fysisk eller psykisk belastning på mindst 0,5" → "helbred". */
function shortName(criterion: string): string {
  const head = criterion.split(/[:(]/, 1)[0]?.trim() ?? criterion;
  return head.charAt(0).toLowerCase() + head.slice(1);
}
