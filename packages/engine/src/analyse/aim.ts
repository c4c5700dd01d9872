/**
 * Answers that should make a formula as high, or as low, as it gets, read off the formula: of a sum every part
 * is made high, of a difference the second is made low, of `a ? b : c` the branch that reaches further is taken.
 * A guess, good where each name is used once; the search goes on from it.
 */
import type { Program, Unit } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { status } from '../expression/status.ts';
import { isChosen } from './answer-domain.ts';
import type { Candidate } from './candidates.ts';
import { constantOf } from './closure.ts';
import { listed } from './possible-call.ts';
import type { World } from './world.ts';

/** Negative if the first candidate serves better, positive if the other does. */
type Preference = (one: Candidate, other: Candidate) => number;

/** How to choose among the candidates of each item, by slot. */
export type Aim = ReadonlyMap<number, Preference>;

/** A part of the formula of `owner` that should come out high, or low. */
interface Wish {
  readonly ast: Ast;
  readonly up: boolean;
  readonly owner: Unit;
  /** For the name of an item: which answer to it. Without it: a high, or low, number. */
  readonly preference?: Preference;
}

export function aimOf(program: Program, world: World, unit: Unit, part: Ast, up: boolean): Aim {
  const aims = new Map<number, Preference>();
  const open: Wish[] = [{ ast: part, up, owner: unit }];
  for (let wish = open.pop(); wish; wish = open.pop()) {
    const slot = wish.ast.op === 'name' ? (program.slots.get(wish.ast.name) as number) : program.count;
    if (slot >= program.count) {
      // The last in is the first out: what is written first is wished first.
      open.push(...[...wishesOf(wish, program, world)].reverse());
    } else if (!aims.has(slot)) {
      aims.set(slot, wish.preference ?? toward(wish.up));
      const condition = program.conditionOf[slot];
      if (condition) open.push({ ast: condition.formula, up: true, owner: condition });
    }
  }
  return aims;
}

const isAnswered = (candidate: Candidate): boolean => candidate.status === status.answered;

const prefer =
  (test: (candidate: Candidate) => boolean): Preference =>
  (one, other) =>
    Number(test(other)) - Number(test(one));

/** Any answer rather than none, and then the preferred one. */
const answeredAnd =
  (next: Preference): Preference =>
  (one, other) =>
    prefer(isAnswered)(one, other) || next(one, other);

const toward = (isHigh: boolean): Preference =>
  answeredAnd((one, other) => (isHigh ? other.number - one.number : one.number - other.number));

/** What to wish of the parts of a part. */
function wishesOf(wish: Wish, program: Program, world: World): readonly Wish[] {
  const { ast, up, owner } = wish;
  const each = (parts: readonly Ast[], isUp = up): readonly Wish[] =>
    parts.map((one) => ({ ast: one, up: isUp, owner }));
  switch (ast.op) {
    case 'number':
    case 'code':
      return [];
    case 'name': {
      const used = program.unitAt(program.slots.get(ast.name) as number);
      return used ? [{ ast: used.formula, up, owner: used }] : [];
    }
    case 'list':
      return each(ast.items);
    case 'negate':
    case 'not':
      return each([ast.arg], !up);
    case 'and':
    case 'or':
    case '+':
      return each([ast.left, ast.right]);
    case '-':
      return [...each([ast.left]), ...each([ast.right], !up)];
    case '*':
    case '/': {
      const [left, right] = [world.part(ast.left, owner), world.part(ast.right, owner)];
      const isRightUp = left.low + left.high >= 0 === up;
      return [
        ...each([ast.left], right.low + right.high >= 0 === up),
        ...each([ast.right], ast.op === '*' ? isRightUp : !isRightUp),
      ];
    }
    case 'if': {
      const [yes, no] = [world.part(ast.then, owner), world.part(ast.else, owner)];
      const isThen = up ? yes.high >= no.high : yes.low <= no.low;
      return [...each([ast.test], isThen), ...each([isThen ? ast.then : ast.else])];
    }
    case 'call':
      return wishesOfCall(ast, wish, world);
    default:
      return wishesOfComparison(ast, wish, world);
  }
}

function wishesOfCall({ name, args }: Ast & { op: 'call' }, wish: Wish, world: World): readonly Wish[] {
  const { up, owner } = wish;
  const [one, two] = args;
  if (!one) return [];
  const each = (parts: readonly Ast[], isUp = up): readonly Wish[] => parts.map((ast) => ({ ast, up: isUp, owner }));
  switch (name) {
    case 'answered':
      return [{ ...wish, ast: one, preference: prefer((candidate) => isAnswered(candidate) === up) }];
    case 'coded':
      return [{ ...wish, ast: one, preference: prefer((candidate) => candidate.status > status.answered === up) }];
    case 'selected': {
      const code = two?.op === 'code' ? two.value : '';
      const chooses = ({ answer }: Candidate): boolean => answer !== undefined && isChosen(answer, code) === up;
      return [{ ...wish, ast: one, preference: answeredAnd(prefer(chooses)) }];
    }
    case 'count':
    case 'share':
      return listed(args, 1).flatMap((part) => wishesOfComparison({ op: '==', left: part, right: one }, wish, world));
    case 'daysBetween':
      return [...each(args.slice(1)), ...each([one], !up)];
    case 'atLeast':
      return each(listed(args, 1));
    case 'round':
      return each([one]);
    case 'abs': {
      const { low, high } = world.part(one, owner);
      return each([one], up === high + low >= 0);
    }
    default:
      return each(args);
  }
}

interface Comparison {
  readonly op: string;
  readonly left: Ast;
  readonly right: Ast;
}

function wishesOfComparison({ op, left, right }: Comparison, wish: Wish, world: World): readonly Wish[] {
  const { up, owner } = wish;
  if (op !== '==' && op !== '!=') {
    const isLeftUp = (op === '>' || op === '>=') === up;
    return [
      { ast: left, up: isLeftUp, owner },
      { ast: right, up: !isLeftUp, owner },
    ];
  }
  const constant = constantOf(right) ?? constantOf(left);
  const isMet = ({ number }: Candidate): boolean => (number === constant) === (up === (op === '=='));
  // To meet a constant a formula goes to the end that is nearer to it; an item to the constant itself.
  const { low, high } = world.part(left, owner);
  const isUp = constant !== undefined && Math.abs(high - constant) < Math.abs(constant - low);
  const preference = constant === undefined ? {} : { preference: answeredAnd(prefer(isMet)) };
  return [left, right].map((ast) => ({ ast, up: isUp, owner, ...preference }));
}
