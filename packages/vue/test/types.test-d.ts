/** Not run: the type check of the repository fails if a line here means something else than it says. */
import type { SkalaComponents } from '@skala/vue';
import type { CompiledInstrument } from '@skala/engine';
import type { GlobalComponents } from 'vue';

declare const instrument: CompiledInstrument;

type Properties<Tag extends keyof SkalaComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const accepted: Properties<'skala-interview'> = {
  instrument,
  pace: 'section',
  class: 'interview',
  onSkalaChange: (event) => event.detail.response.id,
};

// @ts-expect-error -- a pace that there is not
export const wrongPace: Properties<'skala-interview'> = { pace: 'page' };

// @ts-expect-error -- the results decide, they do not complete
export const wrongEvent: Properties<'skala-results'> = { onSkalaComplete: () => undefined };
