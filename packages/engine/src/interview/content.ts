import type { Answer } from '../definition/answer.ts';
import type { CompiledInstrument } from '../definition/compiled.ts';
import { derive, settingOf, type ScoringOptions } from '../derive/derive.ts';
import type { Issue } from '../issue/issue.ts';
import type { LogNode } from '../definition/interview-event.ts';
import { firstPlace, type Content, type Place } from './rules.ts';

/** What an interview is opened with. */
export interface InterviewOptions extends ScoringOptions {
  /** The host's id for the response. */
  readonly id: string;
  /** Form of the instrument, such as full, lite or follow-up. */
  readonly form: string;
  /** Opaque reference to the person; never a name or a citizen number. */
  readonly subject?: string;
  /** Language the questions are asked in. */
  readonly language?: string;
}

/** Everything an interview holds. A new object after each event. */
export interface InterviewContent extends Content {
  readonly options: InterviewOptions;
  /** Notes by item id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly suspended: boolean;
  /** Why the interview was ended early, if it was. */
  readonly early: string | undefined;
  readonly amended: boolean;
  readonly log: LogNode | undefined;
  /** Why the last event was refused; empty when it was taken. */
  readonly refused: readonly Issue[];
}

/** An interview before its first event. Throws if the options do not fit the instrument. */
export function emptyContent(instrument: CompiledInstrument, options: InterviewOptions): InterviewContent {
  const setting = settingOf(instrument, options.form, options);
  const answers = new Array<Answer | undefined>(instrument.items.length).fill(undefined);
  const content: Content = { setting, answers, derived: derive(setting, answers), accepted: {} };
  return {
    ...content,
    options,
    notes: {},
    place: firstPlace(content),
    suspended: false,
    early: undefined,
    amended: false,
    log: undefined,
    refused: [],
  };
}
