// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/flags';
import { SkalaFlags as SkalaFlagsElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** What a record and a pathway suggest, each with its grounds and a decision to make. */
export const SkalaFlags = createComponent({
  react: React,
  tagName: 'skala-flags',
  elementClass: SkalaFlagsElement,
  events: { onSkalaDecision: 'skala-decision' as EventName<SkalaEvents['skala-decision']> },
});
