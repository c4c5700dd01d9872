import { ask } from './api.ts';

/** Ends the session and leaves nothing of what was shown on the screen. */
export function letLogOut(): void {
  document.querySelector('[data-log-out]')?.addEventListener('click', () => {
    void ask('/api/auth/sign-out', 'POST', {}).finally(() => location.replace('/login'));
  });
}
