export interface PolicyOptions {
  /** Origins that the page may show in a frame. */
  readonly frames?: readonly string[];
  /** Origins that may show the page in a frame. */
  readonly framedBy?: readonly string[];
  /** Names of Trusted Types policies beside Lit's own. */
  readonly trustedTypes?: readonly string[];
}

/** The content security policy of a page: its own scripts, styles and data, and nothing else. */
export function policy({ frames = [], framedBy = [], trustedTypes = [] }: PolicyOptions = {}): string {
  const orNone = (origins: readonly string[]): string => (origins.length === 0 ? "'none'" : origins.join(' '));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-src ${orNone(frames)}`,
    `frame-ancestors ${orNone(framedBy)}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${['lit-html', ...trustedTypes].join(' ')}`,
  ].join('; ');
}
