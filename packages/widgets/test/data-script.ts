/** Data that stands in the page, as a host without a script of its own writes it. */
export function dataScript(name: string, value: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.setAttribute(`data-${name}`, '');
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
}
