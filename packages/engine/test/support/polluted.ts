/**
 * Calls `body` while every object inherits these properties, as after a prototype pollution. Unless told they
 * are not enumerable: what goes through all keys of an object is another matter, and libraries do.
 */
export function polluted<T>(names: Readonly<Record<string, unknown>>, body: () => T, enumerable = false): T {
  for (const [name, value] of Object.entries(names))
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable });
  try {
    return body();
  } finally {
    for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name);
  }
}
