import type { FastifyInstance } from 'fastify';

export interface Route {
  readonly method: string;
  readonly url: string;
}

/** Every route of the server but those that answer HEAD, read off the tree that it prints of itself. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│├└─ ]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (!found) return [];
      const [, indent = '', segment = '', methods] = found;
      const depth = indent.length / 4;
      const url = `${above[depth - 1] ?? ''}${segment}`;
      above[depth] = url;
      above.length = depth + 1;
      const own = methods?.split(', ').filter((method) => method !== 'HEAD') ?? [];
      return own.map((method) => ({ method, url }));
    });
}
