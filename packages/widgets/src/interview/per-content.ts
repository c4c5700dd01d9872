import type { Interview } from '@skala/engine';

/**
 * Works something out once for each content of an interview, however many parts of the screen ask for it. Only the
 * latest is kept: a content never changes, and the one before is not asked about again.
 */
export function perContent<T>(compute: (interview: Interview) => T): (interview: Interview) => T {
  let latest: { readonly content: Interview['content']; readonly value: T } | undefined;
  return (interview) => {
    const { content } = interview;
    if (latest?.content !== content) latest = { content, value: compute(interview) };
    return latest.value;
  };
}
