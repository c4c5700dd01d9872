/**
 * Draws an element inside the registry of custom elements that it lives in. The page's own is the rule; in a scoped
 * one, the elements inside are looked for there, so that two versions of this package can be used on one page.
 */
import type { LitElement } from 'lit';
import { adoptStyles } from 'lit';

/** As far as the browser has scoped registries. */
interface Scoped {
  readonly customElementRegistry?: CustomElementRegistry | null;
}

export function scopedRoot(
  element: LitElement,
  create: () => HTMLElement | DocumentFragment,
): HTMLElement | DocumentFragment {
  const { customElementRegistry: registry } = element as Scoped;
  const { shadowRootOptions, elementStyles } = element.constructor as typeof LitElement;
  if (element.shadowRoot) {
    // Drawn by a server. Its `<style>` is not applied under a strict policy; these are.
    adoptStyles(element.shadowRoot, elementStyles);
    return create();
  }
  if (!registry || registry === globalThis.customElements) return create();
  const root = element.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
  element.renderOptions.creationScope = {
    importNode: (node: Node) => document.importNode(node, { customElementRegistry: registry }),
  };
  adoptStyles(root, elementStyles);
  return root;
}
