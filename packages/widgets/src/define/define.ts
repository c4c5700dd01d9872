/** Registers a tag, unless the page has it already: two bundles with these elements can meet on one page. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
