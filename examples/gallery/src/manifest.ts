/** The parts of custom-elements.json that the gallery shows. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly parameters?: readonly Described[];
  readonly return?: { readonly type: { readonly text: string } };
}

export interface ElementDeclaration {
  readonly tagName: string;
  readonly description: string;
  readonly members: readonly Member[];
  readonly attributes: readonly (Described & { readonly fieldName?: string })[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly ElementDeclaration[] }[];
}

/** What is written of each element, by tag. */
export async function readManifest(): Promise<ReadonlyMap<string, ElementDeclaration>> {
  const { modules } = (await (await fetch('custom-elements.json')).json()) as Manifest;
  return new Map(modules.flatMap(({ declarations }) => declarations).map((one) => [one.tagName, one]));
}
