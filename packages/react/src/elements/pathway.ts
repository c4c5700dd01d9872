// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/pathway';
import { SkalaPathway as SkalaPathwayElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** The steps of a pathway for one citizen, in its own order: what is done, late, due, coming, not needed, undecided, or waits for a result to be interpreted. */
export const SkalaPathway = createComponent({
  react: React,
  tagName: 'skala-pathway',
  elementClass: SkalaPathwayElement,
  events: { onSkalaStep: 'skala-step' as EventName<SkalaEvents['skala-step']> },
});
