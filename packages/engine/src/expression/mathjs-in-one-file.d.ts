declare module 'mathjs/lib/browser/math.js' {
  import type { parse } from 'mathjs';

  const math: { readonly parse: typeof parse };
  export = math;
}
