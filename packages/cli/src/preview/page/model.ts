/** Everything the page is drawn from. */
import type { Interview } from '@skala/engine';
import type { CheckedFile } from '../../check/check-definitions.ts';
import type { ShownDefinition } from '../protocol.ts';
import type { Settings } from './address.ts';
import type { Dropped } from './carry.ts';
import type { PreviewWords } from './words.ts';

export interface Model {
  readonly settings: Settings;
  readonly text: PreviewWords;
  /** Paths of the instruments there are. */
  readonly files: readonly string[];
  readonly file: string;
  readonly isConnected: boolean;
  /** The save that the definition is from. */
  readonly revision: number;
  /** Undefined: not heard of any yet, or none without faults. */
  readonly shown: Shown | undefined;
  /** Whether the definition shown is what the files say. */
  readonly isCurrent: boolean;
  readonly checked: readonly CheckedFile[];
  readonly dropped: readonly Dropped[];
  readonly view: 'interview' | 'results';
  /** Panels that are open. */
  readonly open: ReadonlySet<string>;
}

/** The definition, and the interview on it as the element has it. */
export interface Shown extends ShownDefinition {
  readonly interview: Interview;
  /** Counts the interviews that were handed to the element. */
  readonly opened: number;
}

export interface Actions {
  readonly set: (change: Partial<Settings>) => void;
  readonly fill: (what: 'all' | 'rest') => void;
  readonly nextSeed: () => void;
  readonly clear: () => void;
  readonly show: (view: Model['view']) => void;
  readonly forget: () => void;
  readonly toggle: (panel: string, isOpen: boolean) => void;
}
