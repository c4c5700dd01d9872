import type { ItemTypeName } from '@skala/engine';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { display } from './display.ts';
import type { Input } from './input.ts';

/** The inputs that most instruments make do with, in the first download. `inputs.ts` has all. */
export const firstInputs = { choice, boolean, display } satisfies Partial<Record<ItemTypeName, Input>>;
