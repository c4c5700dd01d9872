/**
 * How grave each issue of a definition, text, pathway or vectors file is, and how to put it right.
 *
 * `error`: the file is refused, or a person could be scored wrongly. `warning`: very likely not what was meant.
 * `information`: worth knowing, and often right as it stands.
 */
import type { IssueCode } from './issue-codes.ts';
import type { loadMessages } from './load-messages.ts';

export type Severity = 'error' | 'warning' | 'information';

export interface Advice {
  readonly severity: Severity;
  /** What to do about it, as one or two plain sentences. */
  readonly mend: string;
}

/** Codes of run time that loading gives too. */
type SharedCode =
  'format/unknown' | 'shape/unknown-field' | 'shape/missing-field' | 'shape/wrong-type' | 'response/unknown-form';

/** Codes that a file of an author can have. */
export type AuthorCode = keyof typeof loadMessages | SharedCode;

const error = (mend: string): Advice => ({ severity: 'error', mend });

const warning = (mend: string): Advice => ({ severity: 'warning', mend });
const information = (mend: string): Advice => ({ severity: 'information', mend });

const table: Readonly<Record<AuthorCode, Advice>> = {
  'json/syntax': error('Put the text right there: often a comma or a quotation mark is missing, or one too many.'),
  'json/too-large': error('Split the instrument into several, or take out what does not belong in a definition.'),
  'json/too-deep': error('Nest less; no part of the format needs this depth.'),
  'json/too-many-values': error('Split the instrument into several.'),
  'json/duplicate-key': error('Delete one of the two; of keys that stand twice only the last is read.'),
  'json/forbidden-key': error('Give it another name.'),
  'json/bad-text': error('Delete the character; it is often invisible and came along with copied text.'),
  'json/text-too-long': error('Shorten the text.'),
  'format/unknown': error('Write the format as expected, or check whether this is the file you meant.'),
  'format/too-new': error('Update Skala, or write the definition in the format that this version reads.'),
  'shape/unknown-field': error(
    'Take the field out, or correct its name: the editor’s completion lists those there are.',
  ),
  'shape/missing-field': error('Add the field.'),
  'shape/wrong-type': error('Write a value of the expected type.'),
  'shape/not-allowed': error('Write one of the values that are listed.'),
  'shape/bad-id': error('Choose a name of letters, digits and the permitted signs, beginning with a letter.'),
  'shape/pattern': error('Write the value in the expected shape.'),
  'shape/too-small': error('Write a larger or longer value.'),
  'shape/too-large': error('Write a smaller or shorter value.'),
  'name/duplicate': error('Rename one of the two, and what refers to it.'),
  'name/reserved': error('Choose another name.'),
  'name/unknown-item': error('Correct the name, or add the item.'),
  'name/unknown-response': error('Correct the name, or add the response to "responses".'),
  'name/unknown-source': error('Correct the name, or add the source to "source".'),
  'name/unknown-missing-key': error('Declare the code in "missing" with its reason, or take it out here.'),
  'name/unknown-criterion': error('Correct the name, or add the criterion to "criteria".'),
  'name/unknown-rule-set': error('Correct the name, or add the rule set to "ruleSets".'),
  'name/unknown-step': error('Correct the name, or add the step to "steps".'),
  'name/unknown-event': error('Correct the name, or add the event to "events".'),
  'name/unknown-input-instrument': error('Add a step with this instrument, or name an instrument of another step.'),
  'item/empty-range': error('Swap "min" and "max", or correct one of them.'),
  'item/duplicate-option': error('Give each option a code of its own.'),
  'item/option-is-missing-key': error('Rename the option or the missing code, or do not permit the code here.'),
  'item/unknown-exclusive': error('Name the code of an option of this item.'),
  'item/units-order': error('Write the larger unit first, such as ["years", "months"].'),
  'item/otherwise-without-when': error('Add the condition, or take "otherwise" out.'),
  'item/otherwise-invalid': error('Write a value within the item’s range or options, or a missing code.'),
  'item/required-display': error('Take these fields out, or give the item a type that can be answered.'),
  'item/money-without-currency': error('Add "currency" to the instrument, such as "DKK".'),
  'item/lines-without-multiline': error('Add "multiline": true, or take "maxLines" out.'),
  'form/empty': error('Tag the items that belong to the form, or list them.'),
  'grid/not-in-section': error('Name an item of the same section, or move the item there.'),
  'grid/row-width': error('Give the row one item, or null, for each column.'),
  'grid/not-consecutive': error('Put the items of the section in the order in which the grid shows them.'),
  'grid/overlap': error('Leave the item in one of the two grids.'),
  'score/empty-range': error('Write the lowest value first and the highest second.'),
  'score/policy-item-not-used': error('Take the item out of the policy, or use it in the formula.'),
  'score/policy-overlap': error('Leave the item in one policy.'),
  'score/prorate-too-many': error('Ask for at most as many answered items as are listed.'),
  'score/prorate-not-summed': error(
    'Write sum([...]) over the same items in the formula, or list those that are summed.',
  ),
  'score/bands-not-ascending': error('Order the bands by "from", from low to high.'),
  'score/bands-gap': error('Let the first band begin at the lowest score.'),
  'score/band-unreachable': error('Correct where the band begins, or take it out.'),
  'score/range-differs': error(
    'Work out by hand which is right: correct "range" if the formula is, or the formula if the published range is.',
  ),
  'score/band-below-range': error('Correct where the next band begins, or take this one out.'),
  'condition/always-true': warning('Correct the value it is compared with, or take the condition out.'),
  'condition/always-false': error('Correct the value it is compared with, or take the part out.'),
  'item/unreachable': error('Correct the condition, or let the items it rests on be answered in that way.'),
  'check/never-fires': error('Correct the condition: as it stands the check guards against nothing.'),
  'check/always-fires': error('Correct the condition; it should be true for contradictions only.'),
  'flag/never-raised': error('Correct the condition, often a cut-off outside the range of the score.'),
  'flag/always-raised': error('Correct the condition, often a cut-off at the lowest value or a sign turned round.'),
  'missing/never-permitted': warning('Permit it in the "missing" of items, use it as "otherwise", or take it out.'),
  'missing/reason-never-given': warning(
    'Name a reason that a missing code of these items stands for, or permit such a code.',
  ),
  'score/never-computable': error('Correct the formula, or let a form ask all that it needs.'),
  'score/constant': error('Correct the formula: it should depend on answers.'),
  'score/may-fail': warning(
    'Guard the part with "condition ? value : value", add a constant, or narrow what can be answered.',
  ),
  'score/direction-differs': warning(
    'Correct the direction, reverse the item in the formula, or turn round the condition of the flag.',
  ),
  'score/cut-off-beside-band': warning(
    'Look up which is right: ">" is above, ">=" is at least. If both are, give the second reading bands of its own.',
  ),
  'score/hidden-item': warning(
    'Say in "otherwise" what the item counts as, name the reason in a missing policy, or ask the item.',
  ),
  'score/item-twice': warning('Take one out; perhaps another item was meant.'),
  'score/item-left-out': information('Add the items if they belong to the score.'),
  'score/not-in-form': information('Add the items to the form if the score is wanted there.'),
  'item/unused': information('Nothing, if the answer itself is wanted; else use the item or take it out.'),
  'variable/unused': warning('Use it in a formula, or take it out.'),
  'criterion/unused': warning('Use it in the condition of a flag, or take it out.'),
  'response/unused': warning('Name it in an item, or take it out.'),
  'source/unused': information('Cite it where something rests on it, or take it out.'),
  'option/same-value': information('Correct one of the values, if the answers should count differently.'),
  'option/values-not-in-order': warning('Correct the value, or put the options in the order of their values.'),
  'flag/no-evidence': error('Use the criterion in the condition of the flag, or take it out of its evidence.'),
  'expression/syntax': error('Look for a bracket, an operator or a value that is missing or stands there twice.'),
  'expression/too-long': error('Give parts of the formula a name in "variables".'),
  'expression/too-many-nodes': error('Give parts of the formula a name in "variables".'),
  'expression/too-deep': error('Give the inner parts a name in "variables".'),
  'expression/character': error(
    'Write it with + - * / and comparisons; options are named without quotation marks, equality is "==".',
  ),
  'expression/not-allowed': error('Write it with names, numbers, operators and the functions of the format.'),
  'expression/unknown-name': error('Correct the name; upper and lower case differ.'),
  'expression/unknown-function': error('Use one of the functions of the format; upper and lower case differ.'),
  'expression/implicit-multiplication': error('Write "*" between the two, or correct the name.'),
  'expression/chained-comparison': error('Write two comparisons with "and" between them.'),
  'expression/argument-count': error(
    'Give the function as many arguments as it takes; several values go in a list [ ].',
  ),
  'expression/argument-type': error('Give the function what it takes there.'),
  'expression/operand-type': error(
    'Write a comparison where a condition is needed, or name something that is a number.',
  ),
  'expression/result-type': error('Compare with a number where a condition is needed; write "… ? 1 : 0" for a number.'),
  'expression/count-out-of-reach': error('Ask for a whole number of conditions from 1 to as many as are listed.'),
  'expression/decimals': error('Write the number of decimals as a whole number from 0 to 10.'),
  'expression/unknown-option': error('Write the code of one of the item’s options.'),
  'expression/self-reference': error('Take the name out of its own formula.'),
  'expression/cycle': error('Take one of these names out of the formula of another.'),
  'migration/version-twice': error('Say all about an older version in one entry of "from".'),
  'migration/not-older': error('Correct the version here, or that of this definition.'),
  'migration/item-twice': error('Say in one place what became of the item.'),
  'migration/code-not-accepted': error(
    'Write an answer that the item takes, a missing code that is permitted there, or null if the answer has no counterpart.',
  ),
  'migration/not-a-number': error('Write in "recoded" what became of each code.'),
  'migration/unknown-score': error('Correct the name, or take it out; scores are named as in this version.'),
  'migration/score-not-compared': error(
    'Add the score with "same", "mapped", "rescored", "not-comparable" or "new"; "skala diff" shows which is true.',
  ),
  'migration/hash-differs': error('Copy the hash from lock.json or "skala list --json", or correct the version.'),
  'migration/unknown-old-item': error('Write the id as it is in the older version.'),
  'migration/unknown-old-code': error('Write a code that the item has in the older version.'),
  'migration/unknown-old-form': error('Write the name of the form as it is in the older version.'),
  'migration/unknown-old-score': error(
    'Write in "was" the name of the score in the older version; "new" if it had none.',
  ),
  'migration/item-not-declared': error('Add the item to "renamed" or "split", or to "dropped" with the reason.'),
  'migration/code-not-mapped': error('Say in "recoded" what became of it; null if it has no counterpart.'),
  'migration/shape-differs': error(
    'Say in "recoded" or "rescaled" what became of the answers; {} in "recoded" if all mean what they meant.',
  ),
  'licence/wording-not-allowed': error(
    'Write "external" (the site supplies the words) or "own" (labels of your own), or correct the terms if there is a permission.',
  ),
  'text/wrong-instrument': error(
    'Correct the id and version that the text names, or move it beside its own instrument.',
  ),
  'text/status-not-possible': error('Write the status that these words have: official, unchecked or labels.'),
  'text/missing-words': error('Write the words.'),
  'text/same-words': warning('Write what tells the two apart.'),
  'text/language-missing': information('Write the words in this language too, or leave it if they are not needed.'),
  'text/hard-to-read': information('Shorten the sentences and use shorter words; then ask someone to read them aloud.'),
  'text/extra-words': error('Take them out, or correct the name.'),
  'pathway/event-not-a-date': error('Name an item of type date.'),
  'pathway/event-of-other-instrument': error('Name an event that comes from this instrument.'),
  'pathway/input-of-other-instrument': error('Name inputs of this instrument only.'),
  'pathway/among-host-event': error('Take "among" out, or take the event from a date item of an instrument.'),
  'pathway/no-such-day': error('Write a day that is in the calendar.'),
  'pathway/period-ends-before-it-begins': error('Swap "from" and "until", or correct one of them.'),
  'pathway/opens-too-early': error('Let the step open later, or repeat it less often.'),
  'pathway/step-never-proposed': error('Correct the condition, often a cut-off outside the range of the score.'),
  'pathway/never-asked': warning('Give a form that asks for it in one of the steps, or name what is asked.'),
  'pathway/never-due': error(
    'Name in "doneBy" the event by which the step is done, or take it out: then a finished response counts.',
  ),
  'pathway/released-by-citizen': error('Name a role of the staff who may interpret the results.'),
  'vectors/wrong-instrument': error('Correct the id and version that the vectors name, or move them.'),
  'vectors/unknown-name': error('Correct the name.'),
  'vectors/answer-not-taken': error(
    'Write an answer the item takes, or name the item in "refused" if that is what is shown.',
  ),
  'response/unknown-form': error('Name a form of the instrument.'),
};

/** Severity and mend of an issue of a definition, text, pathway or vectors file; undefined for issues of answers. */
export function adviceOf(code: IssueCode): Advice | undefined {
  return Object.hasOwn(table, code) ? table[code as AuthorCode] : undefined;
}
