/**
 * Where the character of a string stands in its JSON literal, which may write it as an escape.
 *
 * @param literal with its quotation marks, as JSON.parse accepts it.
 * @param index of the character in the string, from 0, in UTF-16 units; the length of the string is its end.
 * @returns the offset in the literal.
 */
export function offsetInLiteral(literal: string, index: number): number {
  let offset = 1;
  for (let unit = 0; unit < index && offset < literal.length - 1; unit++) {
    if (literal[offset] !== '\\') offset += 1;
    else offset += literal[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
