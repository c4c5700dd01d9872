/** The accessibility tree as the browser hands it to a screen reader: roles, names and states, nothing else. */
import type { CDPSession, Page } from 'playwright-core';

export interface Accessible {
  readonly role: string;
  readonly name: string;
  /** What is said after the name. */
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly parent: Accessible | undefined;
  readonly children: readonly Accessible[];
}

/** The part of the protocol's node that is read. */
interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

export interface AccessibleTree {
  readonly all: readonly Accessible[];
  /** Those with a role, and a name that fits if one is given. */
  of(role: string, name?: string | RegExp): readonly Accessible[];
  /** What has the focus, as it is said. */
  readonly focused: Accessible | undefined;
}

/** Reads the tree of a page anew with each call. */
export async function treeReader(page: Page): Promise<() => Promise<AccessibleTree>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return async () => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly RawNode[] };
    return treeOf(nodes);
  };
}

const text = (value: { readonly value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ').trim() : '';

function treeOf(nodes: readonly RawNode[]): AccessibleTree {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const all: Accessible[] = [];
  const read = (id: string, parent: Accessible | undefined): readonly Accessible[] => {
    const node = byId.get(id);
    if (!node) return [];
    // What is ignored is not there; its children stand in its place.
    if (node.ignored) return (node.childIds ?? []).flatMap((child) => read(child, parent));
    const children: Accessible[] = [];
    const accessible: Accessible = {
      role: text(node.role),
      name: text(node.name),
      description: text(node.description),
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      parent,
      children,
    };
    all.push(accessible);
    children.push(...(node.childIds ?? []).flatMap((child) => read(child, accessible)));
    return [accessible];
  };
  const [root] = nodes;
  if (root) read(root.nodeId, undefined);
  const fits = (name: string, wanted: string | RegExp | undefined): boolean =>
    wanted === undefined || (typeof wanted === 'string' ? name === wanted : wanted.test(name));
  return {
    all,
    of: (role, name) => all.filter((node) => node.role === role && fits(node.name, name)),
    focused: all.findLast(({ states }) => states['focused'] === true),
  };
}

/** The nearest one around it with this role. */
export function around(node: Accessible | undefined, role: string): Accessible | undefined {
  for (let at = node?.parent; at; at = at.parent) if (at.role === role) return at;
  return undefined;
}
