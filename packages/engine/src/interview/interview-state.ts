/** Where an interview stands: the states of the machine. */
export type InterviewState = 'notStarted' | 'asking' | 'reviewing' | 'completed' | 'amending';
