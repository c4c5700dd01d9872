const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const longest = 400;

/** Text from a file for one line of a terminal: no control or direction-changing characters, of limited length. */
export function printable(text: string): string {
  const plain = text.replace(control, '\uFFFD');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
