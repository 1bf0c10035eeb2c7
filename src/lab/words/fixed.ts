/** By how many decimals they write: making a format takes far longer than using it. */
const formats = new Map<number, Intl.NumberFormat>();

/** `−1,234.50`: a number with exactly so many decimals. */
export const fixed = (value: number, decimals: number): string =>
  formatOf(decimals).format(value).replace('-', '−');

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat('en', digits);
  formats.set(decimals, made);
  return made;
}
