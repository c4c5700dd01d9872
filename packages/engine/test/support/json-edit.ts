/** Edits of a JSON document by JSON Pointer: what makes a sound definition a broken one. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type Edit = (document: Json) => Json;

/** The segments of a JSON Pointer (RFC 6901). */
function segments(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new Error(`Not a JSON Pointer: ${pointer}`);
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a pointer; undefined if it leads nowhere. */
export function at(document: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    document,
  );
}

/** Puts a value at a pointer; the last segment `-` appends to an array. */
export function set(pointer: string, value: Json): Edit {
  return (document) => {
    const path = segments(pointer);
    const last = path.pop();
    if (last === undefined) return structuredClone(value);
    const parent = at(document, pointer.slice(0, pointer.lastIndexOf('/')));
    if (Array.isArray(parent) && last === '-') parent.push(structuredClone(value));
    else if (typeof parent === 'object' && parent !== null) {
      // A plain assignment to __proto__ would change the prototype instead.
      Object.defineProperty(parent, last, {
        value: structuredClone(value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } else throw new Error(`Nothing to set at ${pointer}`);
    return document;
  };
}

/** Removes what stands at a pointer. */
export function drop(pointer: string): Edit {
  return (document) => {
    const parent = at(document, pointer.slice(0, pointer.lastIndexOf('/')));
    const key = segments(pointer).at(-1) ?? '';
    if (at(document, pointer) === undefined) throw new Error(`Nothing to drop at ${pointer}`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent as object, key);
    return document;
  };
}

/** Several edits, one after another. */
export function edits(...all: readonly Edit[]): Edit {
  return (document) => all.reduce((edited, edit) => edit(edited), document);
}
