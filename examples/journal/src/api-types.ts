/** What travels between the journal's pages and its server. Types only. */
import type {
  CompiledInstrument,
  CompiledPathway,
  Flag,
  PathwayFlag,
  PathwayResult,
  Response,
  SkalaRecord,
  TextPack,
  VisibleRecord,
} from '@skala/engine';

export type Administration = 'interview' | 'self-report';

/** What is wrong with a request: shaped as the engine's issues are. */
export interface JournalIssue {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** Body of every answer that is not a success. */
export interface Refusal {
  readonly issues: readonly JournalIssue[];
}

export interface InstrumentChoice {
  readonly instrument: string;
  readonly version: string;
  readonly title: string;
  readonly form: string;
  /** Questions in the form, before any answer hides or shows one. */
  readonly questions: number;
  readonly administrations: readonly Administration[];
}

export interface InstrumentContent {
  readonly instrument: CompiledInstrument;
  readonly texts: readonly TextPack[];
}

export interface OpenInterview {
  readonly id: string;
  readonly instrument: string;
  readonly title: string;
  readonly form: string;
  readonly administration: Administration;
  readonly updated: string;
}

/** A reference and a made-up first name; none of whoever is treated anonymously. */
export interface CitizenName {
  readonly id: string;
  readonly alias: string | null;
}

export interface CitizenRow extends CitizenName {
  /** When the last interview was completed. */
  readonly lastInterview?: string;
  /** The interview that waits to be taken up again, if there is one. */
  readonly open?: OpenInterview;
  /** Flags that are raised and wait for a person. */
  readonly flags: readonly { readonly title: string; readonly action: Flag['action'] }[];
}

export interface RecordSummary {
  /** Whether results are held back from whoever asks. */
  readonly heldBack: boolean;
  readonly id: string;
  readonly instrument: string;
  readonly title: string;
  readonly form: string;
  readonly completed: string;
  readonly amended: boolean;
  readonly endedEarly: boolean;
  readonly raised: readonly string[];
}

export interface CitizenDetail extends CitizenName {
  /** Flags that are raised or undecided now. */
  readonly attention: readonly WorklistRow[];
  readonly open: readonly OpenInterview[];
  readonly records: readonly RecordSummary[];
  readonly choices: readonly InstrumentChoice[];
  /** Steps of the pathways that are due and not in progress. */
  readonly due: readonly { readonly instrument: string; readonly form: string }[];
}

export interface ResponseState {
  readonly citizen: string;
  /** Opaque reference to whoever answers or asks. */
  readonly actor: string;
  /** What help there is, for a citizen who answers alone. */
  readonly supportText: string;
  readonly administration: Administration;
  readonly revision: number;
  readonly response: Response;
}

export interface Saved {
  readonly revision: number;
  readonly at: string;
}

/** A person's word on a flag. Never changed; a later one counts instead. */
export interface Decision {
  readonly citizen: string;
  /** Id of the instrument or pathway whose flag it is. */
  readonly source: string;
  readonly flag: string;
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason: string;
  readonly actor: string;
  readonly time: string;
}

export interface RecordDetail {
  readonly id: string;
  readonly citizen: CitizenName;
  readonly completed: string;
  /** Without its results where they are held back from whoever asks. */
  readonly record: VisibleRecord;
  /** Whether somebody has to release the results before everybody sees them. */
  readonly heldBackFromOthers: boolean;
  /** Whether whoever asks may do that. */
  readonly mayRelease: boolean;
  /** Earlier records of the same instrument, the oldest first. */
  readonly earlier: readonly SkalaRecord[];
  /** The pathway that the instrument belongs to. `texts`: the words of the instruments it looks at. */
  readonly pathway?: {
    readonly definition: CompiledPathway;
    readonly result: PathwayResult;
    readonly texts: readonly TextPack[];
  };
  /** On what this record or the pathway raised, the oldest first. */
  readonly decisions: readonly Decision[];
}

export interface WorklistRow {
  readonly citizen: CitizenName;
  readonly source: string;
  readonly flag: Flag | PathwayFlag;
  readonly title: string;
  /** When the flag came to be what it is now. */
  readonly since: string;
  /** The evidence in one line, in the language asked for. */
  readonly evidence: string;
  readonly next: string;
  /** Record to open for the whole of the evidence. */
  readonly record: string;
  readonly state: 'waiting' | 'undecided' | 'held-back' | 'confirmed' | 'dismissed';
  /** The last decision; taken on older evidence when the state is waiting or undecided. */
  readonly decision?: Decision;
}
