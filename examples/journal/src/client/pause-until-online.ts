/**
 * Resolves after so many milliseconds, or as soon as the browser says that it is online or somebody comes back to the
 * page, perhaps from logging in.
 */
export function pauseUntilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      removeEventListener('focus', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
    addEventListener('focus', end);
  });
}
