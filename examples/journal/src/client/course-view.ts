/** How far a citizen has come: the pathway with deadlines open, the others a step further in. */
import '@skala/widgets/define/pathway';
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenDetail, PathwayCourse } from '../api-types.ts';
import { pathwayWords } from '../words/pathway-words.ts';
import type { PageContext } from './page-context.ts';

export function courseView(context: PageContext, { course, asOf }: CitizenDetail): TemplateResult {
  const { words, language } = context;
  const [planned, others] = [
    course.filter(({ definition }) => definition.schedule.length > 0),
    course.filter(({ definition }) => definition.schedule.length === 0),
  ];
  const isHeldBack = course.some(({ result }) =>
    result.steps.some(({ heldBack, status }) => heldBack || status === 'held-back'),
  );
  return html`<section aria-label=${words.text('citizen.course')}>
    ${planned.map((one) => pathwayView(one, asOf))}
    ${isHeldBack ? html`<p class="quiet">${words.text('citizen.held-back-note')}</p>` : nothing}
    ${others.map(
      (one) =>
        html`<details class="others">
          <summary>${pathwayWords(one.definition, language).title}</summary>
          ${pathwayView(one, asOf)}
        </details>`,
    )}
  </section>`;
}

/** Without its buttons: one interview may be a step of several pathways, and is started in one place. */
function pathwayView({ definition, result, occurrences }: PathwayCourse, asOf: string): TemplateResult {
  return html`<skala-pathway
    .pathway=${definition}
    .result=${result}
    .occurrences=${occurrences}
    as-of=${asOf}
    heading-level="2"
    readonly
  ></skala-pathway>`;
}
