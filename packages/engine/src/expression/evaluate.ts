/**
 * AST → closure over two arrays: values (a missing value is NaN) and statuses (why it is missing).
 *
 * Arithmetic is IEEE double in the order written. Conditions are 1, 0 or NaN (undecided); `and`, `or`,
 * `not` follow Kleene. Only a missing operand gives NaN silently: division by zero, the logarithm of a
 * number that is not positive and the like are domain errors, noted in `fault`.
 */
import type { Ast, BinaryOperator } from './ast.ts';
import type { Binding, Evaluate, Fault } from './evaluation.ts';
import { compileCall } from './evaluate-call.ts';

export function compileFormula(ast: Ast, binding: Binding): Evaluate {
  switch (ast.op) {
    case 'number': {
      const { value } = ast;
      return () => value;
    }
    case 'name':
      return compileName(ast.name, binding);
    case 'negate': {
      const arg = compileFormula(ast.arg, binding);
      return (values, statuses, fault) => -arg(values, statuses, fault);
    }
    case 'not': {
      const arg = compileFormula(ast.arg, binding);
      return (values, statuses, fault) => 1 - arg(values, statuses, fault);
    }
    case 'if': {
      const test = compileFormula(ast.test, binding);
      const [yes, no] = [compileFormula(ast.then, binding), compileFormula(ast.else, binding)];
      return (values, statuses, fault) => {
        const decided = test(values, statuses, fault);
        if (decided === 1) return yes(values, statuses, fault);
        return decided === 0 ? no(values, statuses, fault) : NaN;
      };
    }
    case 'call':
      return compileCall(ast.name, ast.args, binding, compileFormula);
    case 'list':
    case 'code':
      return () => NaN;
    default:
      return compileBinary(ast.op, compileFormula(ast.left, binding), compileFormula(ast.right, binding));
  }
}

function compileName(name: string, binding: Binding): Evaluate {
  const slot = binding.slotOf(name);
  const assumed = binding.assumed?.(name);
  if (!assumed) return (values) => values[slot] as number;
  const { mask, value } = assumed;
  return (values, statuses) => {
    const given = values[slot] as number;
    return given !== given && (mask & (1 << (statuses[slot] as number))) !== 0 ? value : given;
  };
}

function divide(a: number, b: number, fault: Fault): number {
  if (b === 0 && a === a) {
    fault.domain ??= 'division-by-zero';
    return NaN;
  }
  return a / b;
}

/** 1, 0 or NaN; written out so that a missing operand is never a false comparison. */
const decide = (a: number, b: number, holds: boolean): number => (a !== a || b !== b ? NaN : holds ? 1 : 0);

function compileBinary(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case '+':
      return (v, s, f) => left(v, s, f) + right(v, s, f);
    case '-':
      return (v, s, f) => left(v, s, f) - right(v, s, f);
    case '*':
      return (v, s, f) => left(v, s, f) * right(v, s, f);
    case '/':
      return (v, s, f) => divide(left(v, s, f), right(v, s, f), f);
    case 'and':
      return (v, s, f) => {
        const a = left(v, s, f);
        if (a === 0) return 0;
        const b = right(v, s, f);
        return b === 0 ? 0 : a * b;
      };
    case 'or':
      return (v, s, f) => {
        const a = left(v, s, f);
        if (a === 1) return 1;
        const b = right(v, s, f);
        return b === 1 ? 1 : a + b;
      };
    default:
      return compileComparison(operator, left, right);
  }
}

function compileComparison(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  const holds = (test: (a: number, b: number) => boolean): Evaluate => {
    return (v, s, f) => {
      const a = left(v, s, f);
      const b = right(v, s, f);
      return decide(a, b, test(a, b));
    };
  };
  switch (operator) {
    case '==':
      return holds((a, b) => a === b);
    case '!=':
      return holds((a, b) => a !== b);
    case '<':
      return holds((a, b) => a < b);
    case '<=':
      return holds((a, b) => a <= b);
    case '>':
      return holds((a, b) => a > b);
    default:
      return holds((a, b) => a >= b);
  }
}
