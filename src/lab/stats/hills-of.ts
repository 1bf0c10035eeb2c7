/** One rise of a curve: its top, and the lowest point before it. Before the first hill that is 0, infinitely far away. */
export type Hill = { top: Point; foot: Point };

type Point = { place: number; height: number };

/**
 * The rises of a curve that is not negative.
 *
 * Shape:  n ≥ 1 ascending places and the curve's heights there → one hill or more, ascending. A curve that begins
 *         or ends at its highest has a hill there; of a level top or valley the last place counts.
 * Assumes two lists of one length. Cost: O(n).
 */
export function hillsOf(places: ArrayLike<number>, heights: ArrayLike<number>): Hill[] {
  const hills: Hill[] = [];
  let foot = { place: -Infinity, height: 0 };
  let rising = true;
  for (let i = 0; i < heights.length; i++) {
    const here = { place: places[i], height: heights[i] };
    // Past its end a curve falls.
    const next = i + 1 < heights.length ? heights[i + 1] : -Infinity;
    if (rising && next < here.height) hills.push({ top: here, foot });
    if (!rising && next > here.height) foot = here;
    if (next !== here.height) rising = next > here.height;
  }
  return hills;
}
