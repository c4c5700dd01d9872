// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/review';
import { SkalaReview as SkalaReviewElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** Every answer of a response on one page, with what is missing first and the warnings to accept. It changes nothing: what a person wants to do is told to the host. */
export const SkalaReview = createComponent({
  react: React,
  tagName: 'skala-review',
  elementClass: SkalaReviewElement,
  events: {
    onSkalaGoto: 'skala-goto' as EventName<SkalaEvents['skala-goto']>,
    onSkalaAccept: 'skala-accept' as EventName<SkalaEvents['skala-accept']>,
    onSkalaRefused: 'skala-refused' as EventName<SkalaEvents['skala-refused']>,
  },
});
