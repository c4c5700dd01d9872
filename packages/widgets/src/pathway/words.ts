/** Words that only the pathway uses. */
import type { Language } from '../locale/language.ts';
import type { StepState } from './step-state.ts';

const da = {
  nothing: 'Her kommer trinnene i forløbet: hvad der er gjort, og hvad der skal gøres hvornår.',
  states: {
    overdue: 'Over fristen',
    due: 'Skal gøres',
    'in-progress': 'I gang',
    upcoming: 'Kommer',
    undecided: 'Kan ikke afgøres endnu',
    'held-back': 'Afventer tolkning',
    done: 'Gjort',
    'not-needed': 'Ikke nødvendigt',
  } as Readonly<Record<StepState, string>>,
  /** What there is to do, at the top. */
  toDo: (now: number, late: number): string =>
    now === 0
      ? 'Der er intet at gøre lige nu.'
      : `${now} trin at gøre nu${late === 0 ? '' : late === now ? ', over fristen' : `, ${late} over fristen`}.`,
  waiting: (count: number): string => `${count} venter på tolkning.`,
  open: (count: number): string => `${count} kan ikke afgøres endnu.`,
  steps: 'Trin i forløbet',
  start: 'Start',
  resume: 'Fortsæt',
  startAnyway: 'Start alligevel',
  due: (day: string): string => `Frist ${day}`,
  late: (days: number): string => (days === 1 ? '1 dag over fristen' : `${days} dage over fristen`),
  left: (days: number): string => (days === 0 ? 'i dag' : days === 1 ? 'i morgen' : `om ${days} dage`),
  opens: (day: string): string => `kan tages fra ${day}`,
  doneOn: (day: string): string => `Gjort ${day}`,
  afterDue: (day: string): string => `efter fristen ${day}`,
  needUndecided: 'Om det er nødvendigt, kan ikke afgøres endnu.',
  counted: (event: string, day: string): string => `${event} ${day}`,
  allDates: (count: number): string => (count === 1 ? 'Om fristen' : `Alle frister (${count})`),
  source: 'Kilde',
  settledBy: (names: string): string => `Det afgøres, når dette er færdigt: ${names}.`,
  settledByAnswers: (names: string): string => `Det afgøres ikke, fordi der mangler svar i: ${names}.`,
  resultWaits: 'Resultatet venter på at blive tolket.',
  needWaits: 'Om trinnet er nødvendigt, afhænger af et resultat, der venter på at blive tolket.',
  releasedBy: (roles: string): string => `Det kan frigives af ${roles}.`,
  againOpen: 'Et nyt er i gang.',
};

export type PathwayWords = Readonly<typeof da>;

const en: PathwayWords = {
  nothing: 'Here come the steps of the pathway: what is done, and what is to be done when.',
  states: {
    overdue: 'Overdue',
    due: 'To do',
    'in-progress': 'In progress',
    upcoming: 'Upcoming',
    undecided: 'Cannot be decided yet',
    'held-back': 'Waits for interpretation',
    done: 'Done',
    'not-needed': 'Not needed',
  },
  toDo: (now, late) =>
    now === 0
      ? 'There is nothing to do just now.'
      : `${now === 1 ? '1 step' : `${now} steps`} to do now${late === 0 ? '' : late === now ? ', overdue' : `, ${late} overdue`}.`,
  waiting: (count) => `${count === 1 ? '1 waits' : `${count} wait`} for interpretation.`,
  open: (count) => `${count} cannot be decided yet.`,
  steps: 'Steps of the pathway',
  start: 'Start',
  resume: 'Go on',
  startAnyway: 'Start anyway',
  due: (day) => `Due ${day}`,
  late: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  left: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  opens: (day) => `can be done from ${day}`,
  doneOn: (day) => `Done ${day}`,
  afterDue: (day) => `after the due date ${day}`,
  needUndecided: 'Whether it is needed cannot be decided yet.',
  counted: (event, day) => `${event} ${day}`,
  allDates: (count) => (count === 1 ? 'About the due date' : `All due dates (${count})`),
  source: 'Source',
  settledBy: (names) => `This decides it once it is finished: ${names}.`,
  settledByAnswers: (names) => `It is not decided because answers are missing in: ${names}.`,
  resultWaits: 'The result waits for somebody to interpret it.',
  needWaits: 'Whether the step is needed depends on a result that waits for somebody to interpret it.',
  releasedBy: (roles) => `It can be released by a ${roles}.`,
  againOpen: 'A new one is in progress.',
};

export function pathwayWords(language: Language): PathwayWords {
  return { da, en }[language];
}
