// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent } from '@lit/react';
import '@skala/widgets/define/trend';
import { SkalaTrend as SkalaTrendElement } from '@skala/widgets';
import * as React from 'react';

/** One score over time, from several records, and which changes are more than error of measurement. */
export const SkalaTrend = createComponent({
  react: React,
  tagName: 'skala-trend',
  elementClass: SkalaTrendElement,
  events: {},
});
