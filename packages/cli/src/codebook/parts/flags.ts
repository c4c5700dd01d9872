/** Flags with their criteria, and the checks that speak up while answers are given. */
import type { CodebookInput } from '../codebook-input.ts';
import { fact, factIf, listed, section, type Block } from '../document.ts';
import { formulaLines, inEveryLanguage, sourceLine } from '../words.ts';

export function criteria(input: CodebookInput): readonly Block[] {
  const facts = input.instrument.criteria.map(({ id, when }) => ({
    name: id,
    id: `criterion-${id}`,
    lines: [...inEveryLanguage(input, (pack) => pack.criteria?.[id]), ...formulaLines(input, when)],
  }));
  return section('criteria', 'Criteria', facts.length > 0 ? [{ kind: 'facts', facts }] : []);
}

export function flags(input: CodebookInput): readonly Block[] {
  const blocks = input.instrument.flags.flatMap((flag): readonly Block[] => [
    { kind: 'heading', level: 3, text: [{ code: flag.id }], id: `flag-${flag.id}` },
    {
      kind: 'facts',
      facts: [
        ...factIf(
          'Title',
          inEveryLanguage(input, (pack) => pack.flags?.[flag.id]?.title),
        ),
        ...factIf(
          'Text',
          inEveryLanguage(input, (pack) => pack.flags?.[flag.id]?.text),
        ),
        ...factIf(
          'Next',
          inEveryLanguage(input, (pack) => pack.flags?.[flag.id]?.next),
        ),
        fact('Action', [flag.action]),
        fact('Raised when', ...formulaLines(input, flag.when)),
        ...factIf(
          'Evidence',
          [listed(flag.criteria.map((id) => ({ text: id, to: `criterion-${id}` })))].filter(({ length }) => length > 0),
        ),
        ...(flag.ruleSet === undefined ? [] : [fact('Rule set', [{ code: flag.ruleSet }])]),
        fact('Source', sourceLine(flag.source)),
      ],
    },
  ]);
  return section('flags', 'Flags', blocks);
}

export function checks(input: CodebookInput): readonly Block[] {
  const blocks = input.instrument.checks.flatMap((check): readonly Block[] => [
    { kind: 'heading', level: 3, text: [{ code: check.id }], id: `check-${check.id}` },
    {
      kind: 'facts',
      facts: [
        ...factIf(
          'Words',
          inEveryLanguage(input, (pack) => pack.checks?.[check.id]),
        ),
        fact('Severity', [check.severity]),
        fact('Speaks up when', ...formulaLines(input, check.when)),
        fact('About', listed(check.items.map((id) => ({ text: id, to: `item-${id}` })))),
        ...(check.source === undefined ? [] : [fact('Source', sourceLine(check.source))]),
      ],
    },
  ]);
  return section('checks', 'Checks', blocks);
}
