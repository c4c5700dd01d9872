// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/interview';
import { SkalaInterview as SkalaInterviewElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** One instrument, asked a section a page (an interviewer) or a question a page (a person alone). It keeps nothing itself: after every answer the host gets the response to store. */
export const SkalaInterview = createComponent({
  react: React,
  tagName: 'skala-interview',
  elementClass: SkalaInterviewElement,
  events: {
    onSkalaChange: 'skala-change' as EventName<SkalaEvents['skala-change']>,
    onSkalaComplete: 'skala-complete' as EventName<SkalaEvents['skala-complete']>,
    onSkalaRefused: 'skala-refused' as EventName<SkalaEvents['skala-refused']>,
    onSkalaLeave: 'skala-leave' as EventName<SkalaEvents['skala-leave']>,
    onSkalaAnswer: 'skala-answer' as EventName<SkalaEvents['skala-answer']>,
    onSkalaFlag: 'skala-flag' as EventName<SkalaEvents['skala-flag']>,
    onSkalaNavigate: 'skala-navigate' as EventName<SkalaEvents['skala-navigate']>,
  },
});
