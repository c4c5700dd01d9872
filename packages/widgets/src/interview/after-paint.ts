/** How long a page that is not being painted is waited for, in milliseconds. */
const longest = 250;

/**
 * Calls back in a task of its own after the next frame has been painted; after a moment where none is, as in a tab in
 * the background. Returns the function that calls it off.
 */
export function afterPaint(act: () => void): () => void {
  const done = (): void => {
    callOff();
    act();
  };
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (task = setTimeout(done)));
  const patience = setTimeout(done, longest);
  const callOff = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    clearTimeout(patience);
  };
  return callOff;
}
