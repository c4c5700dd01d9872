/** Types into the first field of an inner element, and leaves it, as a person would. */
export function typeInto(element: HTMLElement, inner: string, typed: string): void {
  const field = element.shadowRoot?.querySelector(inner)?.shadowRoot?.querySelector('input');
  if (!field) throw new Error(`No field in <${inner}> of <${element.localName}>`);
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
