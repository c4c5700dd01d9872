/**
 * What an interview does not need for its first questions, in one download that follows at once: the screens
 * around the questions, checks, tables, inputs of rarer item types, responses to older versions.
 */
import '../define/check.ts';
import '../define/question-table.ts';

export { migrations } from '@skala/engine/migrate';
export { inputs } from '../inputs/inputs.ts';
export { laterInputStyles } from '../inputs/later-inputs.styles.ts';
export { noteField } from '../question/note-field.ts';
export { withLaterIssues } from '../locale/later-words.ts';
export { closingStyles } from './closing.styles.ts';
export { completion, keysDialog, noWords, pause, refusal } from './completion.ts';
export { review } from './review.ts';
