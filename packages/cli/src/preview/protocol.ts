/** What the server tells the page, as server-sent events. */
import type { CompiledInstrument, TextPack } from '@skala/engine';
import type { CheckedFile } from '../check/check-definitions.ts';

export interface ShownDefinition {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

/** Event `definition`: after every save. */
export interface DefinitionMessage {
  /** Counts the saves that were read, from 1. */
  readonly revision: number;
  /** The last version without faults; undefined where there was none yet. */
  readonly definition?: ShownDefinition;
  /** Whether that is what the file says now. */
  readonly isCurrent: boolean;
}

/** Event `checked`: what `skala check` says of the same save; comes after the definition. */
export interface CheckedMessage {
  readonly revision: number;
  readonly checked: readonly CheckedFile[];
}

/** Event `files`: the instruments there are to choose from, as paths. */
export interface FilesMessage {
  readonly files: readonly string[];
  /** The one that the other events are about. */
  readonly shown: string;
}

/** By the name of the event. */
export interface Messages {
  readonly definition: DefinitionMessage;
  readonly checked: CheckedMessage;
  readonly files: FilesMessage;
}
