import { gaussLegendre, type Rule } from './gauss-legendre.ts';
import { normalDensity } from './normal-density.ts';
import { normalQuantile } from './normal-quantile.ts';
import { normalTail } from './normal-tail.ts';

const MOST_LOOKS = 200;
const MOST_STEPS = 50;

/**
 * How large |z| must be at each look for the difference to be called real, where one looks several times
 * while the data grow: strict at first, near the ordinary bound at the last look, and over all looks
 * together not more false positives than were asked for.
 *
 * Shape:  1 to 200 looks, after equal amounts of data; a chance of a false positive in (0, ½], not
 *         a level of confidence → one bound a look, descending: the classical C √(looks ÷ look).
 * Source: O'Brien & Fleming (1979), two-sided; C by the recursive integration of Armitage, McPherson & Rowe
 *         (1969), as tabled by Jennison & Turnbull (2000), table 2.3. No spending function: looks that are
 *         skipped keep the promise, looks that are added break it.
 * Assumes normal scores of known variance. Of a t test compare the two-sided p value with that of the bound,
 *         2 × normalTail(bound), as Pocock (1977) did: near enough from two values a look on, as tested.
 * Errors: RangeError for looks or a chance outside; else within 1e-9 of the value.
 * Cost:   O(looks²): 2 ms for 14 looks, 20 ms for 100.
 */
export function obrienFlemingBounds(looks: number, falsePositives = 0.05): number[] {
  if (!(Number.isInteger(looks) && looks >= 1 && looks <= MOST_LOOKS)) {
    throw new RangeError(`looks are a whole number from 1 to ${MOST_LOOKS}, got ${looks}`);
  }
  if (!(falsePositives > 0 && falsePositives <= 0.5)) {
    throw new RangeError(`a chance of false positives is above 0 and at most 0.5, got ${falsePositives}`);
  }
  const constant = barrier(looks, falsePositives);
  return Array.from({ length: looks }, (_, i) => constant * Math.sqrt(looks / (i + 1)));
}

/** The height that a random walk of so many steps, of variance 1 in all, passes on either side with that chance. */
function barrier(looks: number, chance: number): number {
  // A kernel so many times narrower than its range needs so many more nodes.
  const rule = gaussLegendre(24 + 4 * Math.ceil(Math.sqrt(looks)));
  const excess = (height: number) => Math.log(crossing(height, looks, rule) / chance);
  // Watched without pause, by reflection, a walk passes at most twice as often as it ends beyond.
  let before = -normalQuantile(chance / 4);
  let height = -normalQuantile(chance / 2);
  let last = excess(before);
  let now = excess(height);
  for (let steps = 0; Math.abs(now) > 1e-13 && now !== last && steps < MOST_STEPS; steps++) {
    const next = height - (now * (height - before)) / (now - last);
    [before, last, height, now] = [height, now, next, excess(next)];
  }
  return height;
}

/** The chance that the walk is beyond ±height at one look or more. */
function crossing(height: number, looks: number, { nodes, weights }: Rule): number {
  const rate = Math.sqrt(looks);
  const places = nodes.map((node) => (height * (1 + node)) / 2);
  const widths = weights.map((weight) => (height * weight) / 2);
  // Only the distance from 0 is followed: a step from x to y is one to y or to −y.
  const arrivals = (from: number) =>
    places.map(
      (to, i) => widths[i] * rate * (normalDensity((to - from) * rate) + normalDensity((to + from) * rate)),
    );
  const steps = Array.from(places, arrivals);
  const exits = places.map((x) => normalTail((height - x) * rate) + normalTail((height + x) * rate));
  let inside = arrivals(0);
  let total = 2 * normalTail(height * rate);
  for (let look = 2; look <= looks; look++) {
    total += dot(inside, exits);
    inside = look < looks ? moved(inside, steps) : inside;
  }
  return total;
}

function moved(inside: Float64Array, steps: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const after = new Float64Array(inside.length);
  for (const [from, chances] of steps.entries()) {
    for (let to = 0; to < after.length; to++) after[to] += inside[from] * chances[to];
  }
  return after;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
