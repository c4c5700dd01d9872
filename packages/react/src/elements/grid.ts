// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/grid';
import { SkalaGrid as SkalaGridElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** Several questions of an instrument on their own, in any page or HTML form. A table of the instrument (`grid`), or questions that are answered alike (`items`), with an answer a column; one below the other where there is no room for a table, or where they are not answered alike. */
export const SkalaGrid = createComponent({
  react: React,
  tagName: 'skala-grid',
  elementClass: SkalaGridElement,
  events: {
    onSkalaAnswer: 'skala-answer' as EventName<SkalaEvents['skala-answer']>,
    onSkalaNote: 'skala-note' as EventName<SkalaEvents['skala-note']>,
    onSkalaRefused: 'skala-refused' as EventName<SkalaEvents['skala-refused']>,
  },
});
