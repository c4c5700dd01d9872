/**
 * What a formula can come to, from what its names can: an abstract interpretation that follows the evaluator
 * operation by operation (`expression/evaluate.ts`). Sound: no answers give anything else. Where no name is
 * used twice it is tight for sums, differences, products, comparisons and `? :`.
 */
import type { Ast } from '../expression/ast.ts';
import { computed, divided, negated } from './possible-arithmetic.ts';
import { possibleCall, type Names } from './possible-call.ts';
import { anything, either, oneOf, type Possible } from './possible.ts';
import { comparison, conjunction, disjunction, isFalse, isTrue, negation } from './truth.ts';

export function possibleValue(ast: Ast, names: Names): Possible {
  const of = (part: Ast): Possible => possibleValue(part, names);
  switch (ast.op) {
    case 'number':
      return oneOf([ast.value]);
    case 'name':
      return names.of(ast.name);
    case 'negate':
      return negated(of(ast.arg));
    case 'not':
      return negation(of(ast.arg));
    case 'if': {
      const test = of(ast.test);
      const taken = [...(isTrue(test) ? [of(ast.then)] : []), ...(isFalse(test) ? [of(ast.else)] : [])];
      return taken.reduce(either, oneOf([], test.missing));
    }
    case 'and':
      return conjunction(of(ast.left), of(ast.right));
    case 'or':
      return disjunction(of(ast.left), of(ast.right));
    case '+':
    case '-':
    case '*':
      return computed(ast.op, of(ast.left), of(ast.right));
    case '/':
      return divided(of(ast.left), of(ast.right));
    case 'call':
      return possibleCall(ast, names, of);
    case 'list':
    case 'code':
      return anything;
    default:
      return comparison(ast.op, of(ast.left), of(ast.right));
  }
}
