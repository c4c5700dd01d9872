import { settled } from './open-widget.ts';

/** Data that stands in the page, as a host without a script of its own writes it. */
export function dataScript(name: string, value: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.setAttribute(`data-${name}`, '');
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
}

/** What reads the scripts is fetched where there are some: lets it come, and the elements draw. */
export async function declared(): Promise<void> {
  await import('../src/declared/declared-data.ts');
  await settled();
}
