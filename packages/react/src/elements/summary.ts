// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent } from '@lit/react';
import '@skala/widgets/define/summary';
import { SkalaSummary as SkalaSummaryElement } from '@skala/widgets';
import * as React from 'react';

/** A page for the citizen, in plain words, to read together or to print. What was talked about and what the answers say; what happens next, what help there is and whom to ask, in the site's words. It shows no flags, and of what is held back only that it waits. */
export const SkalaSummary = createComponent({
  react: React,
  tagName: 'skala-summary',
  elementClass: SkalaSummaryElement,
  events: {},
});
