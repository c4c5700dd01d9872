/**
 * The declared direction of a score against what is done with the score.
 *
 * Two signs are taken for proof. Every flag that proposes something (safety, outreach, assessment) and rests on the
 * score is raised by its good end. And: in sums of two scores an item counts the same way although one score says
 * higher is worse and the other higher is better, or counts opposite ways although both say the same: then an item
 * was not reversed, or a direction was copied from another scale.
 */
import type { CompiledInstrument, CompiledScore } from '../definition/compiled.ts';
import type { Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import type { Unit } from '../derive/program.ts';
import type { Analysis } from './analysis.ts';
import { constantOf } from './closure.ts';
import { listed } from './possible-call.ts';
import { slopeIn, type Slope } from './slope.ts';

export function checkDirections(analysis: Analysis): readonly Issue[] {
  const flagged = againstFlags(analysis);
  // A score that its flags contradict is no measure for the others.
  return [...flagged, ...againstOtherScores(analysis, new Set(flagged.map(({ path }) => path)))];
}

const worse = (score: CompiledScore): Slope => (score.direction === 'higher-is-worse' ? 1 : -1);

function againstFlags({ instrument, program }: Analysis): readonly Issue[] {
  const proposing = instrument.flags.filter(({ action }) => action !== 'information');
  return instrument.scores.flatMap((score, index) => {
    if (score.direction === 'none') return [];
    const raised = proposing.flatMap((flag) => {
      const slope = slopeIn((program.unitOf.get(`flag:${flag.id}`) as Unit).formula, score.id, program);
      return slope === 0 ? [] : [{ flag: flag.id, slope }];
    });
    const [first] = raised;
    if (!first || !raised.every(({ slope }) => slope === -worse(score))) return [];
    const params = { direction: score.direction, because: `the flag "${first.flag}" is raised by ${first.slope === 1 ? 'high' : 'low'} scores` }; // prettier-ignore
    return [issue('score/direction-differs', directionOf(index), params)];
  });
}

/** An item as it stands in a sum or a mean: counted as it is, or reversed. */
type Signs = ReadonlyMap<string, 1 | -1>;

const directionOf = (index: number): string => pointer('/scores', index, 'direction');

function againstOtherScores({ instrument }: Analysis, doubtful: ReadonlySet<string>): readonly Issue[] {
  const directed = instrument.scores.map((score, index) => ({ score, index, signs: signsIn(score.value, instrument) }));
  const seen = directed.filter(({ score, index, signs }) => score.direction !== 'none' && signs.size > 0 && !doubtful.has(directionOf(index))); // prettier-ignore
  return seen.flatMap(({ score, index, signs }, place) => {
    for (const other of seen.slice(0, place)) {
      const item = [...signs.keys()].find((name) => other.signs.has(name) && (other.signs.get(name) as number) * worse(other.score) !== (signs.get(name) as number) * worse(score)); // prettier-ignore
      if (item === undefined) continue;
      const because = `"${item}" counts the other way than in "${other.score.id}", which is ${other.score.direction}`;
      const params = { direction: score.direction, because };
      return [issue('score/direction-differs', directionOf(index), params)];
    }
    return [];
  });
}

/** The items of a score that is one sum or mean, perhaps times or plus a constant; none of any other. */
function signsIn(ast: Ast, instrument: CompiledInstrument, sign: 1 | -1 = 1): Signs {
  const none: Signs = new Map();
  if (ast.op === 'call' && (ast.name === 'sum' || ast.name === 'mean')) return elementSigns(listed(ast.args, 0), instrument, sign); // prettier-ignore
  if (ast.op === 'call' && ast.name === 'round' && ast.args[0]) return signsIn(ast.args[0], instrument, sign);
  if (!('left' in ast)) return none;
  const [left, right] = [constantOf(ast.left), constantOf(ast.right)];
  const flip = (by: number): 1 | -1 => (by < 0 ? -sign : sign) as 1 | -1;
  if (ast.op === '+' && left !== undefined) return signsIn(ast.right, instrument, sign);
  if ((ast.op === '+' || ast.op === '-') && right !== undefined) return signsIn(ast.left, instrument, sign);
  if (ast.op === '-' && left !== undefined) return signsIn(ast.right, instrument, flip(-1));
  if (ast.op === '*' && left !== undefined) return signsIn(ast.right, instrument, flip(left));
  if ((ast.op === '*' || ast.op === '/') && right !== undefined) return signsIn(ast.left, instrument, flip(right));
  return none;
}

function elementSigns(elements: readonly Ast[], { items }: CompiledInstrument, sign: 1 | -1): Signs {
  const names = new Set(items.map(({ id }) => id));
  const found = new Map<string, 1 | -1>();
  for (const element of elements) {
    const isReversed = element.op === '-' && constantOf(element.left) !== undefined;
    const name = isReversed ? element.right : element;
    if (name.op === 'name' && names.has(name.name)) found.set(name.name, (isReversed ? -sign : sign) as 1 | -1);
  }
  return found;
}
