/**
 * How many letters it takes at the least to make one text of another: add, drop, change, or swap two neighbours.
 *
 * Shape:  two texts of any length → a whole number, 0 for equal ones.
 * Source: Damerau (1964), in the form of optimal string alignment: no letter is touched twice.
 * Cost:   O(n · m) time and space.
 */
export function editDistance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = rows[i - 1][j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = areSwapped(from, to, i, j) ? rows[i - 2][j - 2] + 1 : Infinity;
      row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows[from.length][to.length];
}

/** Whether the two letters before these places are the same ones the other way round. */
const areSwapped = (from: string, to: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
