import type { Issue } from '@skala/engine';
import type { Intent } from '../intent.ts';
import type { Desk } from './desk.ts';
import type { Moving } from './moving.ts';

/** What follows from it need not be on screen in the next frame. Where a person goes has to be: keys go there at once. */
export function waitsForPaint({ type }: Intent): boolean {
  return type !== 'goTo' && type !== 'onward' && type !== 'backward';
}

/** Does what a question wants. Returns why it was refused; empty when it was taken. */
export function obeyIntent(intent: Intent, { controller, shown }: Desk, moving: Moving): readonly Issue[] {
  switch (intent.type) {
    case 'goTo':
      moving.goTo(intent.item);
      return [];
    case 'onward':
      moving.questionAfter(intent.item);
      return [];
    case 'backward':
      moving.questionBefore(intent.item);
      return [];
    case 'at':
      if (shown.pace === 'section') shown.current = intent.item;
      return [];
    case 'answer':
    case 'clear':
      shown.nudge = undefined;
      return controller.send(intent);
    default:
      return controller.send(intent);
  }
}
