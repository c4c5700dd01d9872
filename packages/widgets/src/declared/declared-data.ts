/**
 * Data that stands in the page itself, for a host without a script of its own:
 * `<script type="application/json" data-instrument>` and the like inside an element fill its properties of that name.
 * What the host has set by script is left alone. Nothing is fetched.
 */
import type { Issue } from '@skala/engine';
import type { LitElement } from 'lit';

/** Properties that may stand in the page. A `texts` script holds one pack or a list; there may be several. */
const names = ['instrument', 'texts', 'response', 'record', 'answer'] as const;
type Name = (typeof names)[number];

export type DeclaringHost = LitElement & Partial<Record<Name, unknown>>;

const expected: Partial<Record<Name, string>> = { instrument: 'skala/compiled/1' };

/** Fills the properties of an element from the scripts inside it. Gives what is wrong with these. */
export function readDeclaredData(host: DeclaringHost, scripts: readonly HTMLScriptElement[]): readonly Issue[] {
  const issues: Issue[] = [];
  for (const name of names) {
    const said = scripts.filter((script) => script.hasAttribute(`data-${name}`));
    const isSet = name === 'texts' ? (host.texts as readonly unknown[]).length > 0 : host[name] !== undefined;
    if (said.length === 0 || isSet || !(name in host)) continue;
    const values = said.flatMap((script) => valueIn(script, name, issues));
    if (name === 'texts') host.texts = values.flat();
    else if (values.length > 0) host[name] = values[0];
  }
  return issues;
}

/** What a script says; nothing, and an issue, if it is no JSON or not what belongs there. */
function valueIn({ textContent }: HTMLScriptElement, name: Name, issues: Issue[]): readonly unknown[] {
  const refuse = (format: string, wanted: string): readonly unknown[] => {
    issues.push({ code: 'format/unknown', path: `/${name}`, params: { format, expected: wanted } });
    return [];
  };
  try {
    const value: unknown = JSON.parse(textContent);
    const format = (value as { readonly format?: unknown } | null)?.format;
    const wanted = expected[name];
    return wanted === undefined || format === wanted ? [value] : refuse(String(format), wanted);
  } catch {
    return refuse('text', 'JSON');
  }
}
