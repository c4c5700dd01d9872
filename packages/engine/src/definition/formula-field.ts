import { z } from 'zod';
import { formulaFunctions, type FormulaFunction } from '../expression/functions.ts';
import { explained } from './patterns.ts';

const functions = [...formulaFunctions.values()].map((entry) => `${signature(entry)}: ${entry.meaning}`).join('\n');

const language = `Names of items, variables, criteria and scores; numbers; + - * /; == != < <= > >=; and, or, not; condition ? value : value; [lists]; and these functions:\n${functions}`;

/** As it is called, with what can be left out in brackets: `round(number, [number])`. */
function signature({ name, takes, optional = 0, variadic }: FormulaFunction): string {
  const given = takes.map((type, index) => (index >= takes.length - optional ? `[${type}]` : type));
  return `${name}(${given.join(', ')}${variadic ? ', …' : ''})`;
}

const text = z.string().min(1).max(2000);

/** A field that holds a formula: what it is for, and how formulas are written. */
export function formulaField(meaning: string, ...examples: readonly [string, ...string[]]): typeof text {
  return explained(text, `${meaning}\n\nA formula: ${language}`, ...examples);
}
