import { settled } from './open-widget.ts';

/** Data that stands in the page, as a host without a script of its own writes it. */
export function dataScript(name: string, value: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.setAttribute(`data-${name}`, '');
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
}

/**
 * What reads the scripts is fetched where there are some: waits until it has read them, and the elements have drawn.
 * A test that waits in vain ends at its time limit.
 */
export async function declared(isRead: () => boolean): Promise<void> {
  while (!isRead()) await new Promise((resolve) => setTimeout(resolve, 5));
  await settled();
}
