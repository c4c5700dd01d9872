// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent, type EventName } from '@lit/react';
import '@skala/widgets/define/item';
import { SkalaItem as SkalaItemElement, type SkalaEvents } from '@skala/widgets';
import * as React from 'react';

/** One question of an instrument on its own, in any page or HTML form. The host that asks for a question by itself is told the answer; nothing is kept, scored or sent. */
export const SkalaItem = createComponent({
  react: React,
  tagName: 'skala-item',
  elementClass: SkalaItemElement,
  events: {
    onSkalaAnswer: 'skala-answer' as EventName<SkalaEvents['skala-answer']>,
    onSkalaNote: 'skala-note' as EventName<SkalaEvents['skala-note']>,
    onSkalaRefused: 'skala-refused' as EventName<SkalaEvents['skala-refused']>,
  },
});
