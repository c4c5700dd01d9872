/** All that `skala check` can say of a definition, for those who show or document it: the entry `skala/issues`. */
import { adviceOf, issueCodes, issueMessages, type Severity } from '@skala/engine/load';
import { checkAdvice } from '../fault/check-advice.ts';
import { faultMessages } from '../fault/fault-table.ts';

export interface DefinitionIssue {
  readonly code: string;
  readonly severity: Severity;
  /** An English sentence; `{name}` stands for a fact of the single case. */
  readonly message: string;
  readonly mend: string;
}

/** In the order of their codes. */
export const definitionIssues: readonly DefinitionIssue[] = [...ofTheEngine(), ...ofTheCommand()].sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

function ofTheEngine(): readonly DefinitionIssue[] {
  return issueCodes.flatMap((code) => {
    const advice = adviceOf(code);
    return advice ? [{ code, message: issueMessages[code], ...advice }] : [];
  });
}

function ofTheCommand(): readonly DefinitionIssue[] {
  const codes = Object.keys(checkAdvice) as (keyof typeof checkAdvice)[];
  return codes.map((code) => ({ code, message: faultMessages[code], ...checkAdvice[code] }));
}
