/**
 * What a refused answer does to scores. The engine takes a refused answer for an unanswered question, and some
 * scores can do without an answer: a prorated sum is computed from the others. But the question was answered,
 * only wrongly, and a number that leaves it out would look like any other. So in a batch every score that
 * the answer could change needs it.
 *
 * Done by adding to the score's formula `(answered(q) or coded(q)) ? 0 : q`: nothing if the question counts as
 * something else because it is not asked, otherwise the missing answer itself. So flags and other scores that
 * use the score are undecided too, by the engine's own rules.
 */
import type { CompiledInstrument } from '@skala/engine';

type Formula = CompiledInstrument['scores'][number]['value'];

const variants = new WeakMap<CompiledInstrument, Map<string, CompiledInstrument>>();

/** Faulty rows are mostly faulty in the same place. */
const mostVariants = 64;

/** The instrument whose scores need the answers that were refused. */
export function needingAnswers(instrument: CompiledInstrument, refused: readonly string[]): CompiledInstrument {
  if (refused.length === 0) return instrument;
  const known = variants.get(instrument) ?? new Map<string, CompiledInstrument>();
  const key = [...refused].sort().join(' ');
  const variant = known.get(key) ?? build(instrument, refused);
  if (known.size >= mostVariants) known.clear();
  variants.set(instrument, known.set(key, variant));
  return variant;
}

function build(instrument: CompiledInstrument, refused: readonly string[]): CompiledInstrument {
  const scores = instrument.scores.map((score) => {
    const reached = reachedFrom(score.value, instrument);
    const needed = refused.filter((item) => reached.has(item));
    return {
      ...score,
      value: needed.reduce<Formula>((value, item) => ({ op: '+', left: value, right: need(item) }), score.value),
    };
  });
  return { ...instrument, scores };
}

function need(item: string): Formula {
  const name: Formula = { op: 'name', name: item };
  const settled = (call: string): Formula => ({ op: 'call', name: call, args: [name] });
  return {
    op: 'if',
    test: { op: 'or', left: settled('answered'), right: settled('coded') },
    then: { op: 'number', value: 0 },
    else: name,
  };
}

/** The items that can change a formula: those it names, through variables, criteria, scores and conditions. */
function reachedFrom(formula: Formula, instrument: CompiledInstrument): ReadonlySet<string> {
  const named = new Map<string, Formula | undefined>([
    ...instrument.items.map(({ id, when }) => [id, when] as const),
    ...instrument.variables.map(({ id, value }) => [id, value] as const),
    ...instrument.criteria.map(({ id, when }) => [id, when] as const),
    ...instrument.scores.map(({ id, value }) => [id, value] as const),
  ]);
  const reached = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { op, name } = part as { readonly op?: unknown; readonly name?: unknown };
    if (op === 'name' && typeof name === 'string' && !reached.has(name)) {
      reached.add(name);
      visit(named.get(name));
    }
    Object.values(part).forEach(visit);
  };
  visit(formula);
  return reached;
}
