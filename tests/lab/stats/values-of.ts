/** How a list of the reference that is too long to write down is made. */
type Rule = { size: number; factor: number; modulus: number; divisor: number; base: number };

/** The same values that tests/reference/make-robust.py makes, in whole numbers up to the one division. */
const longList = ({ size, factor, modulus, divisor, base }: Rule): number[] =>
  Array.from({ length: size }, (_, i) => base + ((i * i * factor + 3 * i) % modulus) / divisor);

/** A list of the reference, written down or not. */
export const valuesOf = (list: number[] | Rule): number[] => (Array.isArray(list) ? list : longList(list));
