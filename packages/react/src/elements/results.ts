// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/results';
import { SkalaResults as SkalaResultsElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** What a record says. Suggestions first, each with its grounds and a decision to make; then the profile, each score with how it came about. It draws neither itself. */
export const SkalaResults = createComponent({
  react: React,
  tagName: 'skala-results',
  elementClass: SkalaResultsElement,
  events: { onSkalaDecision: 'skala-decision' as EventName<SkalaEvents['skala-decision']> },
});
