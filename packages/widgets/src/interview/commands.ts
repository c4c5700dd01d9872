import { nextUnanswered } from '@skala/engine';
import { holderOf } from './holder.ts';
import type { Commands } from './keyboard.ts';
import type { Screen } from './screen.ts';

/** What the keys do on this screen. Most do something only while questions are on it. */
export function commandsOf(
  screen: Screen,
  root: ParentNode,
  { isReviewing, backward }: { isReviewing: boolean; backward: () => void },
): Commands {
  const { interview, current } = screen;
  const isAsking = !isReviewing && interview.state !== 'completed' && !interview.content.suspended;
  const whenAsking = (action: () => void) => (): void => {
    if (isAsking) action();
  };
  const holder = (): ReturnType<typeof holderOf> => (current === undefined ? null : holderOf(root, current));
  return {
    backward: whenAsking(backward),
    nextSection: whenAsking(() => screen.onward()),
    previousSection: whenAsking(() => screen.backward()),
    nextUnanswered: () => {
      const open = nextUnanswered(interview.content, current);
      if (open && interview.state !== 'completed') screen.goTo(open.id);
    },
    note: whenAsking(() => holder()?.openNote()),
    review: whenAsking(() => screen.review()),
    showKeys: () => screen.showKeys(),
    other: (key) => {
      if (!isAsking || current === undefined) return false;
      return (key.key === 'Enter' ? holder()?.focusItem(current) : holder()?.press(key)) ?? false;
    },
  };
}
