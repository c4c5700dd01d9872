/**
 * Cut-offs of flags and criteria beside those of the bands: a comparison that turns one point before or after a band
 * begins, in a score of whole points of which no band begins where the comparison turns. `> 10` for "10 or more" is
 * the usual slip.
 */
import type { CompiledScore } from '../definition/compiled.ts';
import { children, type Ast } from '../expression/ast.ts';
import { placeParams, spanOf } from '../expression/place.ts';
import { printFormula } from '../expression/print.ts';
import { issue, type Issue } from '../issue/issue.ts';
import type { Analysis } from './analysis.ts';

export function checkCutOffs(analysis: Analysis): readonly Issue[] {
  const { instrument, program } = analysis;
  const scores = new Map(instrument.scores.map((score) => [score.id, score]));
  const judge = (ast: Ast): readonly (readonly [part: Ast, band: number])[] => {
    const cut = cutOf(ast);
    const score = cut && scores.get(cut.name);
    const band = score && bandBeside(score, cut.from);
    return band === undefined ? children(ast).flatMap(judge) : [[ast, band]];
  };
  return program.units
    .filter(({ kind }) => kind === 'criterion' || kind === 'flag')
    .flatMap((unit) =>
      judge(unit.formula).map(([part, band]) => {
        const params = { part: printFormula(part), band, ...placeParams(spanOf(part)) };
        return issue('score/cut-off-beside-band', analysis.pathOf(unit), params);
      }),
    );
}

/** The lowest whole score for which the comparison is another than for those below it. */
function cutOf(ast: Ast): { readonly name: string; readonly from: number } | undefined {
  if (ast.op !== '>=' && ast.op !== '<' && ast.op !== '>' && ast.op !== '<=') return undefined;
  const { op, left, right } = ast;
  if (left.op === 'name' && right.op === 'number')
    return { name: left.name, from: op === '>=' || op === '<' ? right.value : right.value + 1 };
  if (left.op === 'number' && right.op === 'name')
    return { name: right.name, from: op === '<=' || op === '>' ? left.value : left.value + 1 };
  return undefined;
}

/** Where a band begins one point from the cut-off, if none begins at it. */
function bandBeside({ bands, range }: CompiledScore, from: number): number | undefined {
  const begins = bands.flatMap((set) => set.bands.slice(1).map((band) => band.from));
  if (![...range, ...begins, from].every(Number.isInteger) || begins.includes(from)) return undefined;
  return begins.find((begin) => Math.abs(begin - from) === 1);
}
