/**
 * What the linter of SurveyJS finds is the bar: every rule, with every variant that it names, either has mistakes of
 * the corpus that are the same in our format, or the reason why our format cannot express it.
 */
import { Model } from 'survey-core';
import { getRules, lintSurvey, SurveyLintReasons, type ISurveyLintOptions } from 'survey-core/linter';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus-case.ts';
import compared from './survey-linter.json' with { type: 'json' };

interface Variant {
  /** As the linter names it. */
  readonly reason: string;
  /** A survey in which the linter finds it; at least one for each rule. */
  readonly survey?: object;
  readonly options?: { readonly variableDefinition?: object; readonly variablePresets?: object };
  /** Names of the corpus. */
  readonly cases?: readonly string[];
  /** Why there can be none. */
  readonly why?: string;
}

const rules: readonly { readonly rule: string; readonly variants: readonly Variant[] }[] = compared;
const corpus = new Map(readCorpus().map((one) => [one.name, one]));
const reasonsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = SurveyLintReasons;

function optionsOf({ options = {} }: Variant): ISurveyLintOptions {
  const { variableDefinition, variablePresets } = options;
  return {
    ...(variableDefinition && { variableDefinitionModel: new Model(variableDefinition) }),
    ...(variablePresets && { variablePresets: variablePresets }),
  };
}

it('compares with every rule of the linter', () => {
  const ids = getRules().map(({ id }) => id);
  expect(ids).toHaveLength(33);
  expect(rules.map(({ rule }) => rule).sort()).toEqual([...ids].sort());
});

describe.each(rules)('$rule', ({ rule, variants }) => {
  it('is compared in every variant, at least one of them shown', () => {
    const reasons = Object.values(reasonsOf[rule] ?? {});
    expect(variants.map(({ reason }) => reason).sort()).toEqual([...reasons].sort());
    expect(variants.filter(({ survey }) => survey !== undefined)).not.toEqual([]);
  });

  it.each(variants.filter(({ survey }) => survey !== undefined))('is found by the linter: $reason', (variant) => {
    const { findings } = lintSurvey(variant.survey, optionsOf(variant));
    expect(findings.map(({ ruleId, reason }) => `${ruleId} ${reason ?? ''}`)).toContain(`${rule} ${variant.reason}`);
  });

  it.each(variants)('is in the corpus, or cannot be made here: $reason', ({ cases = [], why }) => {
    expect(cases.length > 0).toBe(why === undefined);
    for (const name of cases) {
      const one = corpus.get(name);
      expect(one, name).toBeDefined();
      expect(one?.expect.filter(({ severity }) => severity !== 'information')).not.toEqual([]);
    }
  });
});
