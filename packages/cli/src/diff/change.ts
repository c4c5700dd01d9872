/** What a version is made of, as far as it is compared. */
export type Part =
  | 'instrument'
  | 'licence'
  | 'source'
  | 'missing code'
  | 'response'
  | 'section'
  | 'grid'
  | 'item'
  | 'form'
  | 'variable'
  | 'check'
  | 'score'
  | 'bands'
  | 'criterion'
  | 'flag'
  | 'rule set'
  | 'pending score'
  | 'carry-over'
  | 'language'
  | 'words';

/** What asks for which version number. */
export type Level = 'major' | 'minor' | 'patch';

/** One difference between two versions. Renamed and moved parts may have changed besides. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  readonly part: Part;
  /** Id in the newer version; in the older one where it was removed. */
  readonly name: string;
  /** What of it changed; of words the JSON Pointer in the text pack. */
  readonly field?: string;
  /** As it was and as it is, as text; formulas as they are printed. */
  readonly from?: string;
  readonly to?: string;
  /** Renamed: not said by the newer version, but the words or the structure are the same. */
  readonly isProbable?: true;
  readonly level: Level;
}
