// Written by pnpm build:manifest from the elements of @skala/widgets.

import { createComponent } from '@lit/react';
import '@skala/widgets/define/profile';
import { SkalaProfile as SkalaProfileElement } from '@skala/widgets';
import * as React from 'react';

/** The scores of a record, an area a row, each with how it came about. */
export const SkalaProfile = createComponent({
  react: React,
  tagName: 'skala-profile',
  elementClass: SkalaProfileElement,
  events: {},
});
