/** `−1,234.50`: a number with exactly so many decimals. */
export function fixed(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString('en', digits).replace('-', '−');
}
