/** Names of instruments and languages, as a definition takes them. */
export const idPattern = /^[a-z][a-z0-9-]{0,63}$/;
export const languagePattern = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** `da,en` as languages, each once. */
export function languagesOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))];
}

/** Who holds the rights until somebody says so. */
export const defaultHolder = 'To be named';
