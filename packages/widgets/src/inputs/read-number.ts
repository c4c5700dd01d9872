/** Thousands parted by points or commas, all by the same; then, by the other, decimals. */
const parted = /^([+-]?[1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)((?!\2)[.,]\d+)?$/;

/**
 * A number as typed, for the engine to read. A comma and a point both part decimals, and blanks do not count. Three
 * digits after either are thousands where so many decimals are not asked for: 1.500 and 1,500 are then one thousand five
 * hundred, never one and a half.
 */
export function readNumber(text: string, decimals = 0): string {
  const typed = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  const [, whole = '', mark = '', rest = ''] = parted.exec(typed) ?? [];
  const hasThousands = whole !== '' && (decimals < 3 || rest !== '' || whole.split(mark).length > 2);
  return hasThousands ? whole.replaceAll(mark, '') + rest.replace(',', '.') : typed.replace(',', '.');
}
