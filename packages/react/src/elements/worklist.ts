// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/worklist';
import { SkalaWorklist as SkalaWorklistElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** Who needs somebody first, and why. Rows come from the host, or are worked out from records. What is clear is not shown; what nobody can decide yet, and what waits for interpretation, always is. */
export const SkalaWorklist = createComponent({
  react: React,
  tagName: 'skala-worklist',
  elementClass: SkalaWorklistElement,
  events: {
    onSkalaOpen: 'skala-open' as EventName<SkalaEvents['skala-open']>,
    onSkalaSort: 'skala-sort' as EventName<SkalaEvents['skala-sort']>,
    onSkalaFilter: 'skala-filter' as EventName<SkalaEvents['skala-filter']>,
  },
});
