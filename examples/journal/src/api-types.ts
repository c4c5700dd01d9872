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
import type { Occurrence } from '@skala/engine/schedule';

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
  /** Steps of the pathways that are due and not in progress, the most urgent first. */
  readonly due: readonly DueStep[];
  /** Today in Denmark, YYYY-MM-DD. */
  readonly asOf: string;
  readonly course: readonly PathwayCourse[];
}

export interface DueStep {
  readonly instrument: string;
  readonly form: string;
  /** Last day, YYYY-MM-DD; none where no rule sets one. */
  readonly by?: string;
  readonly overdue: boolean;
}

/** One pathway as far as one citizen has come, as whoever asks may see it. */
export interface PathwayCourse {
  readonly definition: CompiledPathway;
  readonly result: PathwayResult;
  /** What its schedule asks for, by the day it is due. */
  readonly occurrences: readonly Occurrence[];
}

export interface CalendarRow extends Pick<Occurrence, 'rule' | 'step' | 'from' | 'opens' | 'due' | 'need'> {
  readonly citizen: CitizenName;
  readonly pathway: string;
  readonly status: 'overdue' | 'due' | 'upcoming';
  /** What is to be done, by which rule, and what the days are counted from, in the language asked for. */
  readonly title: string;
  readonly ruleTitle: string;
  readonly event: string;
}

export interface Calendar {
  /** Today in Denmark, YYYY-MM-DD. */
  readonly asOf: string;
  /** What is late, what can be done now, and what begins within a month; the earliest deadline first. */
  readonly rows: readonly CalendarRow[];
}

/** What there is to see over time, as whoever asks may see it. */
export interface CitizenRecords {
  readonly citizen: CitizenName;
  /** One an interview, as it stands after amendments; the oldest first. */
  readonly records: readonly VisibleRecord[];
  /** What each instrument is called, by its id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What the citizen may read about the interviews, and what the site says to it. */
export interface CitizenSummary {
  readonly citizen: CitizenName;
  /** The newest of each instrument that the citizen answered, as the citizen may see it. */
  readonly records: readonly VisibleRecord[];
  readonly next: readonly string[];
  readonly help: string;
}

/** A note for whoever takes over, in words, so that the page and the text to copy say the same. */
export interface HandoverNote {
  readonly citizen: CitizenName;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
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
