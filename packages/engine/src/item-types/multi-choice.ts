import { accepted, refused, type ItemType } from './item-type.ts';

/**
 * Any number of the options, in the options' order. Formulas see a number whose bit k says whether
 * option k is chosen; `selected` and `weight` read it.
 */
export const multiChoice: ItemType = {
  formulaType: () => 'options',
  worded: ({ options = [] }) => ({ codes: options.map((option) => option.code), required: true }),
  parse: (raw, shape) => {
    const options = shape.options ?? [];
    const known = { options: options.map((option) => option.code).join(', ') };
    const given: unknown = typeof raw === 'string' ? raw.split(' ').filter((code) => code !== '') : raw;
    if (!Array.isArray(given)) return refused('answer/unknown-option', known);
    const codes = new Set<unknown>(given.map((code: unknown) => (typeof code === 'number' ? String(code) : code)));
    for (const code of codes)
      if (!options.some((option) => option.code === code)) return refused('answer/unknown-option', known);
    const exclusive = shape.exclusive?.find((code) => codes.has(code));
    if (exclusive !== undefined && codes.size > 1) return refused('answer/exclusive-option', { option: exclusive });
    return accepted(options.filter((option) => codes.has(option.code)).map((option) => option.code));
  },
  toNumber: (value, shape) =>
    (shape.options ?? []).reduce(
      (sum, option, index) => sum + ((value as string[]).includes(option.code) ? 2 ** index : 0),
      0,
    ),
};
