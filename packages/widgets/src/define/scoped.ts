/**
 * Registers the elements in a scoped registry of custom elements instead of the page's own, so that two versions of
 * this package, or this one and elements of others with the same names, can be used on one page.
 *
 * @example
 * const registry = new CustomElementRegistry();
 * defineIn(registry);
 * const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
 * root.append(document.createElement('skala-interview', { customElementRegistry: registry }));
 */
import { SkalaCheck } from '../check/check.ts';
import { SkalaFlags } from '../flags/flags.ts';
import { SkalaGrid } from '../grid/grid.ts';
import { SkalaInterview } from '../interview/interview.ts';
import { SkalaItem } from '../item/item.ts';
import { SkalaLikert } from '../likert/likert.ts';
import { SkalaPathway } from '../pathway/pathway.ts';
import { SkalaProfile } from '../profile/profile.ts';
import { SkalaQuestion } from '../question/question.ts';
import { SkalaQuestionTable } from '../question-table/question-table.ts';
import { SkalaResults } from '../results/results.ts';
import { SkalaReview } from '../review/review.ts';
import { SkalaSummary } from '../summary/summary.ts';
import { SkalaTrend } from '../trend/trend.ts';
import { SkalaWorklist } from '../worklist/worklist.ts';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'skala-check': SkalaCheck,
  'skala-flags': SkalaFlags,
  'skala-grid': SkalaGrid,
  'skala-interview': SkalaInterview,
  'skala-item': SkalaItem,
  'skala-likert': SkalaLikert,
  'skala-pathway': SkalaPathway,
  'skala-profile': SkalaProfile,
  'skala-question': SkalaQuestion,
  'skala-question-table': SkalaQuestionTable,
  'skala-results': SkalaResults,
  'skala-review': SkalaReview,
  'skala-summary': SkalaSummary,
  'skala-trend': SkalaTrend,
  'skala-worklist': SkalaWorklist,
};

/** Registers every element of this package, inner ones included; none that is there already. */
export function defineIn(registry: CustomElementRegistry): void {
  for (const [tag, element] of Object.entries(elements)) if (!registry.get(tag)) registry.define(tag, element);
}
