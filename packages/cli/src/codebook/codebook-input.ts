import type { CompiledInstrument, CompiledPathway, TextPack } from '@skala/engine';
import type { InstrumentDefinition } from '@skala/engine/load';

/** What a codebook page is written from. */
export interface CodebookInput {
  readonly instrument: CompiledInstrument;
  /** As written, for what compiling leaves out: tags, sources of items, named responses that no item uses. */
  readonly definition: InstrumentDefinition;
  readonly texts: readonly TextPack[];
  /** How many vectors stand beside the definition; undefined where there is no such file. */
  readonly vectors: number | undefined;
  /** The pathways with a step on this instrument. */
  readonly pathways: readonly CompiledPathway[];
}
